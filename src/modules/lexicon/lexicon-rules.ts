import type { PlainDate } from "../../kernel/dates.ts";
import type { Vocabulary } from "../understanding/index.ts";
import type { Lexicon, LexiconEntry } from "./model.ts";

/** As sure as a form can be: the office said so. */
const SURE = 1;

/** What entries mean for searches on a day: pinned answers before their first and after their last day are left out. */
export function lexiconOf(
  entries: readonly Pick<LexiconEntry, "id" | "item">[],
  version: number,
  today: PlainDate,
): Lexicon {
  return {
    version,
    groups: entries.flatMap(({ item }) =>
      item.kind === "synonyms" ? [{ words: item.words, official: item.official }] : [],
    ),
    shortNames: entries.flatMap(({ item }) =>
      item.kind === "short-name"
        ? [{ short: item.short, forms: item.full.map((text) => ({ text, weight: SURE })) }]
        : [],
    ),
    pinned: entries.flatMap(({ id, item }) => {
      if (item.kind !== "pinned" || today < item.from || today > item.to) return [];
      const { kind: _, ...pin } = item;
      return [{ id, ...pin }];
    }),
    blocked: entries.flatMap(({ item }) => (item.kind === "blocked" ? [item.term] : [])),
  };
}

/** The same vocabulary with the office's short names before the learned ones. */
export function withShortNames(
  vocabulary: Vocabulary,
  shortNames: Lexicon["shortNames"],
): Vocabulary {
  if (shortNames.length === 0) return vocabulary;
  const own = new Map(shortNames.map(({ short, forms }) => [short, forms]));
  return {
    ...vocabulary,
    fullForms(short) {
      const known = vocabulary.fullForms(short);
      const mine = own.get(short);
      if (mine === undefined) return known;
      const texts = new Set(mine.map((form) => form.text));
      return [...mine, ...known.filter((form) => !texts.has(form.text))].slice(0, 4);
    },
  };
}
