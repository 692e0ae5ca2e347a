import { createServer } from "node:net";

/** A TCP port of 127.0.0.1 that is free now; somebody may take it before it is used. */
export function freePort(): Promise<number> {
  return new Promise((settle, fail) => {
    const server = createServer();
    server.on("error", fail);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => {
        if (typeof address === "object" && address !== null) settle(address.port);
        else fail(new Error("no TCP port of 127.0.0.1 is free"));
      });
    });
  });
}
