import { plainDateOf, type PlainDate } from "../../kernel/dates.ts";
import { ok, type Result } from "../../kernel/result.ts";
import { clockAt, type Clock } from "../../platform/clock.ts";
import type { Database } from "../../platform/database/database.ts";
import { gated } from "../../platform/database/gated.ts";
import { openSealer } from "../../platform/sealing.ts";
import type { Role, SignedIn, UserId } from "../accounts/index.ts";
import { workingCalendar } from "../calendar/index.ts";
import type { ItemAnswer, Outcome } from "./events.ts";
import type { RequestsDeps, SeenCase } from "./index.ts";

/** Somebody with one role at one organization (null: the whole district). */
export function somebody(
  role: Role,
  organizationId: number | null = 1,
  name: string = role,
): SignedIn {
  const digits = [...name].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)!) % 1e9, 7);
  const userId = `00000000-0000-7000-8000-${String(digits).padStart(12, "0")}` as UserId;
  return { userId, name, username: name, organizationId, roles: [{ role, organizationId }] };
}
export const officer = somebody("request-officer", 1, "承办人");
export const head = somebody("request-head", 1, "负责人");

/** What commands work with, on a clock that a test moves. */
export function aDesk(database: Database, first: string) {
  let clock: Clock = clockAt(`${first}T10:00:00+08:00`);
  const told: object[] = [];
  const deps: RequestsDeps = {
    db: gated(database, async () => ok(true)),
    clock: { now: () => clock.now(), today: () => clock.today() },
    jobs: {
      enqueue: async (_tx, _queue, job) => {
        told.push(job);
      },
    },
    sealer: openSealer(Buffer.alloc(32, 7), "requests"),
    calendarOf: workingCalendar,
    trailOf: async (_db, id) => [id],
  };
  return {
    deps,
    told,
    on(day: string): PlainDate {
      clock = clockAt(`${day}T10:00:00+08:00`);
      return plainDateOf(day);
    },
    at(instant: string): void {
      clock = clockAt(instant);
    },
  };
}

/** The case as the last step left it. */
export function seenAs(
  seen: SeenCase,
  step: Result<{ readonly version: number }, string>,
): SeenCase {
  if (!step.ok) throw new Error(`${step.refusal} ${JSON.stringify(step.detail)}`);
  return { ...seen, version: step.value.version };
}

/** An answer to one item; a test states only what it is about. */
export function anAnswer(about: Partial<ItemAnswer> = {}): ItemAnswer {
  return {
    place: 1,
    code: "A1",
    detail: about.code === undefined ? "provided" : null,
    form: null,
    partCode: null,
    partForm: null,
    facts: {},
    ...about,
  };
}

/** The answer of a case with one item. */
export function anOutcome(about: Partial<ItemAnswer> = {}, whole: Partial<Outcome> = {}): Outcome {
  const item = anAnswer(about);
  return { code: item.code, detail: item.detail, items: [item], facts: {}, ...whole };
}
