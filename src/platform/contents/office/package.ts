import { posix } from "node:path";
import type { Concealment, Content } from "../model.ts";
import { Found, guarded, unreadAt, WHOLE, type Reading, type Contents } from "../reading.ts";
import { readSlides } from "../slides/slides.ts";
import { readWorkbook } from "../sheets/workbook.ts";
import { readAnyXml } from "../xml/any-xml.ts";
import { isThumbnail, readInside, withoutScan } from "../zip/inside.ts";
import type { Zip, ZipPart } from "../zip/open-zip.ts";
import { readTextDocument } from "./docx.ts";
import { readProperties } from "./properties.ts";
import { relationshipsOf } from "./relationships.ts";

/** The main part of an Office Open XML file; null for any other zip file. */
export async function mainPartOf(zip: Zip, reading: Reading): Promise<string | null> {
  const links = await relationshipsOf(zip, "", reading.budget).catch(() => []);
  const named = links.find(({ type }) => type === "officeDocument")?.target;
  const usual = ["word/document.xml", "xl/workbook.xml", "ppt/presentation.xml"];
  return [named ?? "", ...usual].find((name) => zip.part(name) !== undefined) ?? null;
}

/**
 * Reads an Office Open XML file: what its kind of document shows, then everything else in the package. No part is
 * passed over but those that hold no text of the author (fonts, themes, styles, printer settings).
 */
export async function* readPackage(zip: Zip, main: string, reading: Reading): Contents {
  const done = new Set<string>();
  const [folder] = main.split("/");
  if (main.endsWith(".bin")) {
    // A workbook in binary form (.xlsb): its parts are no XML.
    yield [unreadAt(WHOLE, "unknown-kind", reading)];
    for (const { name } of zip.parts) if (name.endsWith(".bin")) done.add(name);
  } else if (folder === "xl") yield* readWorkbook(zip, main, reading, done);
  else if (folder === "ppt") yield* readSlides(zip, main, reading, done);
  else yield* readTextDocument(zip, main, reading, done);
  yield* readProperties(zip, reading);
  for (const part of zip.parts) {
    if (!done.has(part.name)) yield* readRest(zip, part, reading);
  }
  if (zip.cut !== null) yield [unreadAt(WHOLE, zip.cut, reading)];
}

// They say nothing that somebody wrote; what names fonts or colours is not text.
const WITHOUT_TEXT =
  /(^|\/)(\[Content_Types\]\.xml|theme\d*\.xml|themeOverride\d*\.xml|fontTable\.xml|styles\.xml|stylesWithEffects\.xml|webSettings\.xml|numbering\.xml|calcChain\.xml|metadata\.xml|presProps\.xml|viewProps\.xml|tableStyles\.xml|printerSettings\d*\.bin|(colors|style)\d+\.xml)$|^docProps\/(core|app|custom)\.xml$|\.(odttf|fntdata|ttf|xsl|psmdcp|sigs)$|^_xmlsignatures\//i;

const KINDS: readonly (readonly [RegExp, string, Concealment | null])[] = [
  [/^customXml\//i, "自定义 XML 数据", "markup"],
  [/\/charts?\//i, "图表", null],
  [/\/diagrams\//i, "图示", null],
  [/\/drawings\//i, "图形", null],
  [/\/revisions\//i, "共享工作簿的修订记录", "deleted-text"],
  [/\/slide(Masters|Layouts)\//i, "母版", null],
];

async function* readRest(zip: Zip, part: ZipPart, reading: Reading): Contents {
  if (WITHOUT_TEXT.test(part.name)) return;
  if (part.name.endsWith(".rels")) {
    yield* guarded(readTargets(zip, part, reading), "链接", reading);
  } else if (/\.(xml|vml)$/i.test(part.name) && !/(^|\/)(afchunk|embeddings)/i.test(part.name)) {
    const [, title, concealed] = KINDS.find(([pattern]) => pattern.test(part.name)) ?? [
      null,
      "其他内容",
      "markup" as const,
    ];
    const contents = readAnyXml(zip.stream(part), { title, concealed, part: part.name }, reading);
    // The old drawings of Office are often no XML at all; they hold frames, not text.
    if (part.name.endsWith(".vml")) yield* withoutComplaint(contents);
    else yield* guarded(contents, `${title} ${posix.basename(part.name)}`, reading);
  } else if (isThumbnail(part.name)) yield* withoutScan(readInside(zip, part, reading));
  else yield* readInside(zip, part, reading);
}

async function* withoutComplaint(contents: AsyncIterable<readonly Content[]>): Contents {
  try {
    yield* contents;
  } catch {
    return;
  }
}

/** Addresses outside the file that its links lead to. */
async function* readTargets(zip: Zip, part: ZipPart, reading: Reading): Contents {
  const owner = part.name.replace(/_rels\/([^/]*)\.rels$/, "$1");
  const found = new Found(reading);
  for (const { type, target, isExternal } of await relationshipsOf(zip, owner, reading.budget)) {
    if (!isExternal) continue;
    const address = decoded(target);
    if (type === "attachedTemplate") {
      found.piece("文档属性：模板路径", address, { concealed: "document-property" });
    } else if (type === "hyperlink") found.piece("超链接地址", address, { concealed: "markup" });
    else found.piece("外部链接地址", address, { concealed: "external-link" });
  }
  yield found.take();
}

function decoded(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
