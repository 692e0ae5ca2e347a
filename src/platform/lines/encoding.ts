import { open } from "node:fs/promises";

export type Encoding = "utf-8" | "gb18030" | "utf-16le" | "utf-16be";
export type Detected = { readonly encoding: Encoding; readonly bomLength: number };

const LOOKED_AT = 1_048_576;

/** The encoding of a text file: by its mark, else UTF-8 when its first megabyte is that, else GB18030. */
export async function detectEncoding(path: string): Promise<Detected> {
  const file = await open(path);
  try {
    const buffer = Buffer.alloc(LOOKED_AT);
    const { bytesRead } = await file.read(buffer, 0, LOOKED_AT, 0);
    return encodingOf(buffer.subarray(0, bytesRead));
  } finally {
    await file.close();
  }
}

/** The same for bytes from the beginning of a file. */
export function encodingOf(bytes: Uint8Array): Detected {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
    return { encoding: "utf-8", bomLength: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: "utf-16le", bomLength: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: "utf-16be", bomLength: 2 };
  return { encoding: isUtf8(bytes) ? "utf-8" : "gb18030", bomLength: 0 };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    // As a stream, because the end of the piece may cut a character in two.
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
