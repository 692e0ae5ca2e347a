import { daysBetween, type PlainDate } from "../../kernel/dates.ts";
import { folded } from "../../platform/segmenting/index.ts";
import { barest, coveredShare, standing, timesIn, type TitleRead } from "./occurrences.ts";
import { isChinese } from "./excerpt.ts";
import type { Why, WhyPart } from "./model.ts";
import type { Sought, Weighed, WeighedWay } from "./sought.ts";
import { WEIGHTS as W } from "./weights.ts";

/** What of a document its place is found by. */
export type Candidate = {
  readonly id: string;
  readonly titleRead: TitleRead;
  /** The beginning of its text. */
  readonly body: string;
  /** Characters of the whole text. */
  readonly length: number;
  readonly publishedOn: string;
  readonly inForce: boolean;
  /** All required notions are keywords of it. */
  readonly isKeyword: boolean;
  /** Which of the required notions it holds, wherever. */
  readonly held: readonly boolean[];
};

/** Candidates by what they are worth for a question, the best first; of equals the newest. */
export function ranked<C extends Candidate>(
  sought: Sought,
  candidates: readonly C[],
  today: string,
): readonly (C & { readonly why: Why })[] {
  return candidates
    .map((candidate) => ({ ...candidate, why: worth(sought, candidate, today) }))
    .toSorted(
      (a, b) =>
        b.why.total - a.why.total ||
        (a.publishedOn < b.publishedOn ? 1 : a.publishedOn > b.publishedOn ? -1 : 0) ||
        (a.id < b.id ? 1 : -1),
    );
}

/**
 * What a document is worth for a question, and why: each notion by how rare it is, how near the way found is to
 * what was typed, how often it stands in title and text (BM25); less where notions are lacking; more where they
 * fill the title or stand word for word; a little for being new, less for being no longer in force.
 */
export function worth(sought: Sought, candidate: Candidate, today: string): Why {
  const read = {
    ...candidate.titleRead,
    body: hasOtherSigns(sought) ? folded(candidate.body) : candidate.body,
  };
  const all = sought.required.reduce((sum, one) => sum + one.telling, 0);
  const required = sought.required.map((one, at) =>
    partOf(one, candidate, read, candidate.held[at] === true),
  );
  const held = sought.required.reduce(
    (sum, one, at) => sum + (required[at] === null ? 0 : one.telling),
    0,
  );
  const whole = all === 0 ? 1 : 1 - W.lacking * (1 - held / all);
  const found = [
    ...required,
    ...sought.optional.map((one) => partOf(one, candidate, read, true, true)),
  ].flatMap((one) => one ?? []);
  const inTitle = found.filter(({ part }) => part.place === "title");
  const titled = inTitle.reduce((sum, one) => sum + one.telling, 0);
  const covered = coveredShare(
    read.bare,
    inTitle.flatMap((one) => one.words),
  );
  const parts = found.map(({ part, telling }) => ({
    ...part,
    score:
      part.score * whole +
      (part.place === "title" && titled > 0
        ? W.titleCovered * covered * Math.min(all, titled) * (telling / titled)
        : 0),
  }));
  const phrase = all * phraseOf(sought.likely, read);
  const age = Math.max(0, daysBetween(candidate.publishedOn as PlainDate, today as PlainDate));
  const freshness = all * W.fresh * Math.exp(-age / W.freshDays);
  const validity = candidate.inForce ? 0 : -all * W.notInForce;
  const total = parts.reduce((sum, one) => sum + one.score, phrase + freshness + validity);
  return { exact: null, parts, phrase, freshness, validity, total };
}

/** Chinese signs have one form only: a text need not be folded to be compared with them. */
function hasOtherSigns({ required, optional }: Sought): boolean {
  return [...required, ...optional].some(({ ways }) =>
    ways.some(({ words, shown }) => !isChinese(words.join("") + shown)),
  );
}

type Read = TitleRead & { readonly body: string };
type Found = {
  readonly part: WhyPart;
  readonly telling: number;
  readonly words: readonly string[];
};

/** The best way in which a document speaks of a notion; null when it does not. */
function partOf(
  notion: Weighed,
  candidate: Candidate,
  read: Read,
  isHeld: boolean,
  mustBeSeen = false,
): Found | null {
  const share = mustBeSeen ? W.optional : 1;
  let best: Found | null = null;
  for (const way of notion.ways) {
    const { score, inTitle, words } = worthOfWay(
      way,
      isHeld ? read : { ...read, body: "" },
      candidate,
    );
    if (score <= 0 || score * share <= (best?.part.score ?? 0)) continue;
    const part: WhyPart = {
      notion: notion.typed,
      found: way.shown,
      because: way.because,
      place: inTitle ? "title" : "text",
      score: score * share,
    };
    best = { part, telling: way.telling * share, words };
  }
  if (best !== null || !isHeld || mustBeSeen) return best;
  const way = notion.ways[0];
  if (way === undefined) return null;
  const [place, times] = candidate.isKeyword
    ? (["keyword", W.asKeyword] as const)
    : (["text", W.heldUnseen] as const);
  const part = { notion: notion.typed, found: way.shown, because: way.because, place };
  return {
    part: { ...part, score: notion.telling * times },
    telling: notion.telling,
    words: [],
  };
}

function worthOfWay(
  way: WeighedWay,
  { title, body }: Read,
  { length }: Candidate,
): { readonly score: number; readonly inTitle: boolean; readonly words: readonly string[] } {
  const norm =
    1 - W.lengthShare + W.lengthShare * (Math.max(W.leastLength, length) / W.usualLength);
  const times = (word: string) =>
    W.titleTimes * timesIn(title, word) + (body === "" ? 0 : timesIn(body, word) / norm);
  const saturated = (often: number) => (often * (W.saturation + 1)) / (often + W.saturation);
  const run = way.words.length === 1 ? null : standing(way);
  const asRun = run === null ? 0 : saturated(times(run));
  const apart = saturated(Math.min(...way.words.map(times))) * (run === null ? 1 : W.apart);
  const words = run !== null && asRun >= apart && asRun > 0 ? [run] : way.words;
  return {
    score: way.telling * Math.max(asRun, apart),
    inTitle: words.every((word) => title.includes(word)),
    words,
  };
}

/** What it is worth that the question stands in a document as it is. */
function phraseOf(likely: readonly string[], { title, bare, body }: Read): number {
  if (likely.length === 0) return 0;
  const spelt = likely.map(folded);
  const isTitle = spelt.some((one) => barest(one) === bare) ? W.titleIsQuestion : 0;
  const inTitle = spelt.some((one) => title.includes(one)) ? W.runInTitle : 0;
  const inText = likely.some((one) => body.includes(one)) ? W.runInText : 0;
  return isTitle + inTitle + inText;
}
