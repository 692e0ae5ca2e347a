import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { stages, type Reviews, type Stage } from "./model.ts";
import { chainOf, stepActions, stepFrom, type Course, type Target } from "./stage-rules.ts";

const course = (reviews: Reviews, proactive = true): Course => ({ reviews, proactive });
const to = (from: Stage, action: (typeof stepActions)[number], of: Course = course(2)) => {
  const step = stepFrom(from, action, of);
  return step.ok ? step.value.to : "-";
};

test("the whole state table of a chain of two reviews", () => {
  const grid = stages.map((from) =>
    [from, ...stepActions.map((action) => to(from, action))].join(" "),
  );
  expect([`from ${stepActions.join(" ")}`, ...grid].join("\n")).toMatchInlineSnapshot(`
    "from submit pass return take-back reopen schedule unschedule publish
    drafting first-review - - - - - - -
    first-review - second-review drafting drafting drafting - - -
    second-review - secrecy-review drafting drafting drafting - - -
    third-review - secrecy-review drafting drafting drafting - - -
    secrecy-review - approved drafting drafting drafting - - -
    approved - - drafting drafting drafting scheduled - published
    scheduled - - drafting drafting drafting scheduled approved published"
  `);
});

describe.each([1, 2, 3] as const)("a chain of %i", (reviews) => {
  it("is passed review by review, the secrecy review last (条例 art. 17)", () => {
    const seen: Target[] = [];
    let at: Target = to("drafting", "submit", course(reviews)) as Target;
    while (at !== "approved" && at !== "published" && at !== "settled") {
      seen.push(at);
      at = to(at, "pass", course(reviews)) as Target;
    }
    expect(seen).toEqual(chainOf(reviews));
    expect(seen.at(-1)).toBe("secrecy-review");
    expect(seen).toHaveLength(reviews + 1);
  });

  it("of what is not for the public ends settled, and never published", () => {
    expect(to("secrecy-review", "pass", course(reviews, false))).toBe("settled");
  });
});

/** The reviews that an edition has passed in its present round when its way ends, and how it ends. */
function walked(actions: readonly (typeof stepActions)[number][], of: Course) {
  let at: Target = "drafting";
  let passed: Stage[] = [];
  for (const action of actions) {
    if (at === "published" || at === "settled") break;
    const step = stepFrom(at, action, of);
    if (!step.ok) continue;
    if (action === "pass") passed.push(at);
    at = step.value.to;
    if (at === "drafting") passed = [];
  }
  return { at, passed };
}

it("leads to the public from nowhere but an approval, whatever is tried in whatever order", () => {
  const tries = fc.array(fc.constantFrom(...stepActions), { maxLength: 60 });
  const wrong: unknown[] = [];
  fc.assert(
    fc.property(
      tries,
      fc.constantFrom<Reviews>(1, 2, 3),
      fc.boolean(),
      (actions, reviews, open) => {
        const { at, passed } = walked(actions, course(reviews, open));
        const ended = at === "published" || at === "settled";
        if (ended && passed.join() !== chainOf(reviews).join()) wrong.push(actions);
        if (at === "published" && !open) wrong.push(actions);
      },
    ),
    { numRuns: 2_000 },
  );
  expect(wrong).toEqual([]);
});
