import { inflateSync } from "node:zlib";

const [HEAD, ENTRY] = [44, 20];
const [SFNT_HEAD, SFNT_ENTRY] = [12, 16];
const LARGEST_TABLE = 64 * 1_048_576;

/** The font inside a WOFF file (first version), as a TTF or OTF file; throws for any other file. */
export function fontInWoff(woff: Buffer): Buffer {
  if (woff.toString("latin1", 0, 4) !== "wOFF") throw new Error("not a WOFF file");
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, at) => tableAt(woff, HEAD + at * ENTRY));
  tables.sort((one, other) => (one.tag < other.tag ? -1 : 1));
  const steps = Math.floor(Math.log2(count));
  const head = Buffer.alloc(SFNT_HEAD + count * SFNT_ENTRY);
  head.writeUInt32BE(woff.readUInt32BE(4), 0);
  head.writeUInt16BE(count, 4);
  head.writeUInt16BE(2 ** steps * SFNT_ENTRY, 6);
  head.writeUInt16BE(steps, 8);
  head.writeUInt16BE((count - 2 ** steps) * SFNT_ENTRY, 10);
  const pieces: Buffer[] = [head];
  let place = head.length;
  for (const [at, { tag, sum, data }] of tables.entries()) {
    const entry = SFNT_HEAD + at * SFNT_ENTRY;
    head.write(tag, entry, "latin1");
    head.writeUInt32BE(sum, entry + 4);
    head.writeUInt32BE(place, entry + 8);
    head.writeUInt32BE(data.length, entry + 12);
    const padding = (4 - (data.length % 4)) % 4;
    pieces.push(data, Buffer.alloc(padding));
    place += data.length + padding;
  }
  return Buffer.concat(pieces);
}

function tableAt(woff: Buffer, entry: number) {
  const from = woff.readUInt32BE(entry + 4);
  const [packed, length] = [woff.readUInt32BE(entry + 8), woff.readUInt32BE(entry + 12)];
  if (length > LARGEST_TABLE) throw new Error("a table of the font is too large");
  const bytes = woff.subarray(from, from + packed);
  return {
    tag: woff.toString("latin1", entry, entry + 4),
    sum: woff.readUInt32BE(entry + 16),
    data: packed < length ? inflateSync(bytes, { maxOutputLength: length }) : bytes,
  };
}
