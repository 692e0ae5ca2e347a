/** How alike two texts are, from 0 to 1: the pairs of neighbouring letters they share. Marks and spaces say nothing. */
export function likeness(one: string, other: string): number {
  const [a, b] = [pairsOf(one), pairsOf(other)];
  if (a.size === 0 || b.size === 0) return 0;
  let shared = 0;
  for (const pair of a) if (b.has(pair)) shared += 1;
  return (2 * shared) / (a.size + b.size);
}

function pairsOf(text: string): ReadonlySet<string> {
  const letters = [
    ...text
      .normalize("NFKC")
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]/gu, ""),
  ];
  return new Set(letters.slice(0, -1).map((letter, at) => `${letter}${letters[at + 1]}`));
}
