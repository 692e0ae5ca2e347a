import { normalized } from "../../platform/segmenting/index.ts";

const LONGEST = 60;
const SOMETHING = /[\p{L}\p{N}]/u;

/** One form for all widths, cases and spacings of a question; null for one that is not kept: empty, or longer than questions are. */
export function questionText(text: string): string | null {
  // What is far too long is not even looked at.
  if (text.length > 4 * LONGEST) return null;
  const form = normalized(text)
    .replaceAll(/[\s\p{C}]+/gu, " ")
    .replaceAll(/^[^\p{L}\p{N}“"〔[(]+|[\s?？!！。，,、；;：:]+$/gu, "")
    .trim();
  return form.length > 0 && form.length <= LONGEST && SOMETHING.test(form) ? form : null;
}
