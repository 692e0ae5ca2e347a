import { textBlocksOf } from "./blocks.ts";
import { escapedText } from "./plain.ts";

/** Words of a block to be put in place of others: positions in the block's text. */
export type Replacement = {
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly by: string;
};

/**
 * A cleaned body with words replaced, formatting kept: what stands across several formats takes the format of
 * its beginning. Replacements that overlap or name no block are left out; `replaced` counts the others.
 */
export function replaceInBlocks(
  html: string,
  replacements: readonly Replacement[],
): { readonly html: string; readonly replaced: number } {
  const blocks = textBlocksOf(html);
  const changes: { from: number; to: number; by: string }[] = [];
  let replaced = 0;
  for (const [index, ofBlock] of Map.groupBy(replacements, (one) => one.block)) {
    const block = blocks[index];
    if (block === undefined) continue;
    const inOrder = withoutOverlaps(ofBlock, block.text.length);
    replaced += inOrder.length;
    for (const run of block.runs) {
      const end = run.at + run.text.length;
      const here = inOrder.filter((one) => one.start < end && one.end > run.at);
      if (here.length === 0) continue;
      let text = "";
      let at = run.at;
      for (const one of here) {
        text += run.text.slice(at - run.at, Math.max(one.start, run.at) - run.at);
        if (one.start >= run.at) text += one.by;
        at = Math.min(one.end, end);
      }
      text += run.text.slice(at - run.at);
      changes.push({ from: run.from, to: run.to, by: escapedText(text) });
    }
  }
  changes.sort((one, other) => one.from - other.from);
  let made = "";
  let at = 0;
  for (const change of changes) {
    made += html.slice(at, change.from) + change.by;
    at = change.to;
  }
  return { html: made + html.slice(at), replaced };
}

function withoutOverlaps(given: readonly Replacement[], length: number): readonly Replacement[] {
  const kept: Replacement[] = [];
  for (const one of given.toSorted((a, b) => a.start - b.start)) {
    const free = one.start >= (kept.at(-1)?.end ?? 0);
    if (free && one.start < one.end && one.end <= length) kept.push(one);
  }
  return kept;
}
