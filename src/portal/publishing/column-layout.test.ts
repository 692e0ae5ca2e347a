import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { PAGE_SIZE, pagePlace, pagesFrom, pagesTotal } from "./column-layout.ts";

describe("the pages of a column, numbered from the oldest", () => {
  test.each([
    [0, 1, 0],
    [1, 1, 1],
    [99, 1, 99],
    [100, 2, 50],
    [149, 2, 99],
    [150, 3, 50],
  ])("of %i documents are %i, the newest page holding %i", (count, total, newest) => {
    expect(pagesTotal(count)).toBe(total);
    expect(pagePlace(total, count)).toMatchObject({ count: newest, file: "index.html" });
  });

  it("hold every document exactly once", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), (count) => {
        const pages = pagesFrom(0, count);
        expect(pages.reduce((sum, page) => sum + page.count, 0)).toBe(count);
        for (const [index, page] of pages.entries()) {
          expect(page.skip).toBe(index * PAGE_SIZE);
        }
      }),
    );
  });

  it("stay as they are, but for the newest two, when one document is added", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), (count) => {
        expect(pagesFrom(count - 1, count).length).toBeLessThanOrEqual(2);
      }),
    );
  });
});
