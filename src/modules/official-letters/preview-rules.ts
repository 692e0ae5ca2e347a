import { plainDateOf, type PlainDate } from "../../kernel/dates.ts";
import { parseDecisionCode } from "../../kernel/decision-codes.ts";
import { refuse, type Result } from "../../kernel/result.ts";
import type { LetterSheet } from "../../platform/typesetting/index.ts";
import { composeLetter, type LetterRefusal, type Office } from "./compose-rules.ts";
import type { LetterFacts, LetterKind } from "./model.ts";
import { checkWording, type WordingKey, type WordingRefusal } from "./wording-rules.ts";
import { about, allLetters, replyOf } from "./wording/samples.ts";

/** The day of the invented case's letters. */
const DAY: PlainDate = plainDateOf("2026-03-09");
const NOBODY = {
  reviewing: ["××人民政府"],
  court: "××人民法院",
  from: null,
  to: null,
  reviewFirst: null,
};

/**
 * How a letter would look with words that an office is writing, for an invented case. Refuses words that could not be
 * kept. What the office has not settled yet stands as ××.
 */
export function previewWording(
  key: WordingKey,
  typed: string,
  office: Office,
): Result<LetterSheet, WordingRefusal | LetterRefusal> {
  const text = checkWording(key, typed);
  if (!text.ok) return refuse(text.refusal, text.detail);
  const { organ, bodies, templates } = office;
  return composeLetter(
    factsFor(key),
    about,
    {
      organ: { ...organ, phone: organ.phone === "" ? "××" : organ.phone },
      bodies: [...bodies, NOBODY],
      templates: { textOf: (asked) => (asked === key ? text.value : templates.textOf(asked)) },
    },
    null,
    DAY,
  );
}

function factsFor(key: WordingKey): LetterFacts {
  const [first = "", ...rest] = key.split("-");
  const code = parseDecisionCode(first);
  if (code === null) return allLetters[key as LetterKind];
  return rest.length === 0 ? replyOf(code) : replyOf(code, rest.join("-"));
}
