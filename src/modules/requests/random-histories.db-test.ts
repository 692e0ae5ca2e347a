import { describe, expect, it } from "vitest";
import { freshDatabase } from "../../../test/support/fresh-database.ts";
import { addDays } from "../../kernel/dates.ts";
import { refuse } from "../../kernel/result.ts";
import { loadNationalDays } from "../calendar/index.ts";
import { aDesk } from "./db-fixtures.ts";
import { aRequest } from "./fixtures.ts";
import * as requests from "./index.ts";
import { clockOf, standingOf } from "./rules/clock.ts";
import { randomStep } from "./rules/random-fixtures.ts";
import { columnsOf } from "./store/cases.ts";

const database = await freshDatabase();
const desk = aDesk(database, "2022-09-30");
const { deps } = desk;
await loadNationalDays({ db: database, clock: deps.clock });

/** A row of numbers that looks like chance and is the same at every run. */
function* chance(seed: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (state * 48_271) % 2_147_483_647;
    yield state;
  }
}

describe("random histories", () => {
  it("leave in the columns of the lists what their events make", async () => {
    const draw = chance(20_221_102);
    for (let one = 0; one < 12; one += 1) {
      let today = desk.on("2022-09-30");
      const channel = (["in-person", "network", "plain-post"] as const)[one % 3] ?? "network";
      const filed = await requests.fileRequest(
        deps,
        requests.applicant,
        aRequest({ channel, formKey: `random-${one}` }),
      );
      if (!filed.ok) throw new Error(filed.refusal);
      const seen = { siteId: 1, id: filed.value.id, version: null };
      for (let count = 0; count < 20; count += 1) {
        today = desk.on(addDays(today, draw.next().value % 9));
        const by = {
          pick: draw.next().value,
          days: draw.next().value % 20,
          yes: draw.next().value % 3 > 0,
        };
        await requests.act(
          deps,
          requests.applicant,
          seen,
          "request.handle",
          (found, occasion) =>
            randomStep(found.case, occasion, by)?.decided ?? refuse("not-possible-now"),
        );
      }
      const found = await requests.readCase(database.read, 1, seen.id);
      const row = await database.read
        .selectFrom("requests.cases")
        .selectAll()
        .where("id", "=", seen.id)
        .executeTakeFirstOrThrow();
      if (found === undefined) throw new Error("it was there");
      const calendar = await deps.calendarOf(database.read, 1);
      const { asked, ...columns } = columnsOf(
        found.case,
        standingOf(found.case, clockOf(found.case, calendar)),
      );
      expect(row).toMatchObject(columns);
      expect(row.asked).toEqual(JSON.parse(asked));
      expect(row.events).toBe(found.events.length);
    }
    expect(await requests.recomputeOpen(deps, 1, "again")).toEqual({ ok: true, value: [] });
  });
});
