import { decisions, parseDecisionCode } from "../../../../kernel/decision-codes.ts";
import {
  formsOf,
  letterTitles,
  type LetterKind,
  type WordingKey,
} from "../../../../modules/official-letters/index.ts";

/** What an officer calls the words of a letter, or of the answer by a decision. */
export function wordingName(key: WordingKey): string {
  const [first = "", ...rest] = key.split("-");
  const code = parseDecisionCode(first);
  if (code === null) return letterTitles[key as LetterKind];
  const form = formsOf(code).find((one) => one.form === rest.join("-"))?.words;
  return `答复 ${code}：${decisions[code].short}${form === undefined ? "" : `（${form}）`}`;
}
