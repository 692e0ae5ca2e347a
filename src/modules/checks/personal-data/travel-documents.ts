import type { Hit } from "./hit.ts";

const NAMED =
  /(护照|通行证|回乡证|台胞证|大陆通行证|往来港澳|往来台湾|港澳证|台湾证|旅行证|Passport)[^，。；;\n\d]{0,14}?(?:号码|号|No\.?|：|:)?\s*[:：为是]?\s*[(（]?([A-Za-z]{0,2}\s?\d{7,10}(?:\s?[(（]?\d{2}[)）]?)?)(?![\dA-Za-z])/gi;
const WHOLE =
  /^\s*(?:[EGDSP]\s?\d{8}|E\s?[A-HJ-NP-Z]\s?\d{7}|[DSP]E\s?\d{7}|[CWHM]\s?\d{8}(?:\d{2})?|C\s?[A-HJ-NP-Z]\s?\d{7}|[TL]\s?\d{8}|\d{8}(?:\d{2})?)\s*$/i;
const BARE = /(?<![A-Za-z0-9])(?:E[A-HJ-NP-Z]\d{7}|[EG]\d{8})(?![A-Za-z0-9])/g;
const PERSON = /国籍|籍|出境|出国|因私|旅客|签证|姓名|先生|女士|男|女/;

/**
 * Numbers of passports and travel papers of Hong Kong, Macao and Taiwan: where the words before name the paper; bare
 * ones only in the form of an ordinary passport near words about travellers.
 */
export function travelDocumentsIn(folded: string): readonly Hit[] {
  const hits: Hit[] = [];
  for (const found of folded.matchAll(NAMED)) {
    const number = found[2] ?? "";
    const start = found.index + found[0].lastIndexOf(number);
    hits.push({ rule: "travel-document", start, end: start + number.length });
  }
  for (const found of folded.matchAll(BARE)) {
    const start = found.index;
    const end = start + found[0].length;
    if (hits.some((hit) => hit.start < end && start < hit.end)) continue;
    if (PERSON.test(folded.slice(Math.max(0, start - 20), start)))
      hits.push({ rule: "travel-document", start, end });
  }
  return hits;
}

/** Whether a cell under a heading for such papers holds the number of one. */
export function isTravelDocument(folded: string): boolean {
  return WHOLE.test(folded);
}
