import type { Concealment } from "../model.ts";
import { Found, guarded, Halt, unreadAt, WHOLE, type Reading, type Contents } from "../reading.ts";
import { readProperties } from "../office/properties.ts";
import { attributeOf, readXml, watchXml, type XmlWatcher } from "../xml/read-xml.ts";
import { isThumbnail, readInside, withoutScan } from "../zip/inside.ts";
import type { Zip, ZipPart } from "../zip/open-zip.ts";
import { OdfStyles } from "./odf-styles.ts";
import { cellName } from "../sheets/cell-names.ts";

const WITHOUT_TEXT =
  /^(mimetype|settings\.xml|meta\.xml|manifest\.rdf|META-INF\/|Configurations2\/|ObjectReplacements\/|.*\.rdf$)/i;

/** Reads a text, table or presentation of OpenDocument: contents, headers, deleted and hidden text, notes, comments. */
export async function* readOpenDocument(zip: Zip, reading: Reading): Contents {
  const manifest = zip.part("META-INF/manifest.xml");
  let isEncrypted = false;
  if (manifest !== undefined) {
    const open: XmlWatcher["open"] = (name) => {
      isEncrypted ||= name === "encryption-data";
    };
    await watchXml(zip.stream(manifest), { open }, reading.budget).catch((error: unknown) => {
      if (error instanceof Halt && error.isFinal) throw error;
    });
  }
  if (isEncrypted) return yield [unreadAt(WHOLE, "encrypted", reading)];
  for (const part of zip.parts) {
    if (WITHOUT_TEXT.test(part.name)) continue;
    if (/(^|\/)(content|styles)\.xml$/i.test(part.name)) {
      const isStyles = part.name.endsWith("styles.xml");
      const found = new Found(reading);
      yield* guarded(
        readXml(zip.stream(part), odfWatcher(found, part, isStyles), found, reading.budget),
        isStyles ? "页眉和页脚" : "正文",
        reading,
      );
    } else if (isThumbnail(part.name)) yield* withoutScan(readInside(zip, part, reading));
    else if (!part.name.endsWith(".xml")) yield* readInside(zip, part, reading);
  }
  yield* readProperties(zip, reading);
  if (zip.cut !== null) yield [unreadAt(WHOLE, zip.cut, reading)];
}

const CONCEALED: Readonly<Record<string, Concealment>> = {
  deletion: "deleted-text",
  annotation: "comment",
  notes: "speaker-notes",
  "hidden-text": "hidden-text",
  "hidden-paragraph": "hidden-text",
};
const MOST_REPEATED = 16_384;

type Said = { shown: string; hidden: string };
type Sheet = {
  readonly name: string;
  row: number;
  column: number;
  isHidden: boolean;
  isRowHidden: boolean;
  /** First and last of those that are not shown. */
  readonly hiddenColumns: (readonly [number, number])[];
  columns: number;
};

