import type { KnownExpression } from "./expression.ts";

export type Match = {
  readonly expression: KnownExpression;
  readonly start: number;
  readonly end: number;
};

/** Finds many expressions in one pass. */
export type Matcher = (text: string) => readonly Match[];

/**
 * A matcher for a list. Two neighbouring characters are looked up in a table first: hardly any place of an ordinary
 * text passes it, so that the length of the list does not matter. The longest expression at a place is taken; matches
 * do not overlap.
 */
export function matcherOf(expressions: readonly KnownExpression[]): Matcher {
  const heads = new Uint8Array(65_536);
  const byHead = new Map<number, KnownExpression[]>();
  for (const expression of expressions) {
    const { wrong } = expression;
    if (wrong.length < 2) continue;
    const pair = pairAt(wrong.charCodeAt(0), wrong.charCodeAt(1));
    heads[hashOf(pair)] = 1;
    byHead.set(pair, [...(byHead.get(pair) ?? []), expression]);
  }
  for (const [pair, list] of byHead) {
    byHead.set(
      pair,
      list.toSorted((a, b) => b.wrong.length - a.wrong.length),
    );
  }
  return (text) => {
    const found: Match[] = [];
    let first = text.charCodeAt(0);
    let free = 0;
    for (let index = 1; index < text.length; index += 1) {
      const second = text.charCodeAt(index);
      const pair = pairAt(first, second);
      first = second;
      if (heads[hashOf(pair)] === 0 || index - 1 < free) continue;
      const start = index - 1;
      const expression = byHead.get(pair)?.find(({ wrong }) => text.startsWith(wrong, start));
      if (expression === undefined) continue;
      free = start + expression.wrong.length;
      found.push({ expression, start, end: free });
    }
    return found;
  };
}

function pairAt(first: number, second: number): number {
  return first * 65_536 + second;
}

function hashOf(pair: number): number {
  return (Math.trunc(pair / 65_536) * 31 + pair) & 0xffff;
}
