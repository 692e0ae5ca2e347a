import { attributeOf, isOn, type Attributes, type XmlWatcher } from "../xml/read-xml.ts";
import { tellAsides, type AsideEvents } from "./asides.ts";
import { Runs } from "./runs.ts";
import { Tables, type Cell } from "./tables.ts";

/** How a text stands in its block: to be seen, deleted or moved away under tracking, hidden, or code of a field. */
export const voices = ["shown", "deleted", "hidden", "code"] as const;
export type Voice = (typeof voices)[number];

/** The part of a block's text from `start` to `end` that one text of the XML holds, there from `from` to `to`. */
export type Stretch = {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
};

/**
 * Text that stands together: a paragraph outside tables, or a whole cell with its paragraphs as lines. What no
 * stretch covers (tabs, line breaks) is layout. A block has each voice at most once.
 */
export type Block = {
  /** Counted from 1 over all blocks of the part as they begin, those inside others included. */
  readonly number: number;
  readonly voice: Voice;
  readonly text: string;
  readonly stretches: readonly Stretch[];
  readonly cell: Cell | null;
  /** Counted from 1 over paragraphs outside tables; 0 in a cell. */
  readonly paragraph: number;
  /** Whether it is a second form of a text that stands before it (for old programs), letter for letter. */
  readonly isCopy: boolean;
};

export type BlockEvents = AsideEvents & { block(block: Block): void };

/** Names of styles that hide text. */
export type HiddenStyles = ReadonlySet<string>;

type Frame = {
  readonly number: number;
  readonly paragraph: number;
  readonly cell: Cell | null;
  /** How many fallbacks were open when it began. */
  readonly fallbacks: number;
  readonly voices: Map<Voice, { text: string; stretches: Stretch[] }>;
  lines: number;
};

const TEXTS: Readonly<Record<string, "plain" | "deleted" | "code">> = {
  t: "plain",
  delText: "deleted",
  instrText: "code",
  delInstrText: "code",
};
const LAYOUT: Readonly<Record<string, string>> = {
  br: "\n",
  cr: "\n",
  tab: "\t",
  ptab: "\t",
  noBreakHyphen: "-",
};

/**
 * Follows WordprocessingML or DrawingML (bodies, notes, comments, slides, text boxes; names of both are alike) and
 * tells of its blocks as they end. Reading and masking both walk by it: block `number` and `voice` are what an
 * address such as "word/document.xml#12.deleted" names, "#12" alone being the shown voice (see `blockAddress`).
 */
export function blockWatcher(events: BlockEvents, hiddenStyles: HiddenStyles): XmlWatcher {
  const frames: Frame[] = [];
  const tables = new Tables();
  const runs = new Runs(hiddenStyles);
  /** Texts of the alternatives that are open: what an old program shows instead is the same once more. */
  const alternatives: { choices: number; readonly texts: Set<string> }[] = [];
  let fallbacks = 0;
  let blocks = 0;
  let paragraphs = 0;
  let taking: "plain" | "deleted" | "code" | null = null;

  const innermost = () => frames.at(-1);

  function begin(cell: Cell | null): void {
    blocks += 1;
    if (cell === null) paragraphs += 1;
    frames.push({
      number: blocks,
      paragraph: cell === null ? paragraphs : 0,
      cell,
      fallbacks,
      voices: new Map(),
      lines: 0,
    });
  }

  function add(text: string, voice: Voice, from: number, to: number): void {
    const frame = innermost();
    if (frame === undefined) return;
    let spoken = frame.voices.get(voice);
    if (spoken === undefined) frame.voices.set(voice, (spoken = { text: "", stretches: [] }));
    const start = spoken.text.length;
    spoken.text += text;
    if (from < to) spoken.stretches.push({ start, end: spoken.text.length, from, to });
  }

  function finish(): void {
    const frame = frames.pop();
    if (frame === undefined) return;
    for (const [voice, { text, stretches }] of frame.voices) {
      if (text.trim() === "") continue;
      const texts = alternatives.at(-1)?.texts;
      const isCopy = frame.fallbacks > 0 && texts?.has(text) === true;
      texts?.add(text);
      const { number, cell, paragraph } = frame;
      const said = frame.fallbacks > 0 && !isCopy && voice === "shown" ? "hidden" : voice;
      events.block({ number, voice: said, text, stretches, cell, paragraph, isCopy });
    }
  }

  const opened: Readonly<Record<string, (attributes: Attributes) => void>> = {
    p() {
      const frame = innermost();
      // Paragraphs of a cell are lines of one block; those of a text box in it are blocks of their own.
      if (tables.isInCell && frame?.cell === tables.cell && frame !== undefined) {
        if (frame.lines > 0) for (const voice of frame.voices.keys()) add("\n", voice, 0, 0);
        frame.lines += 1;
      } else begin(null);
      runs.beginParagraph();
    },
    tc() {
      begin(tables.beginCell());
    },
    tbl: () => tables.begin(),
    tr: () => tables.beginRow(),
    txbxContent: () => tables.beginBox(),
    gridSpan: (attributes) => tables.span(Number(attributeOf(attributes, "val") ?? 1)),
    gridBefore: (attributes) => tables.skip(Number(attributeOf(attributes, "val") ?? 0)),
    AlternateContent: () => void alternatives.push({ choices: 0, texts: new Set() }),
    Choice() {
      const open = alternatives.at(-1);
      if (open === undefined) return;
      open.choices += 1;
      if (open.choices > 1) fallbacks += 1;
    },
    Fallback() {
      fallbacks += 1;
    },
  };

  const closed: Readonly<Record<string, () => void>> = {
    p() {
      runs.endParagraph();
      if (innermost()?.cell === null) finish();
    },
    tc() {
      finish();
      tables.endCell();
    },
    tbl: () => tables.end(),
    txbxContent: () => tables.endBox(),
    AlternateContent: () => void alternatives.pop(),
    Choice() {
      if ((alternatives.at(-1)?.choices ?? 0) > 1) fallbacks -= 1;
    },
    Fallback() {
      fallbacks -= 1;
    },
  };

  return {
    open(name, attributes) {
      opened[name]?.(attributes);
      runs.open(name, attributes, tables.isColoured);
      if (name === "tblStyle" || name === "tableStyleId") tables.colour();
      else if (name === "hidden" && isOn(attributes)) tables.hideRow();
      taking = TEXTS[name] ?? null;
      const layout = LAYOUT[name];
      if (layout !== undefined && (runs.isOpen || name === "br")) add(layout, "shown", 0, 0);
      tellAsides(name, attributes, events);
    },
    close(name) {
      taking = null;
      closed[name]?.();
      runs.close(name);
    },
    text(text, from, to) {
      if (taking === null) return;
      const frame = innermost();
      const isHidden = runs.isHidden || tables.isRowHidden || fallbacks > (frame?.fallbacks ?? 0);
      if (taking === "code") add(text, "code", from, to);
      else if (taking === "deleted" || runs.isDeleted) add(text, "deleted", from, to);
      else add(text, isHidden ? "hidden" : "shown", from, to);
    },
  };
}

/** Where a block's text stands in its file, for `Piece.address`. */
export function blockAddress(part: string, { number, voice }: Block): string {
  return `${part}#${number}${voice === "shown" ? "" : `.${voice}`}`;
}
