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

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** A made-up number of a person, with its check digit. */
function personNumber(serial: number): string {
  const digits = `110105${1950 + (serial % 50)}0307${String(serial % 1_000).padStart(3, "0")}`;
  const sum = WEIGHTS.reduce((all, weight, index) => all + weight * Number(digits[index]), 0);
  return digits + "10X98765432"[sum % 11];
}

/** Rows of a list of people: serial numbers, amounts, places, and in one column made-up numbers of people. */
export function sheetOf(rows: number, columns: number): string {
  const lines = ["<sheetData>"];
  for (let row = 1; row <= rows; row += 1) {
    const cells = Array.from({ length: columns }, (_, index) => {
      const at = `${String.fromCharCode(65 + index)}${row}`;
      if (index % 3 === 0) return `<c r="${at}"><v>${1_000_000 + row * 31 + index}</v></c>`;
      const text = index === 4 ? personNumber(row) : `晴川区某镇某村第${row}户${index}`;
      return `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
    });
    lines.push(`<row r="${row}">${cells.join("")}</row>`);
  }
  lines.push("</sheetData>");
  return lines.join("");
}
