import { citedDocumentNumbers, documentNumberKey } from "../../kernel/document-number.ts";
import type { SearchEntry } from "./model.ts";
import { wordsAndParts } from "./segment.ts";

/** Samples that all entries are spread over; counting one of them estimates the whole. */
export const SAMPLES = 64;
const KEYWORDS = 12;
const LONGEST_WORD = 40;

/** A lexeme as it stands in a tsvector or a tsquery: quoted, so that no character in it means anything. */
export function quoted(lexeme: string): string {
  return `'${lexeme.replaceAll(/['\\]/g, "$&$&")}'`;
}

/** The sample of an entry, by the last digits of its id, which are random. */
export function sampleOf(id: string): number {
  return Number.parseInt(id.slice(-2), 16) % SAMPLES;
}

/**
 * The search vector of an entry as a literal: its words; the title's with ^; keywords (the title's words and
 * the most frequent of the body) with +; and what can be filtered by, as marker lexemes. No positions: ranking
 * reads texts of few candidates instead.
 */
export function vectorOf(entry: SearchEntry): string {
  const title = new Set(wordsAndParts(entry.title).map(short));
  const frequency = new Map<string, number>();
  for (const raw of wordsAndParts(entry.body)) {
    const word = short(raw);
    frequency.set(word, (frequency.get(word) ?? 0) + 1);
  }
  const given = entry.keywords.flatMap((keyword) => wordsAndParts(keyword)).map(short);
  const frequent = [...frequency]
    .filter(([word, count]) => count > 1 && word.length > 1)
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, KEYWORDS)
    .map(([word]) => word);

  let vector = "";
  for (const word of new Set([...title, ...given, ...frequency.keys()]))
    vector += `${quoted(word)} `;
  for (const word of title) vector += `${quoted(`^${word}`)} `;
  for (const word of new Set([...title, ...given, ...frequent])) vector += `${quoted(`+${word}`)} `;
  for (const marker of markersOf(entry)) vector += `${quoted(marker)} `;
  return vector.trimEnd();
}

/** Marker lexemes: site, year, month, organization, columns, kind, validity, sample, own and cited numbers. */
function markersOf(entry: SearchEntry): readonly string[] {
  const own = entry.documentNumber === null ? null : documentNumberKey(entry.documentNumber);
  return [
    `t:${entry.siteId}`,
    `y:${entry.publishedOn.slice(0, 4)}`,
    `m:${entry.publishedOn.slice(0, 4)}${entry.publishedOn.slice(5, 7)}`,
    `a:${entry.organizationId}`,
    ...entry.columnTrail.map((id) => `c:${id}`),
    `k:${entry.kind}`,
    `v:${isInForce(entry.validity) ? 1 : 0}`,
    `s:${sampleOf(entry.id)}`,
    ...(own === null ? [] : [`n:${own}`]),
    ...citedDocumentNumbers(entry.body)
      .slice(0, 50)
      .flatMap(spellingsOf)
      .map((key) => `n:${key}`),
  ];
}

/** A number cited in running text may have words before it ('根据晴政发'): each shorter beginning is a spelling too. */
function spellingsOf(key: string): readonly string[] {
  const letters = /^\p{Script=Han}+/u.exec(key)?.[0] ?? "";
  const spellings: string[] = [];
  for (let at = 0; at <= Math.max(0, letters.length - 2) && at < 8; at += 1)
    spellings.push(key.slice(at));
  return spellings;
}

/** Whether a document is in force, as far as a filter asks. */
export function isInForce(validity: string): boolean {
  return validity === "in-force" || validity === "amended";
}

function short(word: string): string {
  return word.length > LONGEST_WORD ? word.slice(0, LONGEST_WORD) : word;
}
