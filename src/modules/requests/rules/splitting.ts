import { ok, refuse, type Result } from "../../../kernel/result.ts";
import type { Asked } from "../model.ts";

/**
 * What each part of a request asks for: every item in exactly one part, at least two parts, none empty. Items keep
 * their order and are counted anew.
 */
export function itemsOfParts(
  asked: Asked,
  parts: readonly (readonly number[])[],
): Result<readonly Asked[], "parts-incomplete"> {
  const places = parts.flat().toSorted((one, other) => one - other);
  const expected = asked.items.map((item) => item.place);
  const isWhole =
    places.length === expected.length && places.every((place, at) => place === expected[at]);
  if (!isWhole || parts.length < 2 || parts.some((part) => part.length === 0))
    return refuse("parts-incomplete");
  return ok(
    parts.map((part) => ({
      ...asked,
      items: asked.items
        .filter((item) => part.includes(item.place))
        .map((item, index) => ({ place: index + 1, text: item.text })),
    })),
  );
}
