import { beforeEach, describe, expect, it } from "vitest";
import { freshDatabase } from "../../../test/support/fresh-database.ts";
import { plainDateOf } from "../../kernel/dates.ts";
import { ok, refuse } from "../../kernel/result.ts";
import { verifyAudit } from "../../platform/audit.ts";
import { clockAt } from "../../platform/clock.ts";
import { gated } from "../../platform/database/gated.ts";
import { openSealer } from "../../platform/sealing.ts";
import { loadNationalDays, workingCalendar } from "../calendar/index.ts";
import { aRequest } from "./fixtures.ts";
import {
  act,
  applicant,
  fileRequest,
  fileRequests,
  openFilingDesk,
  type RequestsDeps,
} from "./index.ts";

const database = await freshDatabase();
const clock = clockAt("2022-10-08T10:00:00+08:00");
await loadNationalDays({ db: database, clock });
const told: object[] = [];
const deps: RequestsDeps = {
  db: gated(database, async () => ok(true)),
  clock,
  jobs: {
    enqueue: async (_tx, _queue, job) => {
      told.push(job);
    },
  },
  sealer: openSealer(Buffer.alloc(32, 7), "requests"),
  calendarOf: workingCalendar,
  trailOf: async (_db, id) => [id],
};
const cases = () =>
  database.read.selectFrom("requests.cases").selectAll().orderBy("number").execute();

beforeEach(async () => {
  for (const table of ["events", "identities", "cases", "numbers"] as const)
    await database.read.deleteFrom(`requests.${table}`).execute();
});

describe("filing", () => {
  it("gives a number, a code and the day by which an answer is due", async () => {
    const filed = await fileRequest(deps, applicant, aRequest());
    expect(filed).toMatchObject({ ok: true, value: { number: "2022-0001", isRepeated: false } });
    const [row] = await cases();
    expect(row).toMatchObject({
      received_on: "2022-09-30",
      due_on: "2022-11-02",
      rules: "2019",
      clock: "running",
      state: "in-progress",
      applicant_label: "乌某",
    });
    expect(JSON.stringify(row)).not.toContain("乌云");
  });

  it("of the same form ten times makes one request and the same receipt", async () => {
    const receipts = await Promise.all(
      Array.from({ length: 10 }, () => fileRequest(deps, applicant, aRequest())),
    );
    expect(
      new Set(receipts.map((one) => one.ok && `${one.value.number} ${one.value.code}`)).size,
    ).toBe(1);
    expect(receipts.filter((one) => one.ok && !one.value.isRepeated)).toHaveLength(1);
    expect(await cases()).toHaveLength(1);
  });

  it("of many at once leaves no gap, and what is refused uses no number", async () => {
    const asked = Array.from({ length: 50 }, (_, index) => aRequest({ formKey: `many-${index}` }));
    const none = aRequest({ formKey: "none", asked: { ...aRequest().asked, items: [] } });
    const old = aRequest({ formKey: "old", arrivedOn: plainDateOf("2008-04-30") });
    await Promise.all([
      fileRequests(deps, applicant, [...asked.slice(0, 20), none, old]),
      fileRequests(deps, applicant, asked.slice(20, 35)),
      fileRequests(deps, applicant, asked.slice(35)),
    ]);
    const numbers = (await cases()).map((row) => Number(row.number.slice(5)));
    expect(numbers).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
    expect((await verifyAudit(database.read)).faults).toEqual([]);
  });
});

describe("the desk", () => {
  it("files together what comes together, and lets no request spoil another", async () => {
    const desk = openFilingDesk(deps, applicant);
    const fitting = Array.from({ length: 30 }, (_, index) =>
      aRequest({ formKey: `desk-${index % 25}` }),
    );
    const broken = aRequest({ formKey: "broken", organizationId: -1 });
    const failing = openFilingDesk(
      {
        ...deps,
        trailOf: async (_db, id) => {
          if (id < 0) throw new Error("no such organization");
          return [id];
        },
      },
      applicant,
    );
    const filed = await Promise.all(fitting.map((one) => desk.file(one)));
    expect(filed.filter((one) => one.ok && !one.value.isRepeated)).toHaveLength(25);
    const mixed = await Promise.allSettled(
      [aRequest({ formKey: "first" }), broken, aRequest({ formKey: "last" })].map((one) =>
        failing.file(one),
      ),
    );
    expect(mixed.map((one) => one.status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect((await cases()).map((row) => Number(row.number.slice(5)))).toEqual(
      Array.from({ length: 27 }, (_, index) => index + 1),
    );
  });
});

describe("a step", () => {
  it("that is refused leaves no trace; of two at once the second is told", async () => {
    const filed = await fileRequest(deps, applicant, aRequest());
    if (!filed.ok) throw new Error(filed.refusal);
    const seen = { siteId: 1, id: filed.value.id, version: 1 };
    const refused = await act(deps, applicant, seen, "request.handle", () =>
      refuse("text-missing"),
    );
    expect(refused).toEqual({ ok: false, refusal: "text-missing" });
    const note = () =>
      act(deps, applicant, seen, "request.handle", () =>
        ok([{ kind: "noted", text: "已电话沟通" }]),
      );
    const both = await Promise.all([note(), note()]);
    expect(both.filter((one) => one.ok)).toHaveLength(1);
    expect(both.find((one) => !one.ok)).toEqual({ ok: false, refusal: "changed-by-someone-else" });
    const events = await database.read
      .selectFrom("requests.events")
      .select("kind")
      .orderBy("seq")
      .execute();
    expect(events.map((event) => event.kind)).toEqual(["filed", "noted"]);
  });
});
