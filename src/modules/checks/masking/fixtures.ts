// Files for tests of masking, and what is in the masked copies.
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readContents } from "../../../platform/contents/index.ts";
import { Budget } from "../../../platform/contents/reading.ts";
import { usualBounds } from "../../../platform/contents/index.ts";
import { openZip } from "../../../platform/contents/zip/open-zip.ts";
import { settings } from "../fixtures.ts";
import { maskFile, type MaskedFile } from "./mask-file.ts";

/** A file on disk and a folder for its masked copy. */
export function laid(bytes: Uint8Array): { readonly path: string; readonly folder: string } {
  const folder = mkdtempSync(join(tmpdir(), "gongkai-masked-"));
  const path = join(folder, "original");
  writeFileSync(path, bytes);
  return { path, folder };
}

/** The masked copy of a file; a refusal fails the test. */
export async function masked(name: string, bytes: Uint8Array): Promise<MaskedFile> {
  const { path, folder } = laid(bytes);
  const result = await maskFile({ path, name }, folder, settings);
  if (!result.ok) throw new Error(`${result.refusal} ${JSON.stringify(result.detail)}`);
  return result.value;
}

/** The text of a part of a zip file; null where it is not there. */
export async function partOf({ path }: MaskedFile, name: string): Promise<string | null> {
  const zip = await openZip(path, new Budget(usualBounds));
  try {
    const part = zip.part(name);
    if (part === undefined) return null;
    const chunks: Buffer[] = [];
    for await (const chunk of zip.stream(part)) chunks.push(chunk);
    return Buffer.concat(chunks).toString();
  } finally {
    zip.close();
  }
}

/** All that reading a masked copy yields, but its name. */
export async function textsOf({ path, name }: MaskedFile): Promise<readonly string[]> {
  const texts: string[] = [];
  for await (const content of readContents(path, name)) {
    if (content.kind === "unread") texts.push(`${content.place.spot} ${content.reason}`);
    else if (content.place.spot !== "文件名") texts.push(content.text);
  }
  return texts;
}
