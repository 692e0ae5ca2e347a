import { createHash } from "node:crypto";
import { createReadStream, existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import type { StandingEntry } from "../../../modules/pages/index.ts";
import { FORMS, GONE } from "../../../platform/site-folder/index.ts";

const unpack = { br: brotliDecompressSync, gzip: gunzipSync } as const;

/**
 * How a page stands in the site folder beside what the ledger says of it: its text, its compressed forms, the
 * marker that makes it a notice.
 */
export async function inspectPage(
  folder: string,
  entry: StandingEntry,
): Promise<"right" | "changed" | "missing"> {
  const place = join(folder, entry.path);
  if (entry.path.startsWith("files/")) {
    const digest = await digestOf(place);
    if (digest === null) return "missing";
    return digest === entry.sha256 ? "right" : "changed";
  }
  const content = await readFile(place).catch(() => null);
  if (content === null) return "missing";
  if (createHash("sha256").update(content).digest("hex") !== entry.sha256) return "changed";
  if (existsSync(place + GONE) !== entry.isGone) return "changed";
  for (const { encoding, ending } of FORMS) {
    const form = await readFile(place + ending).catch(() => null);
    if (form !== null && !isFormOf(form, encoding, content)) return "changed";
  }
  return "right";
}

function isFormOf(form: Buffer, encoding: keyof typeof unpack, content: Buffer): boolean {
  try {
    return unpack[encoding](form, { maxOutputLength: content.length + 1 }).equals(content);
  } catch {
    return false;
  }
}

async function digestOf(path: string): Promise<string | null> {
  const digest = createHash("sha256");
  try {
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) digest.update(chunk);
  } catch {
    return null;
  }
  return digest.digest("hex");
}
