import type { Claim } from "./claims.ts";
import type { Because, SynonymGroup, Way } from "./model.ts";
import { isReadable, phrasesOf, placesOf, type CutText, type Phrases } from "./places.ts";
import { synonymGroupsIn } from "./synonyms/delivered.ts";
import { notionOf, shownOthers, wayOf } from "./ways.ts";

const OFFICIAL = 0.9;
const EQUAL = 0.9;
/** Of many words for one thing the later ones are less usual. */
const LATER = 0.05;
const LEAST = 0.5;

const known = new WeakMap<readonly SynonymGroup[], Phrases<readonly SynonymGroup[]>>();

/** Words that stand for others, the office's own before the delivered ones: 摆摊 is looked for as 占道经营 too. */
export function everydayWords(
  text: CutText,
  own: readonly SynonymGroup[],
  without: ReadonlySet<string>,
): readonly Claim[] {
  let phrases = known.get(own);
  if (phrases === undefined) known.set(own, (phrases = phrasesOfGroups(own)));
  const delivered = synonymGroupsIn(text.text).map(({ at, length, group }) => ({
    at,
    end: at + length,
    group,
    typed: text.plain.slice(at, at + length),
  }));
  const claims = placesOf(text, phrases, isReadable).map(({ at, end, of }) => {
    const same = delivered.find((place) => place.at === at && place.end === end);
    return claimOf(text, at, end, [
      ...of.flatMap((group) => waysOf(group, text.plain.slice(at, end), "office")),
      ...(same === undefined ? [] : waysOf(same.group, same.typed, "synonym")),
    ]);
  });
  for (const { at, end, group, typed } of delivered)
    claims.push(claimOf(text, at, end, waysOf(group, typed, "synonym")));
  return claims
    .filter((claim) => claim !== null)
    .filter((claim) => claim.steps.every(({ key }) => !without.has(key)));
}

function claimOf(
  text: CutText,
  at: number,
  end: number,
  ways: readonly (Way | null)[],
): Claim | null {
  const typed = text.text.slice(at, end);
  const notion = notionOf(typed, ways);
  if (notion === null) return null;
  const to = shownOthers(notion);
  if (to === "") return null;
  const because: Because = notion.ways.some((way) => way.because === "office")
    ? "office"
    : "synonym";
  return {
    at,
    end,
    notion,
    offers: [],
    steps: [{ key: `synonym-${typed}`, because, from: typed, to }],
  };
}

function waysOf(group: SynonymGroup, typed: string, because: Because): readonly (Way | null)[] {
  return [
    ...group.official.map((word, place) => wayOf(word, lessFor(place, OFFICIAL), because)),
    ...group.words
      .filter((word) => word !== typed)
      .map((word, place) => wayOf(word, lessFor(place, EQUAL), because)),
  ];
}

function lessFor(place: number, weight: number): number {
  return Math.max(LEAST, weight - place * LATER);
}

function phrasesOfGroups(groups: readonly SynonymGroup[]): Phrases<readonly SynonymGroup[]> {
  const byWord = new Map<string, SynonymGroup[]>();
  for (const group of groups) {
    for (const word of group.words) byWord.set(word, [...(byWord.get(word) ?? []), group]);
  }
  return phrasesOf(byWord);
}
