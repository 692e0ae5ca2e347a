import { Parser } from "htmlparser2";
import type { Piece } from "../../platform/contents/model.ts";

const BLOCKS = new Set(
  "p h1 h2 h3 h4 h5 h6 li caption figcaption blockquote div section article dt dd tr td th pre hr table ul ol body".split(
    " ",
  ),
);
const SILENT = new Set(["script", "style", "template", "noscript"]);
/** What a reader does not see at once, though it is in the page. */
const TEXT_ATTRIBUTES = ["alt", "title"];

type OpenTable = { readonly name: string; row: number; column: number };

/**
 * The text of a body of HTML as pieces in its order: paragraphs, cells of tables with row and column, alternative texts
 * and titles of pictures and links, and comments. Spans of findings refer to these texts, entities decoded.
 */
export function htmlPieces(html: string): readonly Piece[] {
  const pieces: Piece[] = [];
  const tables: OpenTable[] = [];
  let text = "";
  let silent = 0;
  let paragraphs = 0;
  let tableCount = 0;
  const inCell: boolean[] = [];
  /** Beside the text, and said after it, so that its words explain them. */
  let beside: Piece[] = [];

  function flush(): void {
    const whole = text;
    text = "";
    if (whole.trim() !== "") keep(whole);
    pieces.push(...beside);
    beside = [];
  }

  function keep(whole: string): void {
    const table = tables.at(-1);
    if (table === undefined || inCell.at(-1) !== true) {
      paragraphs += 1;
      pieces.push(piece(whole, `第 ${paragraphs} 段`, null, null));
      return;
    }
    const { name, row, column } = table;
    pieces.push(
      piece(whole, `表格 ${name} 第 ${row} 行第 ${column} 列`, { table: name, row, column }, null),
    );
  }

  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        if (SILENT.has(tag)) silent += 1;
        for (const name of TEXT_ATTRIBUTES) {
          const value = attributes[name];
          if (value !== undefined && value.trim() !== "")
            beside.push(piece(value, ATTRIBUTES[name] ?? name, null, "markup"));
        }
        const href = attributes["href"] ?? "";
        if (/^(?:mailto|tel):/i.test(href))
          beside.push(piece(href.slice(href.indexOf(":") + 1), "链接地址", null, "markup"));
        if (tag === "br") text += "\n";
        const table = tables.at(-1);
        if (tag === "td" || tag === "th") {
          flush();
          if (table !== undefined) table.column += 1;
          inCell.push(true);
        } else if (BLOCKS.has(tag) && inCell.at(-1) !== true) flush();
        else if (BLOCKS.has(tag) && text !== "") text += "\n";
        if (tag === "table") {
          flush();
          tableCount += 1;
          tables.push({ name: String(tableCount), row: 0, column: 0 });
          inCell.push(false);
        } else if (tag === "tr" && table !== undefined) {
          table.row += 1;
          table.column = 0;
        }
      },
      ontext(part) {
        if (silent === 0) text += part;
      },
      oncomment(comment) {
        if (comment.trim() !== "") beside.push(piece(comment, "网页注释", null, "markup"));
      },
      onclosetag(tag) {
        if (SILENT.has(tag)) silent = Math.max(0, silent - 1);
        if (tag === "td" || tag === "th") {
          flush();
          inCell.pop();
        } else if (tag === "table") {
          flush();
          tables.pop();
          inCell.pop();
        } else if (BLOCKS.has(tag) && inCell.at(-1) !== true) flush();
      },
      onend: flush,
    },
    { decodeEntities: true },
  );
  parser.end(html);
  return pieces;
}

const ATTRIBUTES: Readonly<Record<string, string>> = { alt: "图片说明", title: "提示文字" };

function piece(
  text: string,
  spot: string,
  cell: Piece["cell"],
  concealed: Piece["concealed"],
): Piece {
  return {
    kind: "piece",
    place: { within: [], spot: `正文${spot}` },
    text,
    concealed,
    cell,
    address: null,
  };
}
