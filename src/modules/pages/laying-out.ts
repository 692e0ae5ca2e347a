import type { PlaceKey } from "./model.ts";

/** A list of documents in the order of their keys, oldest first. */
export type Sequence = {
  /** The key of the document `skip` places after the first at or after `from` (null: the oldest); null past the end. */
  keyAt(from: PlaceKey | null, skip: number): Promise<PlaceKey | null>;
};

/** Where the pages of one list begin, as they are kept. */
export type Bounds = {
  last(): Promise<{ readonly number: number; readonly from: PlaceKey | null }>;
  /** The pages that hold, or would hold, some keys; each page once. */
  pagesOf(keys: readonly PlaceKey[]): Promise<readonly number[]>;
  from(number: number): Promise<PlaceKey | null>;
  add(number: number, from: PlaceKey): Promise<void>;
  dropFrom(number: number): Promise<void>;
};

export type Settled = {
  /** How many pages there are now; the last one is the newest. */
  readonly total: number;
  /** The pages that do not show any more what they should, by number. */
  readonly stale: ReadonlySet<number>;
};

/** A page names pages up to two places newer, and whether there are newer ones still. */
const SEEN_AHEAD = 3;
/** An older page may grow to so many times its size before the list is laid out anew from there. */
const FULL = 3;

/**
 * Keeps the pages of a list in order after documents at the keys `touched` came, went or changed. Older pages
 * keep their number and their first document for ever, so one more document changes the newest page alone, which
 * holds `size / 2` to `2 * size - 1`. What goes leaves its page shorter. Only when an older page swells to three
 * times its size, as after an import of old documents, is the list laid out anew from there on.
 */
export async function settleList(
  sequence: Sequence,
  bounds: Bounds,
  size: number,
  touched: readonly PlaceKey[],
): Promise<Settled> {
  let last = await bounds.last();
  /** The lowest page that begins or ends elsewhere than before. */
  let lowest = Number.POSITIVE_INFINITY;
  const held = (await bounds.pagesOf(touched)).toSorted((a, b) => a - b);
  for (const number of held) {
    if (number >= last.number) break;
    const from = await bounds.from(number);
    const [end, beyond] = [await bounds.from(number + 1), await sequence.keyAt(from, FULL * size)];
    if (beyond === null || end === null || !isBefore(beyond, end)) continue;
    await bounds.dropFrom(number + 1);
    last = { number, from };
    lowest = number;
    break;
  }
  while (last.number > 1 && (await sequence.keyAt(last.from, Math.ceil(size / 2) - 1)) === null) {
    await bounds.dropFrom(last.number);
    lowest = Math.min(lowest, last.number - 1);
    last = { number: last.number - 1, from: await bounds.from(last.number - 1) };
  }
  while ((await sequence.keyAt(last.from, 2 * size - 1)) !== null) {
    const next = await sequence.keyAt(last.from, size);
    if (next === null) break;
    await bounds.add(last.number + 1, next);
    lowest = Math.min(lowest, last.number);
    last = { number: last.number + 1, from: next };
  }
  const stale = new Set(await bounds.pagesOf(touched));
  if (lowest !== Number.POSITIVE_INFINITY)
    for (let at = Math.max(1, lowest - SEEN_AHEAD); at <= last.number; at += 1) stale.add(at);
  return { total: last.number, stale };
}

function isBefore(one: PlaceKey, other: PlaceKey): boolean {
  return one.at < other.at || (one.at === other.at && one.id < other.id);
}
