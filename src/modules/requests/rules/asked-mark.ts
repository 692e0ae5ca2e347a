import { createHash } from "node:crypto";
import type { Asked } from "../model.ts";

/**
 * By what the same thing asked for is known again: its letters and digits alone, in the order of the text, as a
 * digest. Empty for what has none.
 */
export function askedMark({ items }: Pick<Asked, "items">): string {
  const letters = items
    .map((item) =>
      item.text
        .normalize("NFKC")
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}]/gu, ""),
    )
    .join("|");
  return letters.replaceAll("|", "") === ""
    ? ""
    : createHash("sha256").update(letters).digest("base64url").slice(0, 22);
}