function odfWatcher(found: Found, part: ZipPart, isStyles: boolean): XmlWatcher {
  const styles = new OdfStyles();
  const concealments: Concealment[] = [];
  const sheets: Sheet[] = [];
  const spans: boolean[] = [];
  const texts: Said[] = [];
  let [paragraphs, blocks, repeated] = [0, 0, 1];
  let value: string | null = null;
  let cellText = "";
  let isInCell = false;
  let creator = false;
  let isWhiteCell = false;

  function concealment(): Concealment | null {
    const sheet = sheets.at(-1);
    const said = concealments.at(-1);
    if (said !== undefined) return said;
    if (sheet?.isHidden === true) return "hidden-sheet";
    if (sheet?.isRowHidden === true) return "hidden-row";
    const { column = 0, hiddenColumns = [] } = sheet ?? {};
    return isInCell && hiddenColumns.some(([first, last]) => column >= first && column <= last)
      ? "hidden-column"
      : null;
  }

  /** In a cell the colour behind white letters may be the cell's. */
  const isUnseen = (style: string) =>
    styles.isHidden(style) || (styles.isWhite(style) && sheets.length === 0);

  function put(text: string): void {
    const said = texts.at(-1);
    if (said === undefined) return;
    if (spans.includes(true)) said.hidden += text;
    else said.shown += text;
  }

  function say(text: string, hidden: Concealment | null = null): void {
    const sheet = sheets.at(-1);
    blocks += 1;
    const isCell = isInCell && sheet !== undefined && concealments.length === 0;
    const title = isStyles ? "页眉或页脚" : "";
    const where = isCell
      ? `表格“${sheet.name}”${cellName(sheet.row, sheet.column)}`
      : `${title}第 ${paragraphs} 段`;
    found.piece(where, text, {
      concealed: concealment() ?? hidden ?? (isCell && isWhiteCell ? "hidden-text" : null),
      cell: isCell
        ? { table: `${part.name}#${sheet.name}`, row: sheet.row, column: sheet.column }
        : null,
      address: `${part.name}#${blocks}`,
    });
  }

  return {
    open(name, attributes) {
      const sheet = sheets.at(-1);
      const styleName = attributeOf(attributes, "style-name") ?? "";
      const concealed = CONCEALED[name];
      if (concealed !== undefined) {
        concealments.push(concealed);
        const hiddenText = attributes["text:string-value"];
        if (hiddenText !== undefined) say(hiddenText);
      }
      styles.open(name, attributes);
      if (name === "table") {
        const called = attributes["table:name"] ?? String(sheets.length + 1);
        sheets.push({
          name: called,
          row: 0,
          column: 0,
          isHidden: styles.isHidden(styleName),
          isRowHidden: false,
          hiddenColumns: [],
          columns: 0,
        });
      } else if (name === "table-column" && sheet !== undefined) {
        const times = Number(attributes["table:number-columns-repeated"] ?? 1);
        if (/collapse|filter/.test(attributes["table:visibility"] ?? "")) {
          sheet.hiddenColumns.push([sheet.columns + 1, sheet.columns + times]);
        }
        sheet.columns += times;
      } else if (name === "table-row" && sheet !== undefined) {
        sheet.row += 1;
        sheet.column = 0;
        sheet.isRowHidden = /collapse|filter/.test(attributes["table:visibility"] ?? "");
        repeated = Math.min(Number(attributes["table:number-rows-repeated"] ?? 1), 1_048_576);
      } else if (/^(covered-)?table-cell$/.test(name) && sheet !== undefined) {
        sheet.column += 1;
        isInCell = true;
        isWhiteCell = styles.isWhite(styleName);
        cellText = "";
        value = attributes["office:string-value"] ?? attributes["office:value"] ?? null;
        const formula = attributes["table:formula"] ?? "";
        if (/"[^"]|\d{7}/.test(formula)) {
          found.piece(`表格“${sheet.name}”的公式`, formula, { concealed: "formula" });
        }
        const times = Number(attributes["table:number-columns-repeated"] ?? 1);
        if (times > 1 && times <= MOST_REPEATED) sheet.column += times - 1;
      } else if (name === "p" || name === "h") {
        paragraphs += 1;
        texts.push({ shown: "", hidden: "" });
        spans.push(isUnseen(styleName));
      } else if (name === "span") spans.push(isUnseen(styleName));
      else if (name === "creator") {
        creator = true;
        texts.push({ shown: "", hidden: "" });
      } else if (texts.length > 0) {
        const layout =
          name === "tab" ? "\t" : name === "line-break" ? "\n" : name === "s" ? " " : "";
        put(layout);
      }
      const link = attributes["xlink:href"] ?? "";
      if (/^[a-z]+:/i.test(link)) found.piece("超链接地址", link, { concealed: "markup" });
    },
    text(text) {
      put(text);
    },
    close(name) {
      if (CONCEALED[name] !== undefined) concealments.pop();
      const sheet = sheets.at(-1);
      if (name === "creator" && creator) {
        creator = false;
        found.piece("文档属性：修订与批注的作者", texts.pop()?.shown ?? "", {
          concealed: "document-property",
        });
      } else if (name === "p" || name === "h") {
        const { shown = "", hidden = "" } = texts.pop() ?? {};
        spans.pop();
        if (isInCell && concealments.length === 0) {
          cellText += cellText === "" ? shown : `\n${shown}`;
        } else say(shown);
        if (hidden !== "") say(hidden, "hidden-text");
      } else if (name === "span") spans.pop();
      else if (/^(covered-)?table-cell$/.test(name)) {
        if (cellText !== "" || value !== null) say(cellText === "" ? (value ?? "") : cellText);
        // A long number is shown in parts; the digits that are stored are read too.
        if (value !== null && /\d{11}/.test(value) && !cellText.includes(value)) say(value);
        isInCell = false;
        value = null;
      } else if (name === "table-row" && sheet !== undefined)
        sheet.row += Math.max(1, repeated) - 1;
      else if (name === "table") sheets.pop();
    },
  };
}
