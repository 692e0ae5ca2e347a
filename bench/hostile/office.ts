import { zip } from "./zips.ts";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const rels = (target: string) =>
  Buffer.from(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="${target}"/></Relationships>`,
  );

/** A text document of the XML given, with whatever stands before it. */
export function docx(body: string, before = ""): Buffer {
  const xml = `${before}<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`;
  return zip([
    { name: "_rels/.rels", content: rels("word/document.xml") },
    { name: "word/document.xml", content: Buffer.from(xml) },
  ]);
}

/** A workbook of one sheet. */
export function xlsx(inside: string): Buffer {
  const workbook = `<workbook xmlns:r="${OFFICE}"><sheets><sheet name="名单" sheetId="1" r:id="rId1"/></sheets></workbook>`;
  const links = `<Relationships><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`;
  return zip([
    { name: "_rels/.rels", content: rels("xl/workbook.xml") },
    { name: "xl/workbook.xml", content: Buffer.from(workbook) },
    { name: "xl/_rels/workbook.xml.rels", content: Buffer.from(links) },
    { name: "xl/worksheets/sheet1.xml", content: Buffer.from(`<worksheet>${inside}</worksheet>`) },
  ]);
}

/** Rows of a list of people with made-up numbers, as a sheet. */
export function sheetOf(rows: number, columns: number): string {
  const lines = ["<sheetData>"];
  for (let row = 1; row <= rows; row += 1) {
    const cells = Array.from({ length: columns }, (_, index) => {
      const at = `${String.fromCharCode(65 + index)}${row}`;
      return index % 3 === 0
        ? `<c r="${at}"><v>${1_000_000 + row * 31 + index}</v></c>`
        : `<c r="${at}" t="inlineStr"><is><t>晴川区某镇某村第${row}户${index}</t></is></c>`;
    });
    lines.push(`<row r="${row}">${cells.join("")}</row>`);
  }
  lines.push("</sheetData>");
  return lines.join("");
}
