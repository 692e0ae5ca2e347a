import { assert, boolean, constantFrom, integer, array, property, record } from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../../../kernel/dates.ts";
import type { EventFacts } from "../events.ts";
import { requestChannels } from "../model.ts";
import { somethingAsked } from "../fixtures.ts";
import { after, caseOf, type Case } from "./case.ts";
import { clockOf, standingOf } from "./clock.ts";
import { day, onDay } from "./fixtures.ts";
import { applicantSteps, nextStep, possibleSteps } from "./possible-steps.ts";
import { randomStep } from "./random-fixtures.ts";

const chances = array(
  record({
    wait: integer({ min: 0, max: 7 }),
    pick: integer({ min: 0, max: 5_000 }),
    days: integer({ min: 0, max: 20 }),
    yes: boolean(),
  }),
  { minLength: 30, maxLength: 50 },
);
const arrivals = record({
  channel: constantFrom(...requestChannels),
  arrivedOn: constantFrom("2018-05-02", "2019-05-14", "2019-05-15", "2020-12-20", "2022-09-30").map(
    day,
  ),
});

describe("any history of possible steps", () => {
  it("has a clock, a next step, and an end that is counted once", () => {
    assert(
      property(arrivals, chances, (arrival, taken) => {
        const filed = { kind: "filed", oral: false, ...arrival } as const;
        const event = (facts: EventFacts, seq: number) => ({
          seq,
          at: new Date(0),
          by: null,
          byName: "",
          facts,
        });
        let found: Case = caseOf({ organizationId: 1, asked: somethingAsked() }, [event(filed, 1)]);
        let today = arrival.arrivedOn;
        let concludedOn = null;
        for (const chance of taken) {
          today = addDays(today, chance.wait);
          const occasion = onDay(today);
          const step = randomStep(found, occasion, chance);
          if (step?.decided.ok !== true) continue;
          for (const facts of step.decided.value) found = after(found, event(facts, 0));
          const clock = clockOf(found, occasion.calendar);
          const standing = standingOf(found, clock);
          expect(standing.dueOn === null || standing.dueOn > arrival.arrivedOn).toBe(true);
          expect(standing.clock === "over").toBe(found.concludedOn !== null);
          if (found.concludedOn !== null) expect(found.outcome).not.toBeNull();
          if (concludedOn !== null) expect(found.concludedOn).toBe(concludedOn);
          concludedOn = found.concludedOn;
          const open = possibleSteps(found, occasion, [1]);
          expect(open.some((one) => one.step === "note")).toBe(true);
          for (const one of applicantSteps(found, occasion))
            expect(open.map((o) => o.step)).toContain(one.step);
          if (!found.isArchived && found.state !== "in-progress")
            expect(nextStep(found, occasion)).not.toBeNull();
        }
      }),
      { numRuns: 150 },
    );
  });
});
