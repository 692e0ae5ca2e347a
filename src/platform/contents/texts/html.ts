import { createReadStream } from "node:fs";
import { Parser } from "htmlparser2";
import { encodingOf } from "../../lines/encoding.ts";
import type { Concealment } from "../model.ts";
import { Found, Halt, type Reading, type SourceFile, type Contents, withRest } from "../reading.ts";

const BLOCKS =
  /^(p|div|h[1-6]|li|ul|ol|dl|dt|dd|table|tbody|thead|tr|section|article|header|footer|main|aside|nav|blockquote|pre|form|fieldset|figure|figcaption|option|title|body|html|address|hr|text|tspan|desc|caption|legend|details|summary)$/;
const VOID = /^(area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;
const SILENT = /^(script|style)$/;
const SAID = /^(alt|title|value|placeholder|content|label|summary|aria-label|data-.*|longdesc)$/;
const LINKS = /^(href|src|action|xlink:href)$/;
const HIDDEN_STYLE =
  /display\s*:\s*none|visibility\s*:\s*(hidden|collapse)|font-size\s*:\s*0|opacity\s*:\s*0(?![.\d])|(^|[;\s])color\s*:\s*(#fff(fff)?|white)\b|mso-hide\s*:\s*all/i;

type Table = { readonly number: number; row: number; column: number };
type Open = { readonly name: string; readonly isHidden: boolean };

/** Reads a web page or a drawing (SVG): text by its blocks and cells, hidden elements, comments and attributes. */
export async function* readHtml(file: SourceFile, reading: Reading): Contents {
  const found = new Found(reading);
  yield* withRest(pagePieces(file, reading, found), found);
}

async function* pagePieces(file: SourceFile, reading: Reading, found: Found): Contents {
  const open: Open[] = [];
  const tables: Table[] = [];
  let [tableCount, blocks, silent] = [0, 0, 0];
  let text = "";
  let cell: { readonly table: string; readonly row: number; readonly column: number } | null = null;

  const isHidden = () => open.some((one) => one.isHidden);

  function finish(): void {
    const said = text.replaceAll(/[ \t\r\n]+/g, " ").trim();
    text = "";
    if (said === "") return;
    blocks += 1;
    const where =
      cell === null
        ? `第 ${blocks} 段`
        : `表格 ${cell.table} 第 ${cell.row} 行第 ${cell.column} 列`;
    found.piece(where, said, { concealed: isHidden() ? "hidden-text" : null, cell });
  }

  function aside(what: string, said: string, concealed: Concealment): void {
    found.piece(what, said.trim(), { concealed });
  }

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (open.length >= reading.budget.bounds.xmlDepth * 4) throw new Halt("too-large");
        if (BLOCKS.test(name) || name === "td" || name === "th") finish();
        else if (name === "br") text += "\n";
        if (SILENT.test(name)) silent += 1;
        const hides =
          "hidden" in attributes ||
          HIDDEN_STYLE.test(attributes["style"] ?? "") ||
          name === "template";
        if (!VOID.test(name)) open.push({ name, isHidden: hides });
        const table = tables.at(-1);
        if (name === "table") tables.push({ number: (tableCount += 1), row: 0, column: 0 });
        else if (name === "tr" && table !== undefined)
          [table.row, table.column] = [table.row + 1, 0];
        else if ((name === "td" || name === "th") && table !== undefined) {
          table.column += 1;
          cell = { table: String(table.number), row: table.row, column: table.column };
          const span = Number(attributes["colspan"] ?? 1);
          if (span > 1 && span < 1_000) table.column += span - 1;
        }
        for (const [key, value] of Object.entries(attributes)) {
          if (SAID.test(key) && (name !== "meta" || isNamedMeta(attributes, key))) {
            const kind = attributes["type"] === "hidden" ? "hidden-text" : "markup";
            if (/[\d@\p{Script=Han}]/u.test(value)) aside(`属性 ${key}`, value, kind);
          } else if (LINKS.test(key) && /\d{5}|@/.test(value) && !value.startsWith("data:")) {
            aside("链接地址", value, "markup");
          }
        }
      },
      onclosetag(name) {
        if (BLOCKS.test(name) || name === "td" || name === "th") finish();
        if (SILENT.test(name)) silent -= 1;
        if (!VOID.test(name) && open.at(-1)?.name === name) open.pop();
        if (name === "td" || name === "th") cell = null;
        else if (name === "table") {
          tables.pop();
          cell = null;
        }
      },
      ontext(more) {
        if (silent === 0) text += more;
        if (text.length > reading.budget.bounds.pieceCharacters) finish();
      },
      oncomment(comment) {
        if (/[\d@\p{Script=Han}]/u.test(comment)) aside("网页注释", comment, "markup");
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  let decoder: TextDecoder | undefined;
  for await (const chunk of createReadStream(file.path)) {
    const bytes = chunk as Buffer;
    reading.budget.spendTime();
    decoder ??= new TextDecoder(pageEncoding(bytes));
    parser.write(decoder.decode(bytes, { stream: true }));
    yield found.take();
  }
  parser.end(decoder?.decode() ?? "");
  finish();
  yield found.take();
}

/** Whether an attribute of a "meta" is what somebody said, and not how the page is to be taken. */
function isNamedMeta(attributes: Readonly<Record<string, string>>, key: string): boolean {
  return key === "content" && !("http-equiv" in attributes) && attributes["name"] !== "viewport";
}

function pageEncoding(head: Buffer): string {
  const marked = encodingOf(head);
  if (marked.bomLength > 0) return marked.encoding;
  const declared = /charset\s*=\s*["']?([\w-]+)/i.exec(head.toString("latin1", 0, 4_096))?.[1];
  if (declared !== undefined && /^(gb|x-gbk)/i.test(declared)) return "gb18030";
  return marked.encoding;
}
