import { usualMask } from "../masks/usual-masks.ts";
import type { Replacement, Target } from "./model.ts";

/** What masking puts where in a text: of spans that overlap the longer one counts. In ascending order. */
export function replacementsIn(
  text: string,
  targets: readonly Pick<Target, "rule" | "span">[],
): readonly Replacement[] {
  const spans = targets
    .flatMap(({ rule, span }) => (span === null ? [] : [{ rule, ...span }]))
    .filter(({ start, end }) => start >= 0 && start < end && end <= text.length)
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
  const replacements: Replacement[] = [];
  let done = 0;
  for (const { rule, start, end } of spans) {
    if (start < done) continue;
    replacements.push({ start, end, text: usualMask(rule, text.slice(start, end)) });
    done = end;
  }
  return replacements;
}

/** The text with its replacements, which ascend and do not overlap. */
export function replaced(text: string, replacements: readonly Replacement[]): string {
  let result = "";
  let done = 0;
  for (const { start, end, text: other } of replacements) {
    result += text.slice(done, start) + other;
    done = end;
  }
  return result + text.slice(done);
}

/**
 * The part of a text between `from` and `to` with its share of the replacements. A replacement as long as what it
 * replaces is shared out letter by letter; any other stands whole where it begins.
 */
export function replacedPart(
  text: string,
  from: number,
  to: number,
  replacements: readonly Replacement[],
): string {
  let result = "";
  let done = from;
  for (const { start, end, text: other } of replacements) {
    if (end <= from || start >= to) continue;
    const [first, last] = [Math.max(start, from), Math.min(end, to)];
    result += text.slice(done, first);
    if (other.length === end - start) result += other.slice(first - start, last - start);
    else if (start >= from) result += other;
    done = last;
  }
  return result + text.slice(done, to);
}
