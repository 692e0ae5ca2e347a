import { plainDateOf } from "../../../kernel/dates.ts";
import type { Doer } from "../../accounts/index.ts";
import { nationalCalendar, type SiteCalendar } from "../../calendar/index.ts";
import { usualInterpretation } from "../../deadlines/index.ts";
import type { EventFacts } from "../events.ts";
import { somethingAsked } from "../fixtures.ts";
import type { Asked } from "../model.ts";
import { caseOf, type Case } from "./case.ts";
import type { Occasion } from "./occasion.ts";

export const day = plainDateOf;
export const announced: SiteCalendar = nationalCalendar().calendar;

export const drafter = "00000000-0000-7000-8000-000000000001";

/** The day on which something is decided, by the program unless a person is named. */
export function onDay(text: string, doer: Doer = { kind: "system", name: "test" }): Occasion {
  return { today: day(text), calendar: announced, interpretation: usualInterpretation, doer };
}

/** A case to which these things happened after it was handed in on a day; drafts are by one person. */
export function aCase(
  arrivedOn: string,
  events: readonly EventFacts[] = [],
  asked: Partial<Asked> = {},
): Case {
  const filed = {
    kind: "filed",
    channel: "in-person",
    arrivedOn: day(arrivedOn),
    oral: false,
  } as const;
  return caseOf(
    { organizationId: 1, asked: somethingAsked(asked) },
    [filed, ...events].map((facts, index) => ({
      seq: index + 1,
      at: new Date(`${arrivedOn}T00:00:00Z`),
      by: facts.kind === "drafted" ? drafter : null,
      byName: "",
      facts,
    })),
  );
}
