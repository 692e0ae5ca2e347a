import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";
import { join } from "node:path";
import { joinOwnPostgres } from "../../src/platform/own-postgres/index.ts";

/** A database below a folder whose way to it can be cut: connections break off, and new ones are refused. */
export async function openCuttableDatabase(folder: string) {
  const joined = await joinOwnPostgres({ folder: join(folder, "postgres"), durable: false });
  if (!joined.ok) throw new Error(joined.refusal);
  const database = new URL(joined.value.url);
  const sockets = new Set<Socket>();
  const between = createServer((socket) => {
    const onward = connect(Number(database.port), "127.0.0.1");
    for (const [one, other] of [
      [socket, onward],
      [onward, socket],
    ] as const) {
      sockets.add(one);
      one.pipe(other);
      one.on("error", () => other.destroy());
      one.on("close", () => {
        sockets.delete(one);
        other.destroy();
      });
    }
  });
  between.listen(0, "127.0.0.1");
  await once(between, "listening");
  const address = between.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const url = new URL(joined.value.url);
  url.port = String(port);
  const cut = () => {
    between.close();
    for (const socket of sockets) socket.destroy();
  };
  return {
    /** The way that can be cut. */
    url: url.href,
    /** The way that stays. */
    direct: joined.value.url,
    cut,
    async restore() {
      between.listen(port, "127.0.0.1");
      await once(between, "listening");
    },
    async close() {
      cut();
      await joined.value.leave();
    },
  };
}
