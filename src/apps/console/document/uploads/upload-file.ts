import type { Answer } from "../../api/client.ts";
import { retryAfter } from "../saving/save-state.ts";
import type { Attachment } from "../draft.ts";

type Upload = Answer<"GET /api/uploads/:id">;

/** The way to the server; a failure carries the status of the answer, 0 when there was none. */
export type UploadLine = {
  begin(about: { readonly name: string; readonly size: number }): Promise<Upload>;
  send(id: string, offset: number, bytes: Blob): Promise<Upload>;
  state(id: string): Promise<Upload>;
  wait(milliseconds: number): Promise<void>;
  isPassing(error: unknown): boolean;
};

/** How far an upload is, for the person who waits. */
export type Progress = { readonly sent: number; readonly broken: boolean };

/** Small enough that a weak line loses little, large enough that a good one is used. */
export const PART = 1_048_576;
const MOST_TRIES = 8;

/**
 * Sends a file in parts. When the line breaks, it waits, asks how much has arrived and goes on from there; it
 * gives up after eight breaks without a byte of progress, or at once when the server refuses.
 */
export async function uploadFile(
  file: File,
  line: UploadLine,
  report: (progress: Progress) => void,
): Promise<Attachment> {
  let tries = 0;
  const patiently = async <T>(ask: () => Promise<T>): Promise<T | null> => {
    try {
      return await ask();
    } catch (error) {
      tries += 1;
      if (!line.isPassing(error) || tries > MOST_TRIES) throw error;
      report({ sent: at.offset, broken: true });
      await line.wait(retryAfter(tries));
      return null;
    }
  };

  let at: Upload = { id: "", offset: 0, attachment: null };
  while (at.id === "") {
    at = (await patiently(() => line.begin({ name: file.name, size: file.size }))) ?? at;
  }
  while (at.attachment === null) {
    const { id, offset } = at;
    const sent = await patiently(() => line.send(id, offset, file.slice(offset, offset + PART)));
    const next: Upload | null = sent ?? (await patiently(() => line.state(id)));
    if (next === null) continue;
    if (next.offset > offset) tries = 0;
    at = next;
    report({ sent: at.offset, broken: false });
  }
  return at.attachment;
}
