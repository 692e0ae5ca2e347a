import { bankCardsIn, namedAccountsIn } from "./bank-cards.ts";
import { birthDatesIn } from "./birth-dates.ts";
import { mark } from "./characters.ts";
import { halfWidth, withoutInvisible } from "./folding.ts";
import { overlap, type Hit } from "./hit.ts";
import { homeAddressesIn, mayHoldShortDoor } from "./home-addresses.ts";
import { illnessesWithNames } from "./illness-in-text.ts";
import { homePhonesIn } from "./landlines.ts";
import { mobileNumbersIn } from "./mobile-numbers.ts";
import { numberRuns } from "./number-runs.ts";
import { ownerAt } from "./office-context.ts";
import { mailAddressesIn, messengerAccountsIn } from "./online-contacts.ts";
import { platesIn } from "./plates.ts";
import { residentIdsIn } from "./resident-id.ts";
import { textMarks, type TextMarks } from "./text-marks.ts";
import { travelDocumentsIn } from "./travel-documents.ts";

/** What judging a text needs beside it. */
export type TextSituation = {
  /** What stood before the text: the end of the paragraph before it. */
  readonly before: string;
  /** "YYYY-MM-DD": nobody is born later. */
  readonly today: string;
  /** Domains of mail that are the offices' own, beside gov.cn. */
  readonly ownDomains: readonly string[];
  /** Whether contacts belong to people whatever the words say, to nobody in question, or as the words say. */
  readonly contacts: "person" | "office" | "office-contact" | "by-words";
};

const FEWEST_DIGITS = 7;
const CHINESE_ROW = 11;

/** Personal data in a piece of text, with spans in the text as it came, in order. */
export function personalDataIn(text: string, situation: TextSituation): readonly Hit[] {
  const seen = textMarks(text);
  const hits = numbersIn(text, seen, situation);
  const words = wordsIn(text, seen, situation);
  if (words.length === 0) return hits;
  const all = [...hits];
  for (const hit of words) all.push(...besides(hit, all));
  return all.toSorted((a, b) => a.start - b.start);
}

/** What of a hit is not yet covered by others: an address of mail may begin where a number glued to it ends. */
function besides(hit: Hit, others: readonly Hit[]): readonly Hit[] {
  let { start, end } = hit;
  for (const other of others) {
    if (!overlap({ start, end }, other)) continue;
    if (other.start <= start) start = other.end;
    else end = other.start;
  }
  return end - start < 2 ? [] : [{ ...hit, start, end }];
}

function numbersIn(text: string, seen: TextMarks, situation: TextSituation): Hit[] {
  const chinese = seen.longestChinese >= CHINESE_ROW;
  if (seen.digits < FEWEST_DIGITS && !chinese) return [];
  const hits: Hit[] = [];
  const keep = (found: readonly Hit[]) => {
    for (const hit of found) if (!hits.some((one) => overlap(one, hit))) hits.push(hit);
  };
  for (const wide of chinese ? [true, false] : [false]) {
    for (const run of numberRuns(text, 10, wide)) {
      keep(residentIdsIn(text, run, situation.today));
      keep(bankCardsIn(text, run));
      keep(mobileNumbersIn(text, run).flatMap((hit) => owned(hit, text, situation)));
      keep(namedAccountsIn(text, run, situation.before));
    }
  }
  return hits;
}

function owned(hit: Hit, text: string, situation: TextSituation): readonly Hit[] {
  const owner =
    situation.contacts === "by-words"
      ? ownerAt(text, hit.start, situation.before)
      : situation.contacts;
  if (owner === "office") return [];
  return [owner === "person" ? hit : { ...hit, severity: "note" }];
}

function wordsIn(text: string, seen: TextMarks, situation: TextSituation): readonly Hit[] {
  const { met, digits } = seen;
  const shortDoor = digits >= 4 && (met & mark.dash) !== 0 && mayHoldShortDoor(text);
  const wanted =
    shortDoor ||
    (met & (mark.at | mark.health | mark.chat)) !== 0 ||
    (digits >= 3 && (met & (mark.province | mark.paper)) !== 0) ||
    (digits > 0 && (met & mark.door) !== 0) ||
    digits >= 6;
  if (!wanted) return [];
  const clear = (met & mark.ignorable) === 0 ? null : withoutInvisible(text);
  const folded = halfWidth(clear?.text ?? text);
  const found: Hit[] = [];
  if (digits > 0 && ((met & mark.door) !== 0 || shortDoor))
    found.push(...homeAddressesIn(folded, situation.before));
  if (digits >= 3 && (met & mark.province) !== 0) found.push(...platesIn(folded));
  if (digits >= 7 && (met & mark.paper) !== 0) found.push(...travelDocumentsIn(folded));
  if ((met & mark.at) !== 0 || /[[(（【]at[\])）】]/i.test(folded)) {
    found.push(...mailAddressesIn(folded, situation.before, situation.ownDomains));
  }
  if ((met & mark.chat) !== 0) found.push(...messengerAccountsIn(folded, situation.before));
  if ((met & mark.health) !== 0) found.push(...illnessesWithNames(folded));
  if (digits >= 6) found.push(...homePhonesIn(folded), ...birthDatesIn(folded));
  if (clear === null) return found;
  return found.map((hit) => ({
    ...hit,
    start: clear.at[hit.start] ?? 0,
    end: (clear.at[hit.end - 1] ?? 0) + 1,
  }));
}
