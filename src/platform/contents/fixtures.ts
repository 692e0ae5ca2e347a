import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { zipOf } from "../files/fixtures.ts";
import { usualBounds, type Bounds } from "./bounds.ts";
import type { Content, Piece } from "./model.ts";
import { readFile } from "./read-file.ts";
import { Budget, Halt, unreadAt } from "./reading.ts";

export type Parts = Readonly<Record<string, string | Uint8Array>>;

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const W = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="urn:wps" xmlns:v="urn:v" xmlns:wp="urn:wp"`;
const S = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"`;

/** A list of links of an office file: id, last word of the type, target, outside or not. */
export function relsOf(links: readonly (readonly [string, string, string, boolean?])[]): string {
  const each = links.map(
    ([id, type, target, isOutside]) =>
      `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"${isOutside === true ? ' TargetMode="External"' : ""}/>`,
  );
  return `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join("")}</Relationships>`;
}

/** A part of a text document: "hdr", "footnotes", "comments" and so on, with what stands in it. */
export const wordPart = (root: string, inside: string) =>
  `${HEAD}<w:${root} ${W}>${inside}</w:${root}>`;

/** A paragraph of plain text. */
export const wordLine = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

/** A text document with a body and more parts. */
export function docxOf(body: string, parts: Parts = {}): Buffer {
  return zipOf({
    "[Content_Types].xml": `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    "_rels/.rels": relsOf([["rId1", "officeDocument", "word/document.xml"]]),
    "word/document.xml": wordPart("document", `<w:body>${body}</w:body>`),
    ...parts,
  });
}

export type SheetFixture = {
  readonly name: string;
  readonly state?: string;
  /** The XML within the worksheet. */
  readonly inside: string;
  readonly rels?: Parameters<typeof relsOf>[0];
};

/** A workbook with sheets and more parts. */
export function xlsxOf(sheets: readonly SheetFixture[], parts: Parts = {}, workbook = ""): Buffer {
  const listed = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${name}" sheetId="${index + 1}"${state === undefined ? "" : ` state="${state}"`} r:id="rId${index + 1}"/>`,
  );
  const entries: Record<string, string | Uint8Array> = {
    "_rels/.rels": relsOf([["rId1", "officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": `${HEAD}<workbook ${S}><sheets>${listed.join("")}</sheets>${workbook}</workbook>`,
    "xl/_rels/workbook.xml.rels": relsOf(
      sheets.map((_, index) => [
        `rId${index + 1}`,
        "worksheet",
        `worksheets/sheet${index + 1}.xml`,
      ]),
    ),
  };
  for (const [index, { inside, rels }] of sheets.entries()) {
    entries[`xl/worksheets/sheet${index + 1}.xml`] = spreadsheetPart("worksheet", inside);
    if (rels !== undefined) {
      entries[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`] = relsOf(rels);
    }
  }
  return zipOf({ ...entries, ...parts });
}

/** A part of a workbook. */
export const spreadsheetPart = (root: string, inside: string) =>
  `${HEAD}<${root} ${S}>${inside}</${root}>`;

/** Writes a file into a folder that is taken away afterwards. */
export async function withFile<T>(
  content: Uint8Array | string,
  work: (path: string, folder: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "gongkai-contents-"));
  try {
    const path = join(folder, "file");
    await writeFile(path, content);
    return await work(path, folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** All that reading a file yields, without a process of its own. */
export function contentsOf(
  content: Uint8Array | string,
  name: string,
  bounds: Partial<Bounds> = {},
): Promise<readonly Content[]> {
  return withFile(content, async (path, scratch) => {
    const budget = new Budget({ ...usualBounds, ...bounds });
    const reading = { within: [], depth: 0, budget, scratch, open: readFile };
    const contents: Content[] = [];
    try {
      for await (const one of readFile({ path, name }, reading)) contents.push(...one);
    } catch (error) {
      if (!(error instanceof Halt)) throw error;
      contents.push(unreadAt("全文", error.reason, reading));
    }
    return contents;
  });
}

/** The pieces among contents. */
export function piecesIn(contents: readonly Content[]): readonly Piece[] {
  return contents.filter((one) => one.kind === "piece");
}

/** Where a text was found and how it is concealed, shortly: "第 1 段", "第 1 段 [hidden-text]". */
export function foundAt(contents: readonly Content[], text: string): readonly string[] {
  return piecesIn(contents)
    .filter((piece) => piece.text.includes(text))
    .map(({ place, concealed }) =>
      [...place.within, place.spot].join(" › ").concat(concealed === null ? "" : ` [${concealed}]`),
    );
}

/** What could not be read: "全文: encrypted". */
export function unreadIn(contents: readonly Content[]): readonly string[] {
  return contents.flatMap((one) =>
    one.kind === "unread"
      ? [`${[...one.place.within, one.place.spot].join(" › ")}: ${one.reason}`]
      : [],
  );
}
