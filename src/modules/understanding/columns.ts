import type { Knowledge, Offer } from "./model.ts";
import { isOfWords, phrasesOf, placesOf, type CutText, type Phrases } from "./places.ts";

type Columns = Knowledge["columns"];

const SHORTEST = 3;
const known = new WeakMap<Columns, Phrases<number | null>>();

/** Columns that a question names, offered as filters; a name that several columns have offers none. */
export function columnsNamed(text: CutText, columns: Columns): readonly Offer[] {
  let phrases = known.get(columns);
  if (phrases === undefined) known.set(columns, (phrases = phrasesOf(byName(columns))));
  return placesOf(text, phrases, isOfWords).flatMap(({ at, end, of }) =>
    of === null ? [] : [{ filter: "column", value: of, shown: text.text.slice(at, end) } as const],
  );
}

function byName(columns: Columns): ReadonlyMap<string, number | null> {
  const found = new Map<string, number | null>();
  for (const { id, name } of columns) {
    if (name.length >= SHORTEST) found.set(name, found.has(name) ? null : id);
  }
  return found;
}
