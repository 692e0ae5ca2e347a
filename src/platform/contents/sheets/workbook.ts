import { relationshipsOf, type Relationship } from "../office/relationships.ts";
import { Found, guarded, unreadAt, type Reading, type Contents } from "../reading.ts";
import { attributeOf, watchXml } from "../xml/read-xml.ts";
import type { Zip } from "../zip/open-zip.ts";
import { cellFormatsOf } from "./cell-formats.ts";
import { readComments, readPeople } from "./comments.ts";
import { readExternalBook } from "./external-books.ts";
import { readPivotCache } from "./pivot-caches.ts";
import { sharedStringsOf } from "./shared-strings.ts";
import { readWorksheet, type Sheet } from "./worksheet.ts";

type Listed = Sheet & { readonly link: string };

/** Reads a workbook: sheets in their order with their comments, then what no sheet shows. */
export async function* readWorkbook(
  zip: Zip,
  main: string,
  reading: Reading,
  done: Set<string>,
): Contents {
  const { budget } = reading;
  const sheets: Listed[] = [];
  const found = new Found(reading);
  const part = zip.part(main);
  let is1904 = false;
  let defined: { name: string; text: string } | null = null;
  if (part !== undefined) {
    done.add(part.name);
    await watchXml(
      zip.stream(part),
      {
        open(element, attributes) {
          if (element === "workbookPr") is1904 = /^(1|true)$/.test(attributes["date1904"] ?? "");
          else if (element === "sheet") {
            sheets.push({
              name: attributes["name"] ?? "",
              isHidden: /hidden/i.test(attributes["state"] ?? ""),
              link: attributes["r:id"] ?? attributeOf(attributes, "id") ?? "",
            });
          } else if (element === "definedName") {
            defined = { name: attributes["name"] ?? "", text: attributes["comment"] ?? "" };
          }
        },
        text(text) {
          if (defined !== null) defined.text += text;
        },
        close(element) {
          if (element !== "definedName" || defined === null) return;
          const said = { concealed: "formula", address: `${main}#${defined.name}` } as const;
          if (/"[^"]|\d{7}/.test(defined.text)) found.piece("定义的名称", defined.text, said);
          if (/\d{7}/.test(defined.name)) found.piece("定义的名称", defined.name, said);
          defined = null;
        },
      },
      budget,
    );
  }
  const links = await relationshipsOf(zip, main, budget);
  const base = main.replace(/[^/]+$/, "");
  const one = (type: string, usual: string) =>
    links.find((link) => link.type === type)?.target ?? `${base}${usual}`;
  const stringsName = one("sharedStrings", "sharedStrings.xml");
  const stylesName = one("styles", "styles.xml");
  done.add(stylesName).add(stringsName);
  const strings = await sharedStringsOf(zip, stringsName, reading);
  const book = { strings, formatOf: await cellFormatsOf(zip, stylesName, reading), is1904 };
  if (strings.failure !== null) yield [unreadAt("单元格文字", strings.failure.reason, reading)];
  for (const sheet of [...sheets, ...unlisted(zip, sheets, links)]) {
    yield* readSheet(sheet);
  }
  yield strings.rest();
  yield found.take();
  for (const { name } of zip.parts) {
    const rest = done.has(name) ? null : OUTSIDE_SHEETS.find(([pattern]) => pattern.test(name));
    if (rest === null || rest === undefined) continue;
    done.add(name);
    yield* guarded(rest[1](zip, name, reading, done), rest[2], reading);
  }

  async function* readSheet(sheet: Listed): Contents {
    const target = links.find(({ id }) => id === sheet.link)?.target ?? sheet.link;
    const at = zip.part(target);
    const named = new Found(reading);
    named.piece("工作表名称", sheet.name, { concealed: sheet.isHidden ? "hidden-sheet" : null });
    yield named.take();
    if (at === undefined || done.has(at.name)) return;
    done.add(at.name);
    const spot = `工作表“${sheet.name}”`;
    yield* guarded(readWorksheet(zip, at, sheet, book, reading), spot, reading);
    for (const { target: more } of await relationshipsOf(zip, target, budget).catch(() => [])) {
      const near = zip.part(more);
      if (near === undefined || !/comments?\/?[^/]*\.xml$/i.test(near.name)) continue;
      if (done.has(near.name)) continue;
      done.add(near.name);
      yield* guarded(readComments(zip, near.name, spot, reading), `${spot}的批注`, reading);
    }
  }
}

type Rest = (zip: Zip, name: string, reading: Reading, done: Set<string>) => Contents;

const OUTSIDE_SHEETS: readonly (readonly [RegExp, Rest, string])[] = [
  [/pivotCacheDefinition\d*\.xml$/i, readPivotCache, "数据透视表缓存"],
  [/externalLink\d*\.xml$/i, readExternalBook, "外部链接"],
  [/^xl\/persons\/.*\.xml$/i, readPeople, "批注的作者"],
  [
    /^xl\/(threadedComments\/.*|comments\d*)\.xml$/i,
    (zip, name, reading) => readComments(zip, name, "", reading),
    "批注",
  ],
];

/** Sheets that are in the file though the workbook does not list them: nobody sees them. */
function unlisted(
  zip: Zip,
  sheets: readonly Listed[],
  links: readonly Relationship[],
): readonly Listed[] {
  const listed = new Set(
    sheets.map(({ link }) => links.find(({ id }) => id === link)?.target.toLowerCase()),
  );
  return zip.parts
    .filter(
      ({ name }) =>
        /^xl\/(worksheets|dialogsheets|macrosheets)\/[^/]+\.xml$/i.test(name) &&
        !listed.has(name.toLowerCase()),
    )
    .map(({ name }) => ({ name: name.split("/").at(-1) ?? name, isHidden: true, link: name }));
}
