import type { Hit } from "../personal-data/hit.ts";
import type { KnownExpression, Segment } from "./expression.ts";
import { matcherOf, type Matcher } from "./matcher.ts";

const compiled = new WeakMap<readonly KnownExpression[], Matcher>();
const AROUND = 16;

/** What judging the wording of a text needs beside it. */
export type WordingSituation = {
  readonly expressions: readonly KnownExpression[];
  /** The day on which the text was written. */
  readonly writtenOn: string;
  /** Without it, expressions that need the limits of words are left out. */
  readonly segment: Segment | null;
};

/**
 * Wrong and discouraged expressions of the lists in a text. Names that were right when the text was written are none,
 * nor is an expression that only stands across two other words (以经 in 以经济) where its level says so.
 */
export function wordingIn(text: string, situation: WordingSituation): readonly Hit[] {
  let matcher = compiled.get(situation.expressions);
  if (matcher === undefined) {
    matcher = matcherOf(situation.expressions);
    compiled.set(situation.expressions, matcher);
  }
  const found = matcher(text);
  if (found.length === 0) return [];
  return found.flatMap(({ expression, start, end }) =>
    isMeant(text, expression, start, end, situation) ? [hitOf(expression, start, end)] : [],
  );
}

function isMeant(
  text: string,
  expression: KnownExpression,
  start: number,
  end: number,
  { writtenOn, segment }: WordingSituation,
): boolean {
  const { wrong, since, unless, level } = expression;
  if (since !== undefined && writtenOn < since) return false;
  if (unless?.some((longer) => holdsAt(text, longer, wrong, start)) === true) return false;
  if (level !== "needs-word-boundary") return true;
  return segment !== null && standsAsWords(text, start, end, segment);
}

/** Whether a longer word that holds the expression stands around it. */
function holdsAt(text: string, longer: string, wrong: string, start: number): boolean {
  for (
    let inside = longer.indexOf(wrong);
    inside >= 0;
    inside = longer.indexOf(wrong, inside + 1)
  ) {
    if (start >= inside && text.startsWith(longer, start - inside)) return true;
  }
  return false;
}

/** Whether words begin and end where the expression does. */
function standsAsWords(text: string, start: number, end: number, segment: Segment): boolean {
  const from = Math.max(0, start - AROUND);
  let at = from;
  let begins = false;
  for (const word of segment(text.slice(from, end + AROUND))) {
    if (at === start) begins = true;
    at += word.length;
    if (at === end) return begins;
    if (at > end) return false;
  }
  return false;
}

function hitOf({ wrong, right, level, why }: KnownExpression, start: number, end: number): Hit {
  const reason = why === null || why === "" ? "" : `（${why}）`;
  const told =
    level === "advise"
      ? {
          message: `“${wrong}”不宜使用${reason}。`,
          fix: right === null ? "换一个说法，或者删掉。" : `建议改为“${right}”。`,
        }
      : {
          message:
            right === null
              ? `“${wrong}”是禁用或者错误的表述${reason}。`
              : `“${wrong}”疑为“${right}”之误${reason}。`,
          fix:
            right === null ? "换一个说法，或者删掉。" : `改为“${right}”；确实没有错的，写明理由。`,
        };
  return {
    rule: level === "advise" ? "discouraged-wording" : "wrong-wording",
    start,
    end,
    told: { ...told, shown: wrong },
  };
}
