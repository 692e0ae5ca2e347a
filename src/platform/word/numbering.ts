import { inForm } from "./number-forms.ts";
import { watchXml, wholeNumber } from "./xml.ts";

type Level = {
  start: number;
  form: string;
  text: string;
  suffix: string;
  styleId: string | null;
  isPlain: boolean;
};
type Numbering = { abstract: number; readonly starts: Map<number, number> };

/** Where a paragraph stands in the numbering: which list, which level (null: the one its style is linked to). */
export type Numbered = {
  readonly numId: number;
  readonly level: number | null;
  readonly styleId: string | null;
};

/**
 * Counts the automatic numbers of a document: asked for each numbered paragraph in the order of the text, it
 * answers what Word shows before it (一、, 第三条, 1.2), '' for a bullet or a number of which nothing is known.
 */
export function openNumbering(xml: string): (paragraph: Numbered) => string {
  const { levels, lists } = readNumbering(xml);
  const counts = new Map<number, number[]>();
  const begun = new Set<string>();
  return ({ numId, level, styleId }) => {
    const list = lists.get(numId);
    const known = list === undefined ? undefined : levels.get(list.abstract);
    if (list === undefined || known === undefined) return "";
    const here = level ?? linkedLevel(known, styleId);
    const form = known.get(here);
    if (form === undefined) return "";
    const count = counts.get(list.abstract) ?? [];
    counts.set(list.abstract, count);
    const restart = list.starts.get(here);
    const key = `${numId}:${here}`;
    if (restart !== undefined && !begun.has(key)) count[here] = restart - 1;
    begun.add(key);
    count[here] = (count[here] ?? form.start - 1) + 1;
    count.length = here + 1;
    const shown = form.text.replaceAll(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const number = count[at] ?? known.get(at)?.start ?? 1;
      const style = form.isPlain ? "decimal" : (known.get(at)?.form ?? "decimal");
      return inForm(style, number);
    });
    if (form.form === "bullet" || shown === "") return "";
    return form.suffix !== "nothing" && /[\w.)]$/.test(shown) ? `${shown} ` : shown;
  };
}

function linkedLevel(levels: ReadonlyMap<number, Level>, styleId: string | null): number {
  for (const [number, level] of levels) {
    if (styleId !== null && level.styleId === styleId) return number;
  }
  return 0;
}

function readNumbering(xml: string) {
  const levels = new Map<number, Map<number, Level>>();
  const lists = new Map<number, Numbering>();
  let abstract: Map<number, Level> | null = null;
  let level: Level | null = null;
  let list: Numbering | null = null;
  let overridden = 0;
  watchXml(xml, {
    open(name, attributes) {
      if (name === "w:abstractNum") {
        abstract = new Map();
        levels.set(wholeNumber(attributes, "w:abstractNumId") ?? 0, abstract);
      } else if (name === "w:num") {
        list = { abstract: -1, starts: new Map() };
        lists.set(wholeNumber(attributes, "w:numId") ?? 0, list);
      } else if (name === "w:lvl") {
        level = {
          start: 1,
          form: "decimal",
          text: "",
          suffix: "tab",
          styleId: null,
          isPlain: false,
        };
        abstract?.set(wholeNumber(attributes, "w:ilvl") ?? 0, level);
      } else if (name === "w:abstractNumId" && list !== null) {
        list.abstract = wholeNumber(attributes) ?? -1;
      } else if (name === "w:lvlOverride") overridden = wholeNumber(attributes, "w:ilvl") ?? 0;
      else if (name === "w:startOverride")
        list?.starts.set(overridden, wholeNumber(attributes) ?? 1);
      else if (level !== null) {
        if (name === "w:start") level.start = wholeNumber(attributes) ?? 1;
        else if (name === "w:numFmt") level.form = attributes["w:val"] ?? "decimal";
        else if (name === "w:lvlText") level.text = attributes["w:val"] ?? "";
        else if (name === "w:suff") level.suffix = attributes["w:val"] ?? "tab";
        else if (name === "w:pStyle") level.styleId = attributes["w:val"] ?? null;
        else if (name === "w:isLgl") level.isPlain = true;
      }
    },
    close(name) {
      if (name === "w:abstractNum") abstract = null;
      else if (name === "w:num") list = null;
      else if (name === "w:lvl") level = null;
    },
  });
  return { levels, lists };
}
