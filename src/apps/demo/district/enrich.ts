import type { Occasion, Written } from "../generate/model.ts";
import { topics } from "../generate/vocabulary.ts";
import { fill } from "./fill.ts";
import { furtherLines, furtherLinesOfWorks } from "./further-lines.ts";

const LONG_ENOUGH = 260;
const SIGNED = '<p class="sign">';

/**
 * The same text with some further sentences of its genre before the signature, where it is short. What is
 * long already, or of a genre that nothing is known of, stays.
 */
export function enriched(occasion: Occasion, text: Written): Written {
  const isOfWorks = text.genre === "公示" && text.theme?.startsWith("民政") !== true;
  const lines = isOfWorks ? furtherLinesOfWorks : furtherLines[text.genre];
  if (lines === undefined || lengthOf(text.body) >= LONG_ENOUGH) return text;
  const { random, organization } = occasion;
  const topic = text.keywords.find((word) => topics.includes(word)) ?? "此项";
  const more = random
    .some(lines, Math.min(lines.length, random.int(3, 5)))
    .map((line) => fill(line, random, { short: organization.shortName, topic }));
  const half = Math.ceil(more.length / 2);
  const added = [more.slice(0, half), more.slice(half)]
    .filter((part) => part.length > 0)
    .map((part) => `<p>${part.join("")}</p>`)
    .join("");
  const at = text.body.indexOf(SIGNED);
  return {
    ...text,
    body: at === -1 ? text.body + added : text.body.slice(0, at) + added + text.body.slice(at),
  };
}

function lengthOf(html: string): number {
  return html.replaceAll(/<[^>]*>/g, "").length;
}
