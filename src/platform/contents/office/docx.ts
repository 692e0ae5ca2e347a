import type { Concealment } from "../model.ts";
import { Found, guarded, type Reading, type Contents } from "../reading.ts";
import { attributeOf, isOn, readXml, watchXml, type XmlWatcher } from "../xml/read-xml.ts";
import type { Zip, ZipPart } from "../zip/open-zip.ts";
import { blockAddress, blockWatcher, type Block, type HiddenStyles } from "./blocks.ts";
import { Authors } from "./authors.ts";

/** How parts of a text document are called, by the beginning of their names. */
const PARTS: readonly (readonly [RegExp, string])[] = [
  [/header\d*\.xml$/i, "页眉"],
  [/footer\d*\.xml$/i, "页脚"],
  [/footnotes\d*\.xml$/i, "脚注"],
  [/endnotes\d*\.xml$/i, "尾注"],
  [/comments\d*\.xml$/i, "批注"],
  [/glossary\/document\d*\.xml$/i, "文档部件库"],
];
const OF_VOICE: Readonly<Record<Block["voice"], Concealment | null>> = {
  shown: null,
  deleted: "deleted-text",
  hidden: "hidden-text",
  code: "markup",
};

/** Reads the text of a text document: body first, then headers, notes, comments and building blocks. */
export async function* readTextDocument(
  zip: Zip,
  main: string,
  reading: Reading,
  done: Set<string>,
): Contents {
  const styles = await hiddenStylesOf(zip, main, reading);
  const authors = new Authors();
  const parts: { readonly part: ZipPart; readonly title: string }[] = [];
  const body = zip.part(main);
  if (body !== undefined) parts.push({ part: body, title: "" });
  for (const [pattern, title] of PARTS) {
    for (const part of zip.parts) {
      if (pattern.test(part.name) && part.name !== main) parts.push({ part, title });
    }
  }
  for (const { part, title } of parts) {
    if (done.has(part.name)) continue;
    done.add(part.name);
    yield* guarded(
      readBlocks(zip, part, { title, styles, authors }, reading),
      title === "" ? "正文" : title,
      reading,
    );
  }
  const found = new Found(reading);
  authors.tell(found, "修订与批注的作者");
  yield found.take();
}

type How = { readonly title: string; readonly styles: HiddenStyles; readonly authors: Authors };

async function* readBlocks(
  zip: Zip,
  part: ZipPart,
  { title, styles, authors }: How,
  reading: Reading,
): Contents {
  const found = new Found(reading);
  const isComment = title === "批注";
  let comment = 0;
  const watcher = blockWatcher(
    {
      block(block) {
        if (block.isCopy) return;
        const where = isComment ? `批注 ${comment}` : spotOf(title, block);
        const { cell } = block;
        found.piece(where, block.text, {
          concealed: isComment ? "comment" : OF_VOICE[block.voice],
          cell: cell === null ? null : { ...cell, table: `${part.name}#${cell.table}` },
          address: blockAddress(part.name, block),
        });
      },
      aside: (text) =>
        found.piece(title === "" ? "正文中的替代文字或选项" : `${title}中的替代文字或选项`, text, {
          concealed: "markup",
        }),
      author: (name) => authors.add(name),
    },
    styles,
  );
  const counted: XmlWatcher = {
    ...watcher,
    open(name, attributes) {
      if (name === "comment") comment += 1;
      watcher.open?.(name, attributes);
    },
  };
  yield* readXml(zip.stream(part), counted, found, reading.budget);
}

function spotOf(title: string, { cell, paragraph }: Block): string {
  const where =
    cell === null
      ? `第 ${paragraph} 段`
      : `表格 ${cell.table} 第 ${cell.row} 行第 ${cell.column} 列`;
  return title === "" ? where : `${title}${where}`;
}

/** The styles that hide text, those based on them included. */
export async function hiddenStylesOf(
  zip: Zip,
  main: string,
  reading: Reading,
): Promise<HiddenStyles> {
  const part = zip.part(main.replace(/[^/]+$/, "styles.xml"));
  const hidden = new Set<string>();
  if (part === undefined || part.refused !== null) return hidden;
  const shown = new Set<string>();
  const basedOn = new Map<string, string>();
  let style = "";
  try {
    await watchXml(
      zip.stream(part),
      {
        open(name, attributes) {
          if (name === "style") style = attributeOf(attributes, "styleId") ?? "";
          else if (name === "basedOn") basedOn.set(style, attributeOf(attributes, "val") ?? "");
          else if (name === "vanish") (isOn(attributes) ? hidden : shown).add(style);
        },
      },
      reading.budget,
    );
  } catch {
    return hidden;
  }
  for (let grown = true; grown;) {
    grown = false;
    for (const [one, base] of basedOn) {
      if (hidden.has(one) || shown.has(one) || !hidden.has(base)) continue;
      hidden.add(one);
      grown = true;
    }
  }
  return hidden;
}
