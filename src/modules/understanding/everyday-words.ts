import { wordsOf } from "../../platform/segmenting/index.ts";
import { isAsking } from "./asking-words.ts";
import type { Claim } from "./claims.ts";
import type { Because, SynonymGroup, Way } from "./model.ts";
import { isWeak } from "./weak-words.ts";
import { isReadable, phrasesOf, placesOf, type CutText, type Phrases } from "./places.ts";
import { synonymGroupsIn, type SynonymMatch } from "./synonyms/delivered.ts";
import { notionOf, shownOthers, wayOf } from "./ways.ts";

const OFFICIAL = 0.9;
const EQUAL = 0.9;
const EVERYDAY = 0.6;
/** Documents say what was typed: what they say else is near to it, and no more. */
const BESIDE_OFFICIAL = 0.6;
/** Of several words the later ones are less usual, or less near. */
const LATER = 0.07;
const LEAST = 0.35;
const WITH_SINGLES = 0.85;

const HAN = /\p{Script=Han}/u;
const known = new WeakMap<readonly SynonymGroup[], Phrases<readonly SynonymGroup[]>>();

/** Words that stand for others, the office's own before the delivered ones: 摆摊 is looked for as 占道经营 too. */
export function everydayWords(
  text: CutText,
  own: readonly SynonymGroup[],
  without: ReadonlySet<string>,
): readonly Claim[] {
  let phrases = known.get(own);
  if (phrases === undefined) known.set(own, (phrases = phrasesOfGroups(own)));
  const ours = placesOf(text, phrases, isReadable).map(({ at, end, of }) =>
    claimOf(text, at, end, of, "office"),
  );
  const delivered = synonymGroupsIn(text.text)
    .filter((match) => isByItself(text, match))
    .map(({ at, length, group }) => claimOf(text, at, at + length, [group], "synonym"));
  return [...ours, ...delivered]
    .filter((claim) => claim !== null)
    .filter((claim) => claim.steps.every(({ key }) => !without.has(key)));
}

function claimOf(
  text: CutText,
  at: number,
  end: number,
  groups: readonly SynonymGroup[],
  because: Because,
): Claim | null {
  const typed = text.text.slice(at, end);
  const notion = notionOf(
    typed,
    groups.flatMap((group) => waysOf(group, text.plain.slice(at, end), because)),
    isWeak(typed),
  );
  const to = notion === null ? "" : shownOthers(notion);
  if (to === "") return null;
  return {
    at,
    end,
    notion,
    offers: [],
    steps: [{ key: `synonym-${typed}`, because, from: typed, to }],
  };
}

/** Two single characters beside a third may be an error of typing: 安法 in 档安法. */
function isByItself(text: CutText, { at, length }: SynonymMatch): boolean {
  if (at === 0) return true;
  const before = text.plain.slice(text.starts[at - 1], at);
  if (!HAN.test(before) || isAsking(before)) return true;
  const isOfSingles = length === 2 && text.ends[at] === at + 1;
  return !(isOfSingles && before.length === 1 && !isWeak(before) && wordsOf(before).length > 0);
}

/** What documents say comes first; where that is known, other everyday words are hardly needed. */
function waysOf(group: SynonymGroup, typed: string, because: Because): readonly (Way | null)[] {
  const { official } = group;
  const equal = group.words.filter((word) => word !== typed && !official.includes(word));
  const isOfficial = official.includes(typed);
  const ofOfficial = isOfficial ? BESIDE_OFFICIAL : OFFICIAL;
  const ofEqual = official.length === 0 ? EQUAL : isOfficial ? LEAST : EVERYDAY;
  return [
    ...official.map((word, place) => wayFor(word, typed, ofOfficial - place * LATER, because)),
    ...equal.map((word, place) => wayFor(word, typed, ofEqual - place * LATER, because)),
  ];
}

/** Single characters stand in many documents for other reasons, those of an abbreviation above all. */
function wayFor(text: string, typed: string, weight: number, because: Because): Way | null {
  const way = wayOf(text, Math.max(LEAST, weight), because);
  if (way === null || way.words.every((word) => word.length > 1)) return way;
  const isAbbreviation = text.length < typed.length || way.words.every((word) => word.length === 1);
  return { ...way, weight: isAbbreviation ? LEAST : way.weight * WITH_SINGLES };
}

function phrasesOfGroups(groups: readonly SynonymGroup[]): Phrases<readonly SynonymGroup[]> {
  const byWord = new Map<string, SynonymGroup[]>();
  for (const group of groups) {
    for (const word of group.words) byWord.set(word, [...(byWord.get(word) ?? []), group]);
  }
  return phrasesOf(byWord);
}
