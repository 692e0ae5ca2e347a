import type { Comment } from "./model.ts";

/**
 * Where a remark stands after the text was saved again: in the same block when its words still stand there,
 * else in the block nearest to it that has them; `quoteStands` is false when they are gone. A remark without a
 * quote keeps its block as far as there is one.
 */
export function carried(
  comment: Pick<Comment, "block" | "quote">,
  blocks: readonly string[],
): { readonly block: number; readonly quoteStands: boolean } {
  const { block, quote } = comment;
  if (quote === "") return { block, quoteStands: block < blocks.length };
  const places = blocks.flatMap((text, index) => (text.includes(quote) ? [index] : []));
  const [first] = places;
  if (first === undefined) return { block, quoteStands: false };
  const nearest = places.reduce(
    (best, one) => (Math.abs(one - block) < Math.abs(best - block) ? one : best),
    first,
  );
  return { block: nearest, quoteStands: true };
}
