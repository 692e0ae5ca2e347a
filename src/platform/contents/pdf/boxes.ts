import { around, type Box, type Letter } from "./page-lines.ts";
import type { PageBlock } from "./page-blocks.ts";

/**
 * The boxes of the letters that stand in a span of a block's text and can be seen, one for each line. A span beyond
 * the text has none.
 */
export function boxesOf(
  { lines }: PageBlock,
  { start, end }: { readonly start: number; readonly end: number },
): readonly Box[] {
  const boxes: Box[] = [];
  let offset = 0;
  for (const line of lines) {
    const letters = new Set<Letter>();
    for (let unit = Math.max(start - offset, 0); unit < end - offset; unit += 1) {
      const letter = line.letters[line.letterOf[unit] ?? -1];
      if (letter !== undefined && letter.object !== 0 && letter.hiding === null)
        letters.add(letter);
    }
    if (letters.size > 0) boxes.push(around([...letters]));
    offset += line.text.length + 1;
  }
  return boxes;
}
