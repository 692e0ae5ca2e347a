import { Parser } from "htmlparser2";

/** A block of running text in a cleaned body: what a finding, a comment and the editor name by its number. */
export type TextBlock = {
  /** From 0, in the order of the body. */
  readonly index: number;
  readonly tag: string;
  /** Its text; a line break counts as one "\n", a picture as one U+FFFC, as positions in the editor do. */
  readonly text: string;
  /** The texts that stand in for its pictures, in their order. */
  readonly alternatives: readonly string[];
  /** Where it stands when it is in a table, counted from 1; merged cells keep the number of their first. */
  readonly cell: { readonly table: number; readonly row: number; readonly column: number } | null;
  /** The pieces of its text in the HTML, so that a change of the text can be made there. */
  readonly runs: readonly {
    readonly at: number;
    readonly from: number;
    readonly to: number;
    readonly text: string;
  }[];
};

const OWN = new Set(["p", "h2", "h3", "h4", "caption", "figcaption"]);
/** These are a block where text stands in them directly, or nothing does. */
const WHERE_BARE = new Set(["li", "td", "th", "blockquote"]);

type Open = {
  readonly tag: string;
  readonly cell: TextBlock["cell"];
  index: number | null;
  held: boolean;
};
type Growing = {
  -readonly [K in keyof TextBlock]: TextBlock[K] extends readonly (infer E)[] ? E[] : TextBlock[K];
};

/** The blocks of running text of a body that `cleanHtml` has made; linear in its length. */
export function textBlocksOf(html: string): readonly TextBlock[] {
  const blocks: Growing[] = [];
  const open: Open[] = [];
  const tables: { number: number; row: number; column: number }[] = [];
  let count = 0;

  const begin = (holder: Open): Growing => {
    const block: Growing = {
      index: blocks.length,
      tag: holder.tag,
      text: "",
      alternatives: [],
      cell: holder.cell,
      runs: [],
    };
    blocks.push(block);
    holder.index = block.index;
    for (const outer of open) outer.held = true;
    return block;
  };
  const current = (): Growing | null => {
    const holder = open.at(-1);
    if (holder === undefined) return null;
    return holder.index === null ? begin(holder) : (blocks[holder.index] ?? null);
  };
  const cell = (): TextBlock["cell"] => {
    const table = tables.at(-1);
    return table === undefined || table.row === 0 || table.column === 0
      ? null
      : { table: table.number, row: table.row, column: table.column };
  };

  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        const table = tables.at(-1);
        if (tag === "table") tables.push({ number: (count += 1), row: 0, column: 0 });
        else if (tag === "tr" && table !== undefined) {
          table.row += 1;
          table.column = 0;
        } else if ((tag === "td" || tag === "th") && table !== undefined) table.column += 1;
        if (OWN.has(tag)) {
          const holder = { tag, cell: cell(), index: null, held: false };
          open.push(holder);
          begin(holder);
        } else if (WHERE_BARE.has(tag)) {
          open.push({ tag, cell: cell(), index: null, held: false });
        } else if (tag === "br" || tag === "img") {
          const block = current();
          if (block === null) return;
          block.text += tag === "br" ? "\n" : "\u{fffc}";
          if (tag === "img") block.alternatives.push(attributes["alt"] ?? "");
        }
      },
      ontext(text) {
        const holder = open.at(-1);
        // Line ends between the cells of a list or a table are no text of theirs.
        if (holder === undefined || (holder.index === null && text.trim() === "")) return;
        const block = current();
        if (block === null) return;
        block.runs.push({
          at: block.text.length,
          from: parser.startIndex,
          to: parser.endIndex + 1,
          text,
        });
        block.text += text;
      },
      onclosetag(tag) {
        if (tag === "table") tables.pop();
        if (!OWN.has(tag) && !WHERE_BARE.has(tag)) return;
        const holder = open.at(-1);
        if (holder?.tag !== tag) return;
        if (holder.index === null && !holder.held) begin(holder);
        open.pop();
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.end(html);
  return blocks;
}
