import { readFileSync } from "node:fs";
import { Socket } from "node:net";
import { Client } from "pg";
import type { ClusterPaths } from "./paths.ts";
import { codeOf } from "./refusals.ts";

/** The key of the advisory lock that each process which uses the server holds, shared. */
const membershipKey = 7_120_201;

/** One process's place among those that use the server: a connection of its own that holds a lock. */
export type Membership = {
  /** Settles when the connection is lost other than by `close`, with the way it came about. */
  readonly lost: Promise<Loss>;
  /**
   * Gives the place up; answers whether nobody else is left, and then keeps newcomers waiting. A
   * server that is gone leaves nobody to answer for: false.
   */
  resign(): Promise<boolean>;
  close(): Promise<void>;
};

/** Whether somebody ended the connection in order (as a shutdown does) or the server died. */
export type Loss = "ended-in-order" | "broken-off";

/** Why a place could not be taken: the server is not ready or is going away, or it knows us not. */
export type Unentered = "later" | "password-refused";

/** The address under which the product reaches its database. */
export function ownUrl(port: number, password: string): string {
  return `postgres://gongkai:${password}@127.0.0.1:${port}/gongkai`;
}

/** Reads the password of a cluster; throws the system's error where it cannot. */
export function readPassword(paths: ClusterPaths): string {
  return readFileSync(paths.password, "utf8").trim();
}

/** Connects and takes a place. A server that is being stopped by its last leaver says `later`. */
export async function enter(url: string): Promise<Membership | Unentered> {
  const socket = new Socket();
  const client = new Client({
    connectionString: url,
    application_name: "gongkai-member",
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    stream: () => socket,
  });
  let closing = false;
  let loss: Loss = "broken-off";
  const lost = new Promise<Loss>((settle) => {
    client.on("error", (error) => {
      if (error.message.includes("administrator command")) loss = "ended-in-order";
    });
    client.on("end", () => {
      if (!closing) settle(loss);
    });
  });
  try {
    await client.connect();
    await client.query("select pg_advisory_lock_shared($1)", [membershipKey]);
  } catch (error) {
    closing = true;
    socket.destroy();
    if (codeOf(error) === "28P01" || codeOf(error) === "28000") return "password-refused";
    if (isPassing(error)) return "later";
    throw error;
  }
  socket.unref();
  return {
    lost,
    async resign() {
      socket.ref();
      try {
        return await giveUpPlace(client);
      } catch (error) {
        if (isPassing(error)) return false;
        throw error;
      }
    },
    async close() {
      closing = true;
      await client.end().catch(() => undefined);
      socket.destroy();
    },
  };
}

async function giveUpPlace(client: Client): Promise<boolean> {
  await client.query("select pg_advisory_unlock_shared($1)", [membershipKey]);
  const sql = "select pg_try_advisory_lock($1) as alone";
  const { rows } = await client.query<{ alone: boolean }>(sql, [membershipKey]);
  return rows[0]?.alone === true;
}

/** Whether an error says no more than that the server is not there now: starting, going, full. */
function isPassing(error: unknown): boolean {
  const code = codeOf(error);
  if (/^(57P0|53300|ECONN|EPIPE|ETIMEDOUT)/.test(code)) return true;
  return error instanceof Error && /terminated|timeout|closed|not queryable/i.test(error.message);
}
