import { mkdtempSync, rmSync } from "node:fs";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import S3rver from "s3rver";
import { onTestFinished } from "vitest";
import { isSigned } from "./signed-requests.ts";

export const BUCKET = "qingshan";
/** Name and secret of the key that the store knows. */
export const KEY = "S3RVER";

/** What becomes of a request on its way: nothing said lets it through. */
export type Fate = "break" | "busy" | undefined | void;

/** A real store on this machine, with a gate before it that looks at the signatures. */
export async function openTestStore() {
  const directory = mkdtempSync(join(tmpdir(), "test-store-"));
  const store = new S3rver({
    port: 0,
    address: "127.0.0.1",
    silent: true,
    directory,
    vhostBuckets: false,
    configureBuckets: [{ name: BUCKET }],
  });
  const { port } = await store.run();
  return {
    /** A way to the store, for one test, that sees each request first and may break it. */
    async gate(see: (line: string) => Fate = () => {}): Promise<string> {
      const server = http.createServer((request, response) => {
        if (!isSigned(request, KEY)) return refuse(request, response, 403, "SignatureDoesNotMatch");
        const fate = see(`${request.method} ${request.url}`);
        if (fate === "break") return void request.socket.destroy();
        if (fate === "busy") return refuse(request, response, 503, "SlowDown");
        const { method, url: path, headers } = request;
        const onward = http.request(
          { port, host: "127.0.0.1", method, path, headers },
          (answer) => {
            response.writeHead(answer.statusCode ?? 500, answer.headers);
            answer.pipe(response);
          },
        );
        request.pipe(onward);
      });
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
      onTestFinished(() => {
        server.closeAllConnections();
        server.close();
      });
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    },
    async close(): Promise<void> {
      await store.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

function refuse(
  request: http.IncomingMessage,
  response: http.ServerResponse,
  status: number,
  code: string,
): void {
  request.resume();
  response.writeHead(status).end(`<Error><Code>${code}</Code></Error>`);
}
