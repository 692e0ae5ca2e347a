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
const MOST_CODES = 500;
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
  const attached = wordsOfAttachments(entry, MOST_CHARACTERS - text.length, frequency);
  const given = entry.keywords.flatMap((keyword) => wordsAndParts(keyword)).map(short);
  const frequent = [...frequency]
    .filter(([word, count]) => count > 1 && word.length > 1)
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, KEYWORDS)
    .map(([word]) => word);

  let vector = "";
  for (const word of new Set([...title, ...given, ...frequency.keys(), ...attached]))
    vector += `${quoted(word)} `;
  for (const word of title) vector += `${quoted(`^${word}`)} `;
  for (const word of new Set([...title, ...given, ...frequent])) vector += `${quoted(`+${word}`)} `;
  for (const marker of markersOf(entry, `${entry.title}\n${text}`)) vector += `${quoted(marker)} `;
  return vector.trimEnd();
}

/** Marker lexemes: site, year, month, organization, columns, kind, validity, sample, own and cited numbers, codes. */
function markersOf(entry: SearchEntry, text: string): readonly string[] {
  const own = entry.documentNumber === null ? null : documentNumberKey(entry.documentNumber);
  return [
    `t:${entry.siteId}`,
    `y:${entry.publishedOn.slice(0, 4)}`,
    `m:${entry.publishedOn.slice(0, 4)}${entry.publishedOn.slice(5, 7)}`,
    `a:${entry.organizationId}`,
    ...entry.columnTrail.map(columnLexeme),
    kindLexeme(entry.kind),
    validityLexeme(entry.validity),
    `s:${sampleOf(entry.id)}`,
    ...(own === null ? [] : [`n:${own}`]),
    ...citedNumberKeys(text).map((key) => `n:${key}`),
    ...entry.codes.slice(0, MOST_CODES).map(codeLexeme),
  ];
}

/** The marker lexeme of a column; what stands in it carries those of all columns above too. */
export function columnLexeme(id: number): string {
  return `c:${id}`;
}

/** The marker lexeme that says whether an entry is in force. */
export function validityLexeme(validity: string): string {
  return `v:${isInForce(validity) ? 1 : 0}`;
}

/** The marker lexeme of a kind. */
export function kindLexeme(kind: string): string {
  return `k:${short(kind)}`;
}

/** The marker lexeme of a credit code or project code, however it is spelt. */
export function codeLexeme(code: string): string {
  return `x:${code
    .normalize("NFKC")
    .replaceAll(/[\s\p{Pd}]/gu, "")
    .toUpperCase()}`;
}

/** Words of attachments and of their names that the body does not hold, as far as there is room beside it. */
function wordsOfAttachments(
  entry: SearchEntry,
  characters: number,
  inBody: ReadonlyMap<string, number>,
): ReadonlySet<string> {
  const found = new Set<string>();
  let bytes = 0;
  for (const word of inBody.keys()) bytes += Buffer.byteLength(word) + 2;
  let room = characters;
  const names = entry.files.map(({ name }) => ({ text: name }));
  for (const { text } of [...names, ...entry.attachments.flatMap((one) => one.parts)]) {
    if (room <= 0) break;
    for (const raw of wordsAndParts(text.slice(0, room))) {
      const word = short(raw);
      if (inBody.has(word) || found.has(word) || bytes > MOST_BYTES) continue;
      bytes += Buffer.byteLength(word) + 2;
      found.add(word);
    }
    room -= text.length;
  }
  return found;
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
