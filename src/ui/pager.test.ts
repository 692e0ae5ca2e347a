import { describe, expect, it } from "vitest";
import { pagesFromOldest } from "./pager.tsx";

function numbers(current: number, total: number): readonly number[] {
  return pagesFromOldest(current, total, String).links.map((link) => link.number);
}

describe("the pages of a list, numbered from the oldest", () => {
  it.each([
    [27, 27, [27, 26, 25, 1]],
    [14, 27, [27, 16, 15, 14, 13, 12, 1]],
    [26, 27, [27, 26, 25, 24, 1]],
    [1, 27, [27, 3, 2, 1]],
    [1, 1, [1]],
    [1, 0, []],
  ])("offers on page %i of %i the ends and the neighbours", (current, total, offered) => {
    expect(numbers(current, total)).toEqual(offered);
  });

  it("says the same on an older page however many pages there are", () => {
    const shown = (total: number) =>
      JSON.stringify(
        pagesFromOldest(5, total, (number) => (number === total ? "/" : `/p${number}`)),
      ).replaceAll(`"number":${total},`, '"number":0,');
    expect(shown(9)).toBe(shown(400));
    expect(shown(7)).not.toBe(shown(400));
  });
});
