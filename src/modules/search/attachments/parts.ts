import type { Content, Piece } from "../../../platform/contents/index.ts";
import type { AttachmentPart } from "../model.ts";

/** About as much as a reader looks through in one place; a longer table goes on in another part. */
const LONG = 2_000;

/** What is seen of a file, gathered by where it stands there: tables row by row, pages, slides. */
export type Gathering = {
  add(content: Content): void;
  /** How many letters were taken. */
  readonly letters: number;
  /** False when some of the file could not be read. */
  readonly isWhole: boolean;
  parts(): readonly AttachmentPart[];
};

/** Gathers what a reader sees of a file; what is concealed in it is not for the search. */
export function gatherParts(): Gathering {
  const done: { place: string; text: string }[] = [];
  let open: { base: string; place: string; text: string; row: number | null } | null = null;
  let letters = 0;
  let isWhole = true;

  function close(): void {
    if (open !== null && open.text.trim() !== "")
      done.push({ place: open.place, text: open.text.trim() });
    open = null;
  }

  function take(piece: Piece): void {
    const text = seen(piece.text);
    if (text === "") return;
    const base = placeOf(piece);
    const row = piece.cell?.row ?? null;
    const isNextRow = open === null || row === null || row !== open.row;
    const isFull = open !== null && isNextRow && open.text.length >= LONG;
    if (open === null || open.base !== base || isFull) {
      const goesOn = open?.base === base && row !== null;
      close();
      open = { base, place: goesOn ? `${base}第 ${row} 行起` : base, text, row };
    } else {
      open.text += (isNextRow ? "\n" : " ") + text;
      open.row = row;
    }
    letters += text.length;
  }

  return {
    add(content) {
      if (content.kind === "unread") isWhole = false;
      else if (content.concealed === null && content.place.spot !== "文件名") take(content);
    },
    get letters() {
      return letters;
    },
    get isWhole() {
      return isWhole;
    },
    parts() {
      close();
      return done;
    },
  };
}

function seen(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/(?![\t\n])\p{Cc}/gu, "")
    .trim();
}

/** Where a reader turns to: the page, the slide, the table; nothing where only its paragraph or line is known. */
function placeOf({ place, cell }: Piece): string {
  const { within, spot } = place;
  const inner =
    /^第 \d+ (?:页|张幻灯片)/.exec(spot)?.[0] ??
    /^工作表“.*”/.exec(spot)?.[0] ??
    /^表格“.*”/.exec(spot)?.[0].replace("表格", "表") ??
    /^表格 \d+/.exec(spot)?.[0].replace("表格", "表") ??
    (cell === null ? "" : "表格");
  return [...within, inner].filter((part) => part !== "").join("，");
}
