import { createWriteStream } from "node:fs";
import { once } from "node:events";
import { ZipFile } from "yazl";

const NAMESPACES = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"`;
const HEAD = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>`;
const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export const p = (text: string, properties = "", run = ""): string =>
  `<w:p>${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}<w:r>${run === "" ? "" : `<w:rPr>${run}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
export const centred = `<w:jc w:val="center"/>`;
export const atRight = `<w:jc w:val="right"/>`;
export const numbered = (numId: number, level = 0) =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`;

export const picture = (alt: string) =>
  `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="图片 1" descr="${alt}"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:blipFill><a:blip r:embed="rId9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;

export type WordParts = {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly header?: string;
  readonly picture?: Buffer;
};

/** The parts of a Word document with a body, as Word writes them. */
export function wordParts(given: WordParts): ReadonlyMap<string, Buffer> {
  const kind = "application/vnd.openxmlformats-officedocument.wordprocessingml";
  const override = (name: string, type: string) =>
    `<Override PartName="/word/${name}.xml" ContentType="${kind}.${type}+xml"/>`;
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${RELATION}/${type}" Target="${target}"/>`;
  const relations = (inside: string) =>
    `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;
  const parts: [string, string | Buffer][] = [
    [
      "[Content_Types].xml",
      `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>${override("document", "document.main")}${override("styles", "styles")}${override("numbering", "numbering")}${override("footnotes", "footnotes")}</Types>`,
    ],
    ["_rels/.rels", relations(relation("rId1", "officeDocument", "word/document.xml"))],
    [
      "word/_rels/document.xml.rels",
      relations(
        relation("rId1", "styles", "styles.xml") +
          relation("rId2", "numbering", "numbering.xml") +
          relation("rId3", "footnotes", "footnotes.xml") +
          relation("rId9", "image", "media/image1.png"),
      ),
    ],
    [
      "word/document.xml",
      `${HEAD}<w:document ${NAMESPACES}><w:body>${given.body}<w:sectPr/></w:body></w:document>`,
    ],
    ["word/styles.xml", `${HEAD}<w:styles ${NAMESPACES}>${given.styles ?? ""}</w:styles>`],
    [
      "word/numbering.xml",
      `${HEAD}<w:numbering ${NAMESPACES}>${given.numbering ?? ""}</w:numbering>`,
    ],
    [
      "word/footnotes.xml",
      `${HEAD}<w:footnotes ${NAMESPACES}>${given.footnotes ?? ""}</w:footnotes>`,
    ],
  ];
  if (given.header !== undefined)
    parts.push(["word/header1.xml", `${HEAD}<w:hdr ${NAMESPACES}>${given.header}</w:hdr>`]);
  if (given.picture !== undefined) parts.push(["word/media/image1.png", given.picture]);
  return new Map(parts.map(([name, content]) => [name, Buffer.from(content)]));
}

/** Writes a Word document to a file. */
export async function writeWord(path: string, given: WordParts): Promise<void> {
  const zip = new ZipFile();
  for (const [name, content] of wordParts(given)) zip.addBuffer(content, name);
  zip.end();
  await once(zip.outputStream.pipe(createWriteStream(path)), "close");
}
