import { once } from "node:events";
import { mkdtemp, mkdir, utimes, writeFile } from "node:fs/promises";
import { createServer, request, type IncomingHttpHeaders } from "node:http";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { openLog } from "../../../platform/log.ts";
import { openServing, type ServingOptions } from "./open-serving.ts";

export type Answer = {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly rawHeaders: readonly string[];
  readonly body: Buffer;
};

/** A folder of published files of the test's own. */
export async function aFolder() {
  const folder = await mkdtemp(join(tmpdir(), "site-"));
  return {
    folder,
    /** Puts a file in place, with its packed forms unless told not to; all carry the same time. */
    async put(
      path: string,
      content: string | Buffer,
      forms = true,
      at = new Date(1_500_000_000_000),
    ) {
      const file = join(folder, path);
      await mkdir(dirname(file), { recursive: true });
      const all = forms
        ? [
            ["", content],
            [".br", brotliCompressSync(content)],
            [".gz", gzipSync(content)],
          ]
        : [["", content]];
      for (const [ending, bytes] of all as [string, Buffer][]) {
        await writeFile(file + ending, bytes);
        await utimes(file + ending, at, at);
      }
    },
  };
}

/** The serving alone behind a plain server; what it passes on is answered with 299. */
export async function aServing(options: Partial<ServingOptions> & { readonly folder: string }) {
  const serving = openServing({
    bytes: 1_000_000,
    secure: false,
    log: openLog("silent"),
    ...options,
  });
  const server = createServer((incoming, response) =>
    serving.front(incoming, response, () => response.writeHead(299).end()),
  );
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    serving,
    server,
    get: (path: string, headers: Record<string, string> = {}, method = "GET") =>
      ask(port, path, headers, method),
    close: () => {
      serving.close();
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Asks a server on this machine for an address as it is, without making it proper first. */
export function ask(
  port: number,
  path: string,
  headers: Record<string, string> = {},
  method = "GET",
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port, path, headers, method }, (response) => {
      const pieces: Buffer[] = [];
      response.on("data", (piece: Buffer) => pieces.push(piece));
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          rawHeaders: response.rawHeaders,
          body: Buffer.concat(pieces),
        }),
      );
    });
    asked.on("error", reject);
    asked.end();
  });
}
