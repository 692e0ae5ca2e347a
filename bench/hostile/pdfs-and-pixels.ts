import { crc32, deflateSync } from "node:zlib";

/** A PDF of objects as they are given, the first of them its catalogue. */
function pdf(objects: readonly (string | Buffer)[]): Buffer {
  const parts: Buffer[] = [Buffer.from("%PDF-1.7\n")];
  const offsets: number[] = [];
  let offset = parts[0]?.length ?? 0;
  for (const [index, object] of objects.entries()) {
    const part = Buffer.concat([
      Buffer.from(`${index + 1} 0 obj\n`),
      Buffer.from(object as Buffer),
      Buffer.from("\nendobj\n"),
    ]);
    offsets.push(offset);
    offset += part.length;
    parts.push(part);
  }
  const table = offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  const count = objects.length + 1;
  return Buffer.concat([
    ...parts,
    Buffer.from(
      `xref\n0 ${count}\n0000000000 65535 f \n${table}trailer\n<</Size ${count}/Root 1 0 R>>\nstartxref\n${offset}\n%%EOF`,
    ),
  ]);
}

const stream = (content: Buffer, filter = "") =>
  Buffer.concat([
    Buffer.from(`<</Length ${content.length}${filter}>>\nstream\n`),
    content,
    Buffer.from("\nendstream"),
  ]);

/** Many pages with a line each. */
export function pagesPdf(pages: number): Buffer {
  const kids = Array.from({ length: pages }, (_, index) => `${4 + index * 2} 0 R`).join(" ");
  const objects: (string | Buffer)[] = [
    "<</Type/Catalog/Pages 2 0 R>>",
    `<</Type/Pages/Count ${pages}/Kids[${kids}]>>`,
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
  ];
  for (let page = 0; page < pages; page += 1) {
    objects.push(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents ${5 + page * 2} 0 R>>`,
      stream(Buffer.from(`BT /F1 12 Tf 72 720 Td (Page ${page + 1} of many) Tj ET`)),
    );
  }
  return pdf(objects);
}

/** One page whose content is packed twice and grows without end when it is unpacked. */
export function packedTwicePdf(megabytes: number): Buffer {
  const line = Buffer.from("0 0 m 1 1 l S\n".repeat(75_000));
  const once = deflateSync(Buffer.alloc(line.length * megabytes, line), { level: 9 });
  const twice = deflateSync(once, { level: 9 });
  return pdf([
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Count 1/Kids[3 0 R]>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>",
    stream(twice, "/Filter[/FlateDecode/FlateDecode]"),
  ]);
}

/** A picture of one bit a point. */
export function png(width: number, height: number): Buffer {
  const chunk = (type: string, content: Buffer) => {
    const named = Buffer.concat([Buffer.from(type), content]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(content.length);
    sum.writeUInt32BE(crc32(named));
    return Buffer.concat([length, named, sum]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 1;
  return Buffer.concat([
    Buffer.from("89504e470d0a1a0a", "hex"),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * height))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}
