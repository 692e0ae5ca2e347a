import type { Finding } from "../model.ts";
import { usualMask } from "./usual-masks.ts";

/**
 * The text with the spans of its findings masked in the usual way. `findings` are those of this very text, in any
 * order; those without a span and those that masking cannot mend change nothing. Where spans overlap the longer wins.
 */
export function maskText(
  text: string,
  findings: readonly Pick<Finding, "rule" | "span" | "maskable">[],
): string {
  const spans = findings
    .flatMap(({ rule, span, maskable }) => (span === null || !maskable ? [] : [{ rule, ...span }]))
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
  let masked = "";
  let done = 0;
  for (const { rule, start, end } of spans) {
    if (start < done) continue;
    masked += text.slice(done, start) + usualMask(rule, text.slice(start, end));
    done = end;
  }
  return masked + text.slice(done);
}

const MOST_ROUNDS = 4;

/**
 * The text masked until nothing more is found that masking can mend. A mask is often shorter than what it hides: words
 * that speak of a person come nearer to what follows, so that more may be found. `findingsIn` answers the findings of a text.
 */
export function maskWhole(
  text: string,
  findingsIn: (text: string) => readonly Pick<Finding, "rule" | "span" | "maskable">[],
): string {
  let masked = text;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const findings = findingsIn(masked).filter((finding) => finding.maskable);
    if (findings.length === 0) return masked;
    masked = maskText(masked, findings);
  }
  return masked;
}
