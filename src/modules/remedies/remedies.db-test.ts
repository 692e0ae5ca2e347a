import { beforeEach, describe, expect, it } from "vitest";
import { freshDatabase } from "../../../test/support/fresh-database.ts";
import { plainDateOf } from "../../kernel/dates.ts";
import { ok } from "../../kernel/result.ts";
import { verifyAudit } from "../../platform/audit.ts";
import { clockAt } from "../../platform/clock.ts";
import { gated } from "../../platform/database/gated.ts";
import type { Doer } from "../accounts/index.ts";
import {
  appealRemedy,
  countInRemedyGroups,
  countRemedies,
  decideRemedy,
  enterRemedy,
  lawsuitCourses,
  listRemedies,
  remediesOf,
  remedyById,
  remedyGroups,
  remedyKinds,
  remedyStandings,
  takeBackDecision,
  voidRemedy,
  type NewRemedy,
  type RemediesDeps,
  type RemedyFilter,
} from "./index.ts";

const database = await freshDatabase();
const deps: RemediesDeps = {
  db: gated(database, async () => ok(true)),
  clock: clockAt("2025-03-03T10:00:00+08:00"),
  trailOf: async (_db, id) => [id],
};
const db = database.read;
const program = { kind: "system", name: "test" } as const;
const officerOf = (organizationId: number): Doer => ({
  userId: "018f0000-0000-7000-8000-000000000001" as never,
  name: "李娜",
  username: "lina",
  organizationId,
  roles: [{ role: "request-officer", organizationId }],
});
const day = plainDateOf;

function asked(about: Partial<NewRemedy> = {}): NewRemedy {
  return {
    siteId: 1,
    kind: "reconsideration",
    organizationId: 1,
    requestNumber: "",
    course: null,
    reconsiderationId: null,
    label: "王某",
    subject: "请求撤销答复",
    body: "某市人民政府",
    number: "",
    filedOn: day("2024-05-06"),
    notifiedOn: null,
    ...about,
  };
}
async function entered(about: Partial<NewRemedy> = {}) {
  const done = await enterRemedy(deps, program, asked(about), true);
  if (!done.ok) throw new Error(done.refusal);
  return { siteId: 1, id: done.value.id, version: 1 };
}

beforeEach(async () => {
  await db.deleteFrom("remedies.instances").execute();
  await db.deleteFrom("remedies.remedies").execute();
});

describe("a remedy", () => {
  it("is entered by whoever handles requests of its organization, and recorded", async () => {
    expect(await enterRemedy(deps, officerOf(2), asked(), true)).toMatchObject({
      refusal: "not-allowed",
    });
    const done = await enterRemedy(deps, officerOf(1), asked({ requestNumber: "2016-3" }), true);
    expect(done.ok).toBe(true);
    const { rows } = await listRemedies(db, { siteId: 1, within: [1] }, { limit: 10 });
    expect(rows).toMatchObject([{ requestNumber: "2016-3", caseId: null, changedBy: "李娜" }]);
    expect((await listRemedies(db, { siteId: 1, within: [2] }, { limit: 10 })).rows).toEqual([]);
    expect((await verifyAudit(db)).faults).toEqual([]);
  });

  it("names a case that is there, or says that it is an old one", async () => {
    const wrong = asked({ requestNumber: "2024-9999" });
    expect(await enterRemedy(deps, program, wrong, false)).toMatchObject({
      refusal: "case-unknown",
      detail: { number: "2024-9999" },
    });
  });

  it("of another organization is not there for an officer", async () => {
    const seen = await entered();
    const decision = { on: day("2024-07-01"), ending: "upheld", told: "" };
    expect(await decideRemedy(deps, officerOf(2), seen, decision)).toMatchObject({
      refusal: "not-found",
    });
  });

  it("decided by two at once is decided by one", async () => {
    const seen = await entered();
    const both = await Promise.all(
      ["upheld", "revoked"].map((ending) =>
        decideRemedy(deps, program, seen, { on: day("2024-07-01"), ending, told: "" }),
      ),
    );
    expect(both.filter((one) => one.ok)).toHaveLength(1);
    expect(both.find((one) => !one.ok)).toMatchObject({ refusal: "changed-by-someone-else" });
  });

  it("whose result was entered wrongly is pending again, and the audit log keeps both", async () => {
    const seen = await entered();
    await decideRemedy(deps, program, seen, { on: day("2024-07-01"), ending: "upheld", told: "" });
    const back = await takeBackDecision(deps, program, { ...seen, version: 2 }, "看错一栏");
    expect(back).toEqual(ok({ version: 3 }));
    expect((await remedyById(db, 1, seen.id))?.instances[0]?.decision).toBeNull();
    const noted = await db
      .selectFrom("audit.entries")
      .select("content")
      .where("event", "=", "remedy.decision-taken-back")
      .execute();
    expect(noted.map((one) => one.content).join("")).toContain("看错一栏");
  });
});

