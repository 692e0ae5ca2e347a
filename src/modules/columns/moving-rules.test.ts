import { describe, expect, it, test } from "vitest";
import { checkClosing, planMove } from "./moving-rules.ts";

const place = (id: number, parentId: number | null, path: string) => ({
  id,
  parentId,
  path,
  slug: path.split("/").at(-1) ?? "",
  level: path.split("/").length,
});
const tree = [
  place(1, null, "news"),
  place(2, null, "disclosure"),
  place(3, 2, "disclosure/statutory"),
  place(4, 3, "disclosure/statutory/budgets"),
  place(5, 1, "news/notices"),
];

describe("moving a column", () => {
  test.each([
    [
      3,
      { parentId: 2, slug: "public" },
      ["3 disclosure/public 2", "4 disclosure/public/budgets 3"],
    ],
    [3, { parentId: 1, slug: "statutory" }, ["3 news/statutory 2", "4 news/statutory/budgets 3"]],
    [4, { parentId: null, slug: "budgets" }, ["4 budgets 1"]],
    [
      2,
      { parentId: 5, slug: "d" },
      [
        "2 news/notices/d 3",
        "3 news/notices/d/statutory 4",
        "4 news/notices/d/statutory/budgets 5",
      ],
    ],
    [5, { parentId: 1, slug: "notices" }, []],
  ])("%i to %j takes along what is below it", (id, to, expected) => {
    const plan = planMove(tree, id, to);
    expect(plan.ok && plan.value.map((one) => `${one.id} ${one.path} ${one.level}`)).toEqual(
      expected,
    );
  });

  test.each([
    ["column-unknown", 9, { parentId: null, slug: "a" }],
    ["parent-unknown", 4, { parentId: 9, slug: "a" }],
    ["inside-itself", 2, { parentId: 4, slug: "a" }],
    ["inside-itself", 2, { parentId: 2, slug: "a" }],
    ["slug-malformed", 4, { parentId: 2, slug: "Budgets" }],
    ["slug-reserved", 4, { parentId: null, slug: "files" }],
    ["already-exists", 4, { parentId: 1, slug: "notices" }],
  ] as const)("is refused: %s", (refusal, id, to) => {
    expect(planMove(tree, id, to)).toMatchObject({ refusal });
  });

  it("makes no tree of more than nine levels", () => {
    const deep = Array.from({ length: 8 }, (_, index) =>
      place(
        index + 1,
        index === 0 ? null : index,
        Array(index + 1)
          .fill("a")
          .join("/"),
      ),
    );
    const pair = [place(11, null, "b"), place(12, 11, "b/c")];
    expect(planMove([...deep, ...pair], 12, { parentId: 8, slug: "c" }).ok).toBe(true);
    expect(planMove([...deep, ...pair], 11, { parentId: 8, slug: "b" })).toMatchObject({
      refusal: "too-deep",
    });
  });
});

test.each([
  ["column-unknown", 9, false],
  ["has-columns", 1, false],
  ["has-documents", 2, true],
  ["column-required", 3, false],
  [undefined, 2, false],
])("closing a column answers %s", (refusal, id, holds) => {
  const columns = [
    { id: 1, parentId: null, required: false },
    { id: 2, parentId: 1, required: false },
    { id: 3, parentId: 1, required: true },
  ];
  const done = checkClosing(columns, id, holds);
  expect(done.ok ? undefined : done.refusal).toBe(refusal);
});
