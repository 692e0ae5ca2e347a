import { lettersOf, type Loss } from "./model.ts";
import type { Numbered } from "./numbering.ts";
import type { Style } from "./styles.ts";
import { isOn, watchXml, wholeNumber } from "./xml.ts";

export type WrittenOut = {
  /** The document with its automatic numbers as text and without hidden text. */
  readonly xml: string;
  readonly paragraphs: readonly string[];
  readonly losses: ReadonlySet<Loss>;
};

type Paragraph = {
  styleId: string | null;
  numId: number | null;
  level: number | null;
  isSettled: boolean;
  text: string;
};
type Edit = { readonly from: number; readonly to: number; readonly text: string };

const LOST: Readonly<Record<string, Loss>> = {
  "w:ins": "tracked-changes",
  "w:del": "tracked-changes",
  "w:moveFrom": "tracked-changes",
  "w:commentReference": "comments",
  "m:oMath": "formulas",
  "c:chart": "charts",
  "cx:chart": "charts",
  "dgm:relIds": "charts",
  "o:OLEObject": "embedded",
};
/** Text in these is not part of the document as it is converted. */
const APART: ReadonlySet<string> = new Set(["w:moveFrom", "mc:Choice", "w:del"]);

/**
 * Writes the automatic numbers of a document (word/document.xml) into its text, since the conversion knows no
 * numbers, takes out hidden text, and notes what will be lost and what each paragraph says.
 */
export function writtenOut(
  xml: string,
  styleOf: (id: string | null) => Style | null,
  numberOf: (paragraph: Numbered) => string,
): WrittenOut {
  const paragraphs: string[] = [];
  const losses = new Set<Loss>();
  const edits: Edit[] = [];
  const open: Paragraph[] = [];
  const runs: { from: number; isHidden: boolean }[] = [];
  let apart = 0;
  let formerly = 0;
  let properties = 0;
  let inText = false;
  let notes = 0;
  const alternatives: { hasFallback: boolean; hasText: boolean }[] = [];

  const startOf = (end: number) => xml.lastIndexOf("<", end - 1);
  const isShown = () => apart === 0 && !runs.some((run) => run.isHidden);

  function settle(at: number): void {
    const paragraph = open.at(-1);
    if (paragraph === undefined || paragraph.isSettled) return;
    paragraph.isSettled = true;
    const style = styleOf(paragraph.styleId);
    const numId = paragraph.numId ?? style?.numId ?? null;
    if (numId === null || numId === 0 || apart > 0) return;
    const level = paragraph.level ?? (paragraph.numId === null ? (style?.level ?? null) : 0);
    const number = numberOf({ numId, level, styleId: paragraph.styleId });
    if (number === "") return;
    const text = number.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
    edits.push({
      from: at,
      to: at,
      text: `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`,
    });
    paragraph.text += number;
  }

  watchXml(xml, {
    open(name, attributes, at) {
      const loss = LOST[name];
      if (loss !== undefined) losses.add(loss);
      if (APART.has(name)) apart += 1;
      const paragraph = open.at(-1);
      switch (name) {
        case "w:p":
          open.push({ styleId: null, numId: null, level: null, isSettled: false, text: "" });
          break;
        case "w:pPr":
          properties += 1;
          break;
        case "w:pPrChange":
        case "w:rPrChange":
          formerly += 1;
          break;
        case "w:pStyle":
          if (paragraph !== undefined && formerly === 0)
            paragraph.styleId = attributes["w:val"] ?? null;
          break;
        case "w:numId":
          if (paragraph !== undefined && formerly === 0) paragraph.numId = wholeNumber(attributes);
          break;
        case "w:ilvl":
          if (paragraph !== undefined && formerly === 0) paragraph.level = wholeNumber(attributes);
          break;
        case "w:r":
          runs.push({ from: startOf(at), isHidden: false });
          break;
        case "w:vanish": {
          const run = runs.at(-1);
          const isOfRun = properties === 0 && formerly === 0;
          if (run !== undefined && isOfRun && isOn(attributes)) run.isHidden = true;
          break;
        }
        case "w:t":
          inText = true;
          break;
        case "w:footnoteReference":
        case "w:endnoteReference":
          if (isShown() && paragraph !== undefined) {
            notes += 1;
            paragraph.text += String(notes);
          }
          break;
        case "mc:AlternateContent":
          alternatives.push({ hasFallback: false, hasText: false });
          break;
        case "mc:Fallback": {
          const alternative = alternatives.at(-1);
          if (alternative !== undefined) alternative.hasFallback = true;
          break;
        }
      }
    },
    close(name, at) {
      if (APART.has(name)) apart -= 1;
      switch (name) {
        case "w:pPr":
          properties -= 1;
          settle(at);
          break;
        case "w:p": {
          const paragraph = open.pop();
          const text = lettersOf(paragraph?.text ?? "");
          if (text === "") break;
          if (isContents(styleOf(paragraph?.styleId ?? null))) losses.add("contents");
          else paragraphs.push(text);
          break;
        }
        case "w:pPrChange":
        case "w:rPrChange":
          formerly -= 1;
          break;
        case "w:r": {
          const run = runs.pop();
          if (run?.isHidden !== true) break;
          losses.add("hidden-text");
          edits.push({ from: run.from, to: at, text: "" });
          break;
        }
        case "w:t":
          inText = false;
          break;
        case "mc:AlternateContent": {
          const alternative = alternatives.pop();
          if (alternative?.hasText === true && !alternative.hasFallback) losses.add("text-box");
          break;
        }
      }
    },
    text(text) {
      const alternative = alternatives.at(-1);
      if (!inText) return;
      if (alternative !== undefined) alternative.hasText = true;
      const paragraph = open.at(-1);
      if (paragraph !== undefined && isShown()) paragraph.text += text;
    },
  });
  return { xml: applied(xml, edits), paragraphs, losses };
}

/** Whether a style is that of a table of contents, which a page on the web does not have. */
export function isContents(style: Pick<Style, "name"> | null): boolean {
  return /^(toc|目录)\s*\d/i.test(style?.name ?? "");
}

function applied(xml: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let from = 0;
  for (const edit of edits.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    // One that stands inside what was taken out goes with it.
    if (edit.from < from) continue;
    pieces.push(xml.slice(from, edit.from), edit.text);
    from = edit.to;
  }
  return pieces.join("") + xml.slice(from);
}
