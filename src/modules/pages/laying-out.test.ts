import fc from "fast-check";
import { expect, it } from "vitest";
import { settleList, type Bounds, type Sequence } from "./laying-out.ts";
import type { PlaceKey } from "./model.ts";

const SIZE = 4;
const keyOf = (day: number): PlaceKey => ({ at: String(day).padStart(6, "0"), id: "a" });

/** A list in memory and what stands on its pages, as a publisher would have it. */
function aList() {
  let days: number[] = [];
  let starts: (PlaceKey | null)[] = [null];
  const sequence: Sequence = {
    keyAt: async (from, skip) => {
      const rest = from === null ? days : days.filter((day) => keyOf(day).at >= from.at);
      const day = rest[skip];
      return day === undefined ? null : keyOf(day);
    },
  };
  const bounds: Bounds = {
    last: async () => ({ number: starts.length, from: starts.at(-1) ?? null }),
    pagesOf: async (keys) => [
      ...new Set(
        keys.map(
          (key) => starts.findLastIndex((start) => start === null || start.at <= key.at) + 1,
        ),
      ),
    ],
    from: async (number) => starts[number - 1] ?? null,
    add: async (number, from) => void (starts[number - 1] = from),
    dropFrom: async (number) => void (starts = starts.slice(0, number - 1)),
  };
  const rowsOf = (number: number) =>
    days.filter((day) => {
      const [from, to] = [starts[number - 1] ?? null, starts[number] ?? null];
      const { at } = keyOf(day);
      return (from === null || at >= from.at) && (to === null || at < to.at);
    });
  /** Its rows and what its pager can name, as the page shows them. */
  const shown = (number: number) =>
    JSON.stringify([rowsOf(number), Math.min(starts.length - number, 3), number === starts.length]);
  const all = () => starts.map((_, index) => shown(index + 1));
  return {
    all,
    rowsOf,
    total: () => starts.length,
    async change(come: readonly number[], go: readonly number[]) {
      const touched = [...new Set([...come, ...go])].map(keyOf);
      days = [...new Set([...days, ...come])]
        .filter((day) => !go.includes(day))
        .toSorted((a, b) => a - b);
      return settleList(sequence, bounds, SIZE, touched);
    },
    days: () => days,
  };
}

/** Days lie close together, so that pages swell, and far apart, so that there are many. */
const aDay = fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 300 }));
const step = fc.record({
  come: fc.array(aDay, { maxLength: 20 }),
  go: fc.array(aDay, { maxLength: 8 }),
});

it("holds each document once, within its bounds, and names every page that shows something else", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const list = aList();
      for (const { come, go } of steps) {
        const before = list.all();
        const settled = await list.change(come, go);
        const after = list.all();
        expect(settled.total).toBe(list.total());
        const different = after.flatMap((page, index) =>
          page === before[index] ? [] : [index + 1],
        );
        expect([...settled.stale]).toEqual(expect.arrayContaining(different));
        const held = after.flatMap((_, index) => list.rowsOf(index + 1));
        expect(held).toEqual(list.days());
        for (let number = 1; number < list.total(); number += 1)
          expect(list.rowsOf(number).length).toBeLessThanOrEqual(3 * SIZE);
        const newest = list.rowsOf(list.total()).length;
        expect(newest).toBeLessThan(2 * SIZE);
        if (list.total() > 1) expect(newest).toBeGreaterThanOrEqual(SIZE / 2);
      }
    }),
    { numRuns: 500 },
  );
});

it("changes the newest page alone for one more document, and a fixed number when a page is full", async () => {
  const list = aList();
  let most = 0;
  for (let day = 0; day < 200; day += 1) {
    const { stale, total } = await list.change([day], []);
    if (total > 10) most = Math.max(most, stale.size);
    if (total > 10 && list.rowsOf(total).length !== SIZE) expect([...stale]).toEqual([total]);
  }
  expect(most).toBe(5);
});

it("keeps the numbers of older pages when one of their documents goes", async () => {
  const list = aList();
  await list.change(
    Array.from({ length: 40 }, (_, day) => day),
    [],
  );
  const third = list.rowsOf(3);
  const { stale, total } = await list.change([], [5]);
  expect([...stale]).toEqual([2]);
  expect(total).toBe(10);
  expect(list.rowsOf(3)).toEqual(third);
});
