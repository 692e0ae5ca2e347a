import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { noEmergency, readState, shownAt, writeState, type EmergencyState } from "./state.ts";

const span = fc.record({
  from: fc.integer({ min: 0, max: 10 }),
  until: fc.option(fc.integer({ min: 0, max: 20 })),
});
const state: fc.Arbitrary<EmergencyState> = fc.record({
  banner: fc.option(
    fc
      .tuple(
        span,
        fc.record({
          text: fc.string({ unit: "grapheme" }),
          tone: fc.constantFrom("warning" as const, "notice" as const),
          link: fc.option(fc.webPath()),
        }),
      )
      .map(([when, what]) => ({ ...when, ...what })),
  ),
  grey: fc.option(span.map((when) => ({ ...when, stylesheet: "/assets/grey.0.css" }))),
  readOnly: fc.option(span),
});

describe("the state on every page", () => {
  it("is read as it was written", () => {
    fc.assert(
      fc.property(state, (given) => {
        expect(readState(writeState(given))).toEqual(given);
      }),
    );
  });

  it.each([
    "",
    "{",
    "null",
    "[]",
    '{"banner":{}}',
    '{"banner":{"from":1,"until":2}}',
    '{"grey":{"from":"a","until":null,"stylesheet":"/x"}}',
  ])("says nothing when what was written is %j", (text) => {
    expect(readState(text)).toEqual(noEmergency);
  });

  it("shows each part from its begin to its end and no longer", () => {
    fc.assert(
      fc.property(state, fc.integer({ min: 0, max: 20 }), (given, now) => {
        const shown = shownAt(given, now);
        for (const part of ["banner", "grey"] as const) {
          const of = given[part];
          const isIn = of !== null && of.from <= now && (of.until ?? Infinity) > now;
          expect((shown?.[part] ?? null) !== null).toBe(isIn);
        }
      }),
    );
  });
});