describe("table 4", () => {
  const year = (number: number) => ({ from: day(`${number}-01-01`), to: day(`${number}-12-31`) });
  const place = { siteId: 1, organizationIds: null };
  const at = (number: number, about: Omit<RemedyFilter, "from" | "to">) =>
    countRemedies(db, { ...place, ...year(number), ...about });

  it("shows a lawsuit as it stood at the end of each year, appeals included", async () => {
    const seen = await entered({ kind: "lawsuit", course: "direct", filedOn: day("2022-10-10") });
    const judgment = { on: day("2023-04-04"), ending: "claim-rejected", told: "" };
    await decideRemedy(deps, program, seen, judgment);
    const appeal = {
      body: "某市中级人民法院",
      number: "",
      filedOn: day("2023-12-04"),
      notifiedOn: null,
    };
    await appealRemedy(deps, program, { ...seen, version: 2 }, appeal);
    const last = { on: day("2024-05-05"), ending: "revoked", told: "" };
    await decideRemedy(deps, program, { ...seen, version: 3 }, last);
    const standing = async (number: number) => {
      for (const one of remedyStandings) {
        const filter = { measure: "standing", kind: "lawsuit", standings: [one] } as const;
        if ((await at(number, filter)) === 1) return one;
      }
      return null;
    };
    expect(await Promise.all([2021, 2022, 2023, 2024, 2025].map(standing))).toEqual([
      null,
      "pending",
      "pending",
      "corrected",
      null,
    ]);
  });

  it("leaves out what was entered by mistake", async () => {
    const seen = await entered();
    const filter = { measure: "standing", kind: "reconsideration" } as const;
    expect(await at(2024, filter)).toBe(1);
    expect(await voidRemedy(deps, program, seen, "重复登记")).toMatchObject({ ok: true });
    expect(await at(2024, filter)).toBe(0);
    const voided = { siteId: 1, within: null, standing: "voided" } as const;
    expect((await listRemedies(db, voided, { limit: 9 })).rows).toHaveLength(1);
  });

  it("counts in each cell what its list has", async () => {
    for (let index = 0; index < 24; index += 1) {
      const kind = remedyKinds[index % 4] ?? "complaint";
      const seen = await entered({
        kind,
        organizationId: 1 + (index % 2),
        course: kind === "lawsuit" ? (lawsuitCourses[index % 3 === 0 ? 0 : 1] ?? null) : null,
        filedOn: day(`${2023 + (index % 2)}-0${1 + (index % 9)}-15`),
      });
      const ending = { lawsuit: "revoked", reconsideration: "upheld", complaint: "withdrawn" };
      if (index % 3 > 0 && kind !== "record-correction")
        await decideRemedy(deps, program, seen, {
          on: day(`2024-1${index % 3}-01`),
          ending: ending[kind],
          told: "",
        });
    }
    const groups = await remedyGroups(db, { ...place, ...year(2024) });
    for (const kind of remedyKinds)
      for (const course of [undefined, ...lawsuitCourses])
        for (const standings of [undefined, ...remedyStandings.map((one) => [one])])
          for (const measure of ["standing", "filed"] as const) {
            const filter = { kind, course, standings, measure };
            const count = countInRemedyGroups(groups, filter);
            const definition = { ...place, ...year(2024), ...filter };
            const { rows } = await remediesOf(db, definition, { limit: 50 });
            expect([filter, rows.length]).toEqual([filter, count]);
            expect(await countRemedies(db, definition)).toBe(count);
          }
    const [one, two] = await Promise.all(
      [[1], [2]].map(async (organizationIds) =>
        countRemedies(db, {
          siteId: 1,
          organizationIds,
          ...year(2024),
          kind: "lawsuit",
          measure: "standing",
        }),
      ),
    );
    expect((one ?? 0) + (two ?? 0)).toBe(await at(2024, { kind: "lawsuit", measure: "standing" }));
  });
});
