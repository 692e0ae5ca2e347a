import { agenciesAsked } from "./agencies.ts";
import { whatIsAskedFor } from "./asked-for.ts";
import { settled, type Claim } from "./claims.ts";
import { everydayWords } from "./everyday-words.ts";
import { wordsByPinyin } from "./latin.ts";
import type { Knowledge } from "./model.ts";
import { countedThings, fiveYearPlans } from "./numerals.ts";
import type { CutText } from "./places.ts";
import { yearsAsked } from "./years.ts";

/** What all rules together make of a text; in the digits of a document number there are no years to find. */
export function claimsIn(
  text: CutText,
  asking: readonly Claim[],
  isNumber: boolean,
  knowledge: Knowledge,
  without: ReadonlySet<string>,
): readonly Claim[] {
  return settled([
    ...agenciesAsked(text, knowledge.agencies, without),
    ...everydayWords(text, knowledge.ownSynonyms, without),
    ...(isNumber ? [] : yearsAsked(text, knowledge.today, without)),
    ...(isNumber ? [] : countedThings(text, without)),
    ...fiveYearPlans(text, without),
    ...whatIsAskedFor(text, without),
    ...asking,
    ...wordsByPinyin(text, knowledge, without),
  ]);
}
