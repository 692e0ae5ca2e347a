import { isUtf8 } from "node:buffer";
import type { Entry } from "yauzl";

const UTF8_FLAG = 0x800;
const UNICODE_PATH = 0x7075;

/**
 * The name of an entry as its maker wrote it: UTF-8 where it says so or is valid, else GB18030. It is shown and
 * compared, never used as a path on this machine.
 */
export function entryName(entry: Entry): string {
  const extra = entry.extraFields.find(({ id }) => id === UNICODE_PATH)?.data;
  if (extra !== undefined && extra.length > 5) return extra.toString("utf8", 5);
  const raw = entry.fileNameRaw;
  if ((entry.generalPurposeBitFlag & UTF8_FLAG) !== 0 || isUtf8(raw)) return raw.toString("utf8");
  return new TextDecoder("gb18030").decode(raw);
}
