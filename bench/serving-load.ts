import { connect, type Socket } from "node:net";

/**
 * Asks a server for one address over and over, each connection after its answer is whole, until `count` answers
 * came. It counts bytes, once it knows how long an answer is, and so takes little from the machine itself.
 */
export async function load(
  port: number,
  request: string,
  count: number,
  connections: number,
): Promise<{ readonly bytes: number }> {
  const bytes = await answerLength(port, request);
  const message = Buffer.from(request);
  let asked = 0;
  const one = () =>
    new Promise<void>((resolve, reject) => {
      const socket = connect(port, "127.0.0.1");
      let missing = 0;
      const next = () => {
        if (asked >= count) return void socket.end(resolve);
        asked += 1;
        missing = bytes;
        socket.write(message);
      };
      socket.setNoDelay(true);
      socket.on("connect", next);
      socket.on("error", reject);
      socket.on("data", (piece) => {
        missing -= piece.length;
        if (missing < 0) reject(new Error("an answer is longer than the first one"));
        if (missing === 0) next();
      });
    });
  await Promise.all(Array.from({ length: connections }, one));
  return { bytes };
}

/** How long the whole answer is, head and body; throws when it is no 200 or has no body. */
async function answerLength(port: number, request: string): Promise<number> {
  // The first answer may be one that had to be fetched; the second is like all others.
  await wholeAnswer(connect(port, "127.0.0.1"), request);
  return wholeAnswer(connect(port, "127.0.0.1"), request);
}

function wholeAnswer(socket: Socket, request: string): Promise<number> {
  return new Promise((resolve, reject) => {
    let seen = Buffer.alloc(0);
    socket.on("error", reject);
    socket.on("data", (piece) => {
      seen = Buffer.concat([seen, piece]);
      const head = seen.indexOf("\r\n\r\n");
      if (head < 0) return;
      const text = seen.toString("latin1", 0, head);
      const length = Number(/content-length: (\d+)/i.exec(text)?.[1] ?? 0);
      if (!text.startsWith("HTTP/1.1 200") || !/content-encoding: gzip/i.test(text) || length === 0)
        return void reject(new Error(`not the answer that is compared:\n${text}`));
      if (seen.length < head + 4 + length) return;
      socket.destroy();
      resolve(head + 4 + length);
    });
    socket.write(request);
  });
}
