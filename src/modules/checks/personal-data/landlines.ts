import type { Hit } from "./hit.ts";

const NUMBER =
  /(?:[(（]?\s*0(?:10|2\d|[3-9]\d{2})\s*[)）]?[\s\-－—–]{0,2})?[2-8]\d{2,3}[\s\-－—–]?\d{4}(?!\d)/;
const AT_HOME =
  /(?:家庭电话|家庭联系电话|住宅电话|宅电|家里电话|家中电话|家电话|住宅固话)\s*(?:号码)?\s*[:：为是]?\s*$/;
const HOME = /家[庭里中]|住宅|宅电|家电话/;
const GLOBAL = new RegExp(`(?<![\\d\\-－—.])${NUMBER.source}`, "g");
const WHOLE = new RegExp(`^\\s*${NUMBER.source}\\s*$`);
const AREA = /^[(（]?\s*0/;

/**
 * Telephones of private persons in running text: only where the words before name a home. What offices make known is
 * no finding. `folded` is the text in half width, each character in its place.
 */
export function homePhonesIn(folded: string): readonly Hit[] {
  if (!HOME.test(folded)) return [];
  const hits: Hit[] = [];
  for (const found of folded.matchAll(GLOBAL)) {
    if (AT_HOME.test(folded.slice(Math.max(0, found.index - 12), found.index))) {
      hits.push({
        rule: "landline",
        start: found.index,
        end: found.index + found[0].length,
        severity: "leak",
      });
    }
  }
  return hits;
}

/** The telephone that a cell consists of, for lists of people; 7 or 8 digits, with or without area code. */
export function isLandline(folded: string): boolean {
  return (
    WHOLE.test(folded) && (AREA.test(folded.trim()) || folded.replaceAll(/\D/g, "").length >= 7)
  );
}
