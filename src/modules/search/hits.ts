import { folded, normalized } from "../../platform/segmenting/index.ts";
import { spellings, type Understanding } from "../understanding/index.ts";
import { excerptOf, isChinese, marked } from "./excerpt.ts";
import { isInForce } from "./lexemes.ts";
import { HITS_ON_PAGE, type SearchHit, type Why } from "./model.ts";
import type { FoundInside, SoughtInside } from "./queries/attachments.ts";
import type { Counted } from "./queries/count.ts";
import { titleRead } from "./occurrences.ts";
import type { EntryRow } from "./queries/rows.ts";
import { worth } from "./ranking.ts";
import type { Sought, Weighed } from "./sought.ts";

/** What was found for a question: the ids of its page and one more if there are more, and how it was taken. */
export type Answered = {
  readonly question: Understanding;
  readonly sought: Sought;
  /** The notions that what is counted holds. */
  readonly kept: readonly Weighed[];
  readonly ids: readonly string[];
  readonly whys: ReadonlyMap<string, Why>;
  /** What of the entries of the page was found in their attachments. */
  readonly inside: ReadonlyMap<string, FoundInside>;
  readonly counted: Counted;
  readonly exact: Why["exact"];
  readonly documentNumber: string | null;
  readonly isCorrected: boolean;
  readonly isComplete: boolean;
};

/** What of a shown entry stands neither in its title nor in its text, and is to be looked for in its attachments. */
export function soughtInside(
  answered: Answered,
  rows: readonly EntryRow[],
  today: string,
): readonly SoughtInside[] {
  const { question, sought } = answered;
  return rows.slice(0, HITS_ON_PAGE).map((row) => {
    const isUnseen = (word: string) => !stands(row, word);
    const held = new Set(whyOf(row, answered, today).parts.map((part) => part.notion));
    const unseen = sought.required
      .filter(({ typed, ways }) => held.has(typed) && ways.every((way) => way.words.some(isUnseen)))
      .flatMap(({ typed, ways }) =>
        ways.flatMap(({ words }) => words.map((word) => ({ typed, word }))),
      );
    const quoted = question.phrases.filter((phrase) => spellings(phrase).every(isUnseen));
    return { id: row.id, words: [...unseen.map(({ word }) => word), ...quoted.flatMap(spellings)] };
  });
}

/** An entry as it is shown: its words marked, what was found in an attachment, and why it is there. */
export function hitOf(row: EntryRow, answered: Answered, today: string): SearchHit {
  const inside = answered.inside.get(row.id);
  const why = seenInside(whyOf(row, answered, today), row, inside);
  const marks = marksOf(answered, why);
  return {
    siteId: row.site_id,
    id: row.id,
    title: marked(row.title, marks),
    excerpt: excerptOf(inside?.text ?? row.body, marks),
    path: row.path,
    kind: row.kind,
    documentNumber: row.document_number,
    organizationId: row.organization_id,
    columnId: row.column_id,
    publishedOn: row.published_on,
    validity: row.validity,
    inAttachment:
      inside === undefined
        ? null
        : { number: inside.number, name: inside.name, place: inside.place },
    isWholeIndexed: row.is_whole,
    why,
  };
}

/** Whether a word, normalized, stands in a title or a text. */
function stands({ title, body }: Pick<EntryRow, "title" | "body">, word: string): boolean {
  if (title.includes(word) || body.includes(word)) return true;
  return !isChinese(word) && folded(`${title}\n${body}`).includes(word);
}

/** Says of what stands in an attachment alone that it stands there. */
function seenInside(why: Why, row: EntryRow, inside: FoundInside | undefined): Why {
  if (inside === undefined) return why;
  const parts = why.parts.map((part) =>
    !stands(row, normalized(part.found)) &&
    stands({ title: "", body: inside.text }, normalized(part.found))
      ? { ...part, place: "attachment" as const }
      : part,
  );
  return { ...why, parts };
}

/** Why an entry is shown; of those that were not ranked it is worked out when they are. */
function whyOf(row: EntryRow, { sought, kept, whys, exact }: Answered, today: string): Why {
  if (exact !== null && exact !== "quoted")
    return { exact, parts: [], phrase: 0, freshness: 0, validity: 0, total: 0 };
  const known = whys.get(row.id);
  if (known !== undefined) return known;
  const candidate = {
    id: row.id,
    titleRead: titleRead(row.title),
    body: row.body,
    length: row.body.length,
    publishedOn: row.published_on,
    inForce: isInForce(row.validity),
    isKeyword: false,
    held: sought.required.map((one) => kept.includes(one)),
  };
  return { ...worth(sought, candidate, today), exact };
}

/** What is marked in a hit: the ways in which it speaks of the notions, the words typed, and quoted parts. */
function marksOf({ question, sought }: Answered, why: Why): readonly string[] {
  const found = why.parts.map((part) => part.found);
  const ways = [...sought.required, ...sought.optional].flatMap((one) =>
    one.ways.filter((way, at) => at === 0 || found.includes(way.shown)),
  );
  return [
    ...new Set([
      ...question.phrases.flatMap(spellings),
      ...question.quotedWords,
      ...ways.flatMap((way) => [normalized(way.shown), ...way.words]),
    ]),
  ];
}
