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
