import type { Hiding, Line } from "./page-lines.ts";

/** Lines that are read together: number of the first, from 0, and how they came to be unseen. */
export type PageBlock = {
  readonly first: number;
  readonly lines: readonly Line[];
  readonly hiding: Hiding;
};

const MOST_LINES = 40;
const FULL = 0.92;
const ENDS_IN_NUMBER = /[\d０-９]{4}\s*$/;
const IS_NUMBER = /^[\s\dXx０-９-]+$/;

/**
 * Puts lines together that go on in the next: those as long as the page's text, and numbers that break at the
 * edge of a narrow cell. The rows of tables stay lines of their own, so that no number is made of two.
 */
export function blocksOf(lines: readonly Line[], hidingOf: (line: Line) => Hiding): PageBlock[] {
  const edge = Math.max(...lines.map((line) => line.right));
  const start = Math.min(...lines.map((line) => line.left));
  const blocks: PageBlock[] = [];
  let open: { first: number; lines: Line[]; hiding: Hiding } | null = null;
  for (const [index, line] of lines.entries()) {
    const hiding = hidingOf(line);
    const before = open?.lines.at(-1);
    if (
      open !== null &&
      before !== undefined &&
      open.hiding === hiding &&
      open.lines.length < MOST_LINES &&
      goesOn(before, line, start, edge)
    ) {
      open.lines.push(line);
    } else {
      open = { first: index, lines: [line], hiding };
      blocks.push(open);
    }
  }
  return blocks;
}

function goesOn(before: Line, after: Line, start: number, edge: number): boolean {
  const height = Math.max(1, before.top - before.bottom);
  const isBelow = after.top < before.top && before.bottom - after.top < 2 * height;
  if (!isBelow) return false;
  if (before.right - start >= FULL * (edge - start)) return after.left - start < 3 * height;
  return (
    ENDS_IN_NUMBER.test(before.text) &&
    IS_NUMBER.test(after.text) &&
    Math.abs(after.left - before.left) < height / 2 &&
    after.right <= before.right + height / 2
  );
}
