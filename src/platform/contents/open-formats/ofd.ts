import type { Concealment } from "../model.ts";
import { Found, guarded, unreadAt, WHOLE, type Reading, type Contents } from "../reading.ts";
import { readXml, type XmlWatcher } from "../xml/read-xml.ts";
import { readInside } from "../zip/inside.ts";
import type { Zip, ZipPart } from "../zip/open-zip.ts";

const PROPERTIES: Readonly<Record<string, string>> = {
  Title: "标题",
  Author: "作者",
  Subject: "主题",
  Abstract: "备注",
  Keyword: "关键词",
  Creator: "制作程序",
  CustomData: "自定义属性",
};

/** Reads an OFD file (GB/T 33190): the lines of its pages, annotations, properties, attachments. */
export async function* readOfd(zip: Zip, reading: Reading): Contents {
  let pages = 0;
  for (const part of zip.parts) {
    if (/\.(otf|ttf|ttc|esl|dat)$/i.test(part.name) || /(^|\/)Signs?\//i.test(part.name)) continue;
    if (!/\.xml$/i.test(part.name)) {
      yield* readInside(zip, part, reading);
      continue;
    }
    const isPage = /(^|\/)(Pages|Tpls?|Temps?)\//i.test(part.name);
    if (isPage) pages += 1;
    const isNote = /annot/i.test(part.name);
    const title = isPage ? `第 ${pages} 页` : isNote ? "批注" : "其他内容";
    yield* guarded(
      readPart(zip, part, { title, concealed: isNote ? "comment" : null }, reading),
      title,
      reading,
    );
  }
  if (zip.cut !== null) yield [unreadAt(WHOLE, zip.cut, reading)];
}

type How = { readonly title: string; readonly concealed: Concealment | null };
type Code = { readonly x: number; readonly y: number; readonly size: number; text: string };

async function* readPart(
  zip: Zip,
  part: ZipPart,
  { title, concealed }: How,
  reading: Reading,
): Contents {
  const found = new Found(reading);
  const codes: Code[] = [];
  let box = { x: 0, y: 0, size: 0 };
  let code: Code | null = null;
  let property: string | null = null;
  let [said, images] = ["", 0];
  const watcher: XmlWatcher = {
    open(name, attributes) {
      if (name === "TextObject") {
        const [x = 0, y = 0] = (attributes["Boundary"] ?? "").trim().split(/\s+/).map(Number);
        box = { x, y, size: Number(attributes["Size"] ?? 0) };
      } else if (name === "TextCode") {
        const [x, y] = [Number(attributes["X"] ?? 0), Number(attributes["Y"] ?? 0)];
        code = { x: box.x + x, y: box.y + y, size: box.size, text: "" };
      } else if (name === "ImageObject") images += 1;
      property = PROPERTIES[name] ?? null;
      said = "";
    },
    text(text) {
      if (code !== null) code.text += text;
      else said += text;
    },
    close(name) {
      if (name === "TextCode" && code !== null) {
        codes.push(code);
        code = null;
      } else if (property !== null) {
        found.piece(`文档属性：${property}`, said, { concealed: "document-property" });
      }
      property = null;
    },
  };
  yield* readXml(zip.stream(part), watcher, found, reading.budget);
  for (const [index, line] of linesOf(codes).entries()) {
    found.piece(`${title}第 ${index + 1} 行`, line, {
      concealed,
      address: `${part.name}#${index + 1}`,
    });
  }
  yield found.take();
  if (images > 0 && codes.length === 0) yield [unreadAt(title, "scanned", reading)];
}

/** Puts the texts of a page into lines from top to bottom and left to right. */
function linesOf(codes: Code[]): readonly string[] {
  const lines: { y: number; size: number; codes: Code[] }[] = [];
  for (const code of codes.toSorted((a, b) => a.y - b.y)) {
    const last = lines.at(-1);
    if (last !== undefined && code.y - last.y <= Math.max(0.5, last.size / 2))
      last.codes.push(code);
    else lines.push({ y: code.y, size: code.size, codes: [code] });
  }
  return lines.map((line) =>
    line.codes
      .toSorted((a, b) => a.x - b.x)
      .map(({ text }) => text.replaceAll(/[\r\n]+/g, ""))
      .join(""),
  );
}
