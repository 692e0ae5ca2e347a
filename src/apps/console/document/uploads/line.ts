import { addressOf, call, formToken, mayAskAgain, Problem, type Answer } from "../../api/client.ts";
import type { UploadLine } from "./upload-file.ts";

type Upload = Answer<"GET /api/uploads/:id">;

/** The line to the server over which files go in parts. */
export function uploadLine(signal: AbortSignal): UploadLine {
  return {
    begin: (body) => call("POST /api/uploads", { body }, signal),
    state: (id) => call("GET /api/uploads/:id", { params: { id } }, signal),
    send: (id, offset, bytes) => sendPart(id, offset, bytes, signal),
    wait: (milliseconds) =>
      new Promise((done, failed) => {
        const timer = setTimeout(done, milliseconds);
        signal.addEventListener("abort", () => {
          clearTimeout(timer);
          failed(signal.reason as Error);
        });
      }),
    // A wrong offset is answered with 409: what has arrived is asked, and the upload goes on from there.
    isPassing: (error) =>
      error instanceof Problem &&
      (error.status === 0 || error.status === 409 || error.status === 429 || error.status >= 500),
  };
}

async function sendPart(
  id: string,
  offset: number,
  bytes: Blob,
  signal: AbortSignal,
): Promise<Upload> {
  let response: Response;
  try {
    response = await fetch(
      addressOf("PATCH /api/uploads/:id", { params: { id }, query: { offset } }),
      {
        method: "PATCH",
        headers: { "content-type": "application/octet-stream", "x-form-token": formToken() },
        body: bytes,
        credentials: "same-origin",
        signal,
      },
    );
  } catch (error) {
    if (signal.aborted) throw error;
    throw new Problem(0, "unreachable", "网络断了，正在接着传。");
  }
  if (response.ok) return (await response.json()) as Upload;
  const said = (await response.json().catch(() => ({}))) as { code?: string; detail?: string };
  const problem = new Problem(
    response.status,
    said.code ?? "unknown",
    said.detail ?? "没有传上去，请重试。",
  );
  if (await mayAskAgain(problem)) return sendPart(id, offset, bytes, signal);
  throw problem;
}
