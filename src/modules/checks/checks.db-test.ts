import { afterAll, beforeAll, expect, test } from "vitest";
import { clockAt } from "../../platform/clock.ts";
import type { Database } from "../../platform/database/database.ts";
import { freshDatabase } from "../../../test/support/fresh-database.ts";
import { saveExpressions } from "./commands/expressions.ts";
import { letPass } from "./commands/let-pass.ts";
import { startSweep, workSweep } from "./commands/sweeps.ts";
import type { EditionFinding } from "./keeping-model.ts";
import { ownExpressions } from "./store/expressions.ts";
import { fileScans, keepFileScan } from "./store/file-scans.ts";
import { overridesOf } from "./store/overrides.ts";
import { sweepFindingsOf, sweepsOf } from "./store/sweeps.ts";

let database: Database;
const clock = clockAt("2018-11-23T12:00:00+08:00");
const machine = { kind: "system", name: "test" } as const;
const documentId = "0190b3a0-0000-7000-8000-000000000001";

beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.close());

const finding = (key: string, severity: "leak" | "warning"): EditionFinding => ({
  rule: "resident-id",
  severity,
  place: { within: [], spot: "正文第 1 段" },
  span: { start: 0, end: 18 },
  address: "body#0",
  masked: "150***********1234",
  message: "正文里有身份证号。",
  fix: "请遮盖。",
  maskable: true,
  key,
  part: "body",
  field: null,
  attachment: null,
  block: 0,
});
const secrecy = { overridesWarnings: false, overridesLeaks: true };
const about = { siteId: 1, documentId };

test("a leak is let pass once, by name and with a reason, and the log says which rule", async () => {
  const deps = { db: database, clock };
  const twice = [finding("a", "leak"), finding("b", "warning")];
  expect(await letPass(deps, machine, about, twice, secrecy, "依法应当公示")).toMatchObject({
    ok: true,
    value: 2,
  });
  expect(await letPass(deps, machine, about, twice, secrecy, "依法应当公示")).toMatchObject({
    value: 0,
  });
  const kept = await overridesOf(database.read, 1, documentId);
  expect(kept.get("a")).toMatchObject({ by: "test", reason: "依法应当公示" });
});

test("a refused override leaves nothing behind", async () => {
  const nobody = { overridesWarnings: true, overridesLeaks: false };
  const other = { siteId: 1, documentId: "0190b3a0-0000-7000-8000-000000000002" };
  const asked = await letPass(
    { db: database, clock },
    machine,
    other,
    [finding("c", "leak")],
    nobody,
    "依法应当公示",
  );
  expect(asked).toMatchObject({ ok: false, refusal: "needs-secrecy-reviewer" });
  expect((await overridesOf(database.read, 1, other.documentId)).size).toBe(0);
});

test("a file's findings count under the rules that found them and no others", async () => {
  const sha256 = "a".repeat(64);
  await database.transact(async (tx) => {
    const scan = { sha256, findings: [finding("x", "leak")], unread: [] };
    await keepFileScan(tx, scan, "rules-1", clock.now());
    return { ok: true, value: true };
  });
  expect((await fileScans(database.read, [sha256], "rules-1")).get(sha256)?.findings).toHaveLength(
    1,
  );
  expect((await fileScans(database.read, [sha256], "rules-2")).size).toBe(0);
});

test("the installation's own list is replaced as a whole or not at all", async () => {
  const deps = { db: database, clock };
  const one = { wrong: "帐户", right: "账户", level: "advise", why: null } as const;
  expect(await saveExpressions(deps, machine, 1, [one])).toMatchObject({ ok: true, value: 1 });
  expect(await saveExpressions(deps, machine, 1, [one, one])).toMatchObject({
    refusal: "expression-twice",
  });
  expect(
    await saveExpressions(deps, machine, 1, [{ ...one, wrong: "甲", right: "甲" }]),
  ).toMatchObject({ refusal: "expression-same" });
  expect(await ownExpressions(database.read, 1)).toEqual([one]);
});

test("a sweep goes on part by part, notes what it finds, and ends", async () => {
  const deps = { db: database, clock };
  const begun = await startSweep(deps, machine, {
    siteId: 1,
    why: "规则更新",
    rules: "r",
    total: 3,
  });
  if (!begun.ok) throw new Error(begun.refusal);
  expect(
    await startSweep(deps, machine, { siteId: 1, why: "", rules: "r", total: 3 }),
  ).toMatchObject({
    refusal: "sweep-under-way",
  });
  const found = (severity: "leak" | "warning") => ({
    siteId: 1,
    documentId,
    organizationId: 7,
    title: "名单公示",
    severity,
    rule: "resident-id",
    place: "正文第 1 段",
    masked: "150***********1234",
  });
  const positions: (string | null)[] = [];
  const parts = [
    { documents: 2, findings: [found("leak"), found("warning")], position: "2" },
    { documents: 1, findings: [found("leak")], position: null },
  ];
  for (const part of parts) {
    const worked = await workSweep(deps, async (sweep) => {
      positions.push(sweep.position);
      return part;
    });
    expect(worked).toBe(true);
  }
  expect(await workSweep(deps, () => Promise.reject(new Error("it goes on")))).toBe(false);
  expect(positions).toEqual([null, "2"]);
  const [sweep] = await sweepsOf(database.read, 1, 1);
  expect(sweep).toMatchObject({ done: 3, leaks: 2, warnings: 1, finishedAt: clock.now() });
  const leaks = await sweepFindingsOf(database.read, begun.value.id, {
    after: -1,
    limit: 10,
    severity: "leak",
    organizationIds: [7],
  });
  expect(leaks.map((row) => row.number)).toEqual([0, 2]);
});
