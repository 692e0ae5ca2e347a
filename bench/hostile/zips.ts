import { crc32, deflateRawSync } from "node:zlib";

export type Entry = {
  readonly name: string;
  readonly content: Uint8Array;
  /** A size that the directory claims instead of the true one. */
  readonly claimed?: number;
  /** How many entries of the directory point at this one place. */
  readonly times?: number;
};

/** A zip file whose directory may lie. */
export function zip(entries: readonly Entry[]): Buffer {
  const [locals, listed]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  let count = 0;
  for (const { name, content, claimed, times = 1 } of entries) {
    const packed = deflateRawSync(content, { level: 9 });
    const facts = (title: Buffer) => {
      const bytes = Buffer.alloc(26);
      bytes.writeUInt16LE(20, 0);
      bytes.writeUInt16LE(8, 4);
      bytes.writeUInt32LE(crc32(content), 10);
      bytes.writeUInt32LE(packed.length, 14);
      bytes.writeUInt32LE(claimed ?? content.length, 18);
      bytes.writeUInt16LE(title.length, 22);
      return bytes;
    };
    for (let copy = 0; copy < times; copy += 1) {
      const title = Buffer.from(copy === 0 ? name : `${copy}-${name}`);
      const rest = Buffer.alloc(14);
      rest.writeUInt32LE(offset, 10);
      listed.push(Buffer.from("PK\u0001\u0002\u0014\u0000", "latin1"), facts(title), rest, title);
      count += 1;
    }
    const title = Buffer.from(name);
    const local = Buffer.concat([
      Buffer.from("PK\u0003\u0004", "latin1"),
      facts(title),
      title,
      packed,
    ]);
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(listed);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(count % 65_536, 4);
  end.writeUInt16LE(count % 65_536, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, directory, Buffer.from("PK\u0005\u0006", "latin1"), end]);
}

/** Zip files in each other, `copies` in each. */
export function nested(innermost: Entry, levels: number, copies: number): Buffer {
  let content = zip([innermost]);
  for (let level = 1; level < levels; level += 1) {
    const inner = content;
    content = zip(
      Array.from({ length: copies }, (_, copy) => ({
        name: `${level}-${copy}.zip`,
        content: inner,
      })),
    );
  }
  return content;
}
