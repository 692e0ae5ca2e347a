import { assert, gen, integer, property } from "fast-check";
import { expect, it } from "vitest";
import { clockFaults, explanationFaults } from "../../../test/support/clock-faults.ts";
import {
  randomCalendar,
  randomHistory,
  type Draw,
} from "../../../test/support/random-histories.ts";
import { nationalCalendar } from "../calendar/index.ts";

const { calendar } = nationalCalendar();

it("the clock keeps its promises on any history, and says the same as the slow one", () => {
  assert(
    property(gen(), (g) => {
      const draw: Draw = (below) => g(integer, { min: 0, max: below - 1 });
      const history = randomHistory(draw);
      expect(clockFaults(history, calendar, draw)).toEqual([]);
      expect(explanationFaults(history, calendar)).toEqual([]);
    }),
    { numRuns: 1_000 },
  );
});

it("in any calendar too", () => {
  assert(
    property(gen(), (g) => {
      const draw: Draw = (below) => g(integer, { min: 0, max: below - 1 });
      const other = randomCalendar(calendar, draw);
      const history = randomHistory(draw);
      expect(clockFaults(history, other, draw)).toEqual([]);
      expect(explanationFaults(history, other)).toEqual([]);
    }),
    { numRuns: 50 },
  );
});
