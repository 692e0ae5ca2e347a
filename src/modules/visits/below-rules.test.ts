import fc from "fast-check";
import { expect, it } from "vitest";
import { plus, sumOf, withBelow } from "./below-rules.ts";

const views = (people: number, robots = 0) => ({ people, robots });

it("a column is looked at wherever somebody looks below it", () => {
  const tree = [
    { id: 1, parentId: null },
    { id: 2, parentId: 1 },
    { id: 3, parentId: 2 },
    { id: 4, parentId: 1 },
  ];
  const own = [
    { id: 1, pages: views(1), documents: views(0) },
    { id: 3, pages: views(2, 1), documents: views(40, 2) },
  ];
  expect(withBelow(tree, own).map((one) => [one.id, one.pages, one.all])).toEqual([
    [1, views(1), views(43, 3)],
    [2, views(0), views(42, 3)],
    [3, views(2, 1), views(42, 3)],
    [4, views(0), views(0)],
  ]);
});

it("what the places of the first level hold is everything, once", () => {
  const count = fc.record({ people: fc.nat(99), robots: fc.nat(99) });
  const place = fc.record({ above: fc.nat(), pages: count, documents: count });
  fc.assert(
    fc.property(fc.array(place, { maxLength: 40 }), (places) => {
      const tree = places.map(({ above }, id) => ({
        id,
        parentId: id === 0 || above % 4 === 0 ? null : above % id,
      }));
      const own = places.map(({ pages, documents }, id) => ({ id, pages, documents }));
      const first = withBelow(tree, own).filter((one) => one.parentId === null);
      expect(sumOf(first.map((one) => one.all))).toEqual(
        sumOf(own.map((one) => plus(one.pages, one.documents))),
      );
    }),
  );
});
