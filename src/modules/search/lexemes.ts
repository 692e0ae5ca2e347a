import { documentNumberKey } from "../../kernel/document-number.ts";
import type { SearchEntry } from "./model.ts";
import { citedNumberKeys } from "../understanding/index.ts";
import { wordsAndParts } from "../../platform/segmenting/index.ts";

/** Samples that all entries are spread over; counting one of them estimates the whole. */
export const SAMPLES = 64;
const KEYWORDS = 12;
const LONGEST_WORD = 40;
/** What PostgreSQL keeps of one document is limited to a megabyte of words; the rest of an endless text stays unread. */
const MOST_CHARACTERS = 400_000;
const MOST_BYTES = 600_000;
const MOST_TITLE = 1_000;

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
  const title = new Set(wordsAndParts(entry.title.slice(0, MOST_TITLE)).map(short));
  const text = entry.body.slice(0, MOST_CHARACTERS);
  const frequency = frequencies(wordsAndParts(text));
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
  for (const marker of markersOf(entry, `${entry.title}\n${text}`)) vector += `${quoted(marker)} `;
  return vector.trimEnd();
}

/** Marker lexemes: site, year, month, organization, columns, kind, validity, sample, own and cited numbers. */
function markersOf(entry: SearchEntry, text: string): readonly string[] {
  const own = entry.documentNumber === null ? null : documentNumberKey(entry.documentNumber);
  return [
    `t:${entry.siteId}`,
    `y:${entry.publishedOn.slice(0, 4)}`,
    `m:${entry.publishedOn.slice(0, 4)}${entry.publishedOn.slice(5, 7)}`,
    `a:${entry.organizationId}`,
    ...entry.columnTrail.map(columnLexeme),
    kindLexeme(entry.kind),
    `v:${isInForce(entry.validity) ? 1 : 0}`,
    `s:${sampleOf(entry.id)}`,
    ...(own === null ? [] : [`n:${own}`]),
    ...citedNumberKeys(text).map((key) => `n:${key}`),
  ];
}

/** The marker lexeme of a column; what stands in it carries those of all columns above too. */
export function columnLexeme(id: number): string {
  return `c:${id}`;
}

/** The marker lexeme of a kind. */
export function kindLexeme(kind: string): string {
  return `k:${short(kind)}`;
}

function frequencies(words: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  let bytes = 0;
  for (const raw of words) {
    const word = short(raw);
    const before = found.get(word);
    if (before === undefined) {
      if (bytes > MOST_BYTES) continue;
      bytes += Buffer.byteLength(word) + 2;
    }
    found.set(word, (before ?? 0) + 1);
  }
  return found;
}

/** Whether a document is in force, as far as a filter asks. */
export function isInForce(validity: string): boolean {
  return validity === "in-force" || validity === "amended";
}

function short(word: string): string {
  return word.length > LONGEST_WORD ? word.slice(0, LONGEST_WORD) : word;
}
