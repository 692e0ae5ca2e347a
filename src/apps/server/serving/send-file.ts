import { open } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import type { Form } from "./accept-encoding.ts";
import { partAsked } from "./byte-range.ts";
import { continues, isHeld } from "./conditions.ts";
import type { RawHeaders } from "../../../platform/http/security-headers.ts";
import { contentHeaders, partHeaders, versionHeaders } from "./page-headers.ts";

export type FileToSend = {
  readonly file: string;
  readonly type: string;
  readonly form: Form;
  readonly varies: boolean;
  readonly caching: string;
  /** Tag of the content where it is known; else it is made from size and time. */
  readonly tag?: string;
  readonly more: RawHeaders;
};

/** After so long without a byte taken, in milliseconds, a reader is taken to be gone. */
const IDLE = 60_000;

/**
 * Streams a file or the part that was asked for (RFC 9110, 14), with what tells its version. Comes when all is
 * sent or the reader is gone. Size, tag and bytes are those of one opened file, whatever takes its place meanwhile.
 * Throws the system's error when the file cannot be opened; nothing is sent then.
 */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  about: FileToSend,
): Promise<number> {
  const handle = await open(about.file);
  try {
    const { size, mtimeMs } = await handle.stat();
    const lastModified = new Date(mtimeMs - (mtimeMs % 1_000)).toUTCString();
    const etag = `"${about.tag ?? `${size.toString(36)}-${mtimeMs.toString(36)}-${about.form}`}"`;
    const version = versionHeaders({ ...about, etag, lastModified });
    if (isHeld(request.headers, { etag, lastModified })) {
      response.writeHead(304, [...version, ...about.more]).end();
      return 304;
    }
    const mayBePart =
      request.method === "GET" &&
      about.form === "identity" &&
      continues(request.headers["if-range"], { etag, lastModified });
    const part = partAsked(mayBePart ? request.headers.range : undefined, size);
    const statuses = { whole: 200, part: 206, beyond: 416 };
    const status = statuses[part.kind];
    const [first, last] = part.kind === "part" ? [part.first, part.last] : [0, size - 1];
    const length = part.kind === "beyond" ? 0 : last - first + 1;
    response.writeHead(status, [
      ...contentHeaders(about, length),
      ...(status === 200 ? [] : partHeaders(part.kind === "part" ? part : null, size)),
      ...version,
      ...about.more,
    ]);
    if (request.method === "HEAD" || length === 0) response.end();
    else await stream(handle, response, first, last);
    return status;
  } finally {
    await handle.close().catch(() => {});
  }
}

async function stream(
  handle: Awaited<ReturnType<typeof open>>,
  response: ServerResponse,
  start: number,
  end: number,
): Promise<void> {
  response.setTimeout(IDLE, () => response.destroy());
  const content = handle.createReadStream({ start, end, autoClose: false });
  // A reader who goes away in the middle is no fault of ours.
  await pipeline(content, response).catch(() => response.destroy());
}
