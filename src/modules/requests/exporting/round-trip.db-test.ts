import { createHash } from "node:crypto";
import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freshDatabase } from "../../../../test/support/fresh-database.ts";
import { plainDateOf } from "../../../kernel/dates.ts";
import { ok } from "../../../kernel/result.ts";
import { clockAt } from "../../../platform/clock.ts";
import type { Database } from "../../../platform/database/database.ts";
import { gated } from "../../../platform/database/gated.ts";
import { openSealedFiles } from "../../../platform/sealed-files/index.ts";
import { openSealer } from "../../../platform/sealing.ts";
import { loadNationalDays, workingCalendar } from "../../calendar/index.ts";
import { aRequest } from "../fixtures.ts";
import { aPastRow } from "../importing/fixtures.ts";
import { insertFiles } from "../store/files.ts";
import {
  askCorrection,
  exportRequests,
  fileRequest,
  importLines,
  importPast,
  pastWorkbook,
  receiveCorrection,
  transferRequest,
  type CaseFile,
  type RequestsDeps,
} from "../index.ts";

const [here, there, elsewhere] = [
  await freshDatabase(),
  await freshDatabase(),
  await freshDatabase(),
];
const clock = clockAt("2024-05-08T10:00:00+08:00");
const doer = { kind: "system", name: "test" } as const;
const folder = await mkdtemp(join(tmpdir(), "gongkai-round-trip-"));
afterAll(() => rm(folder, { recursive: true }));
const filesIn = (name: string, secret: number) =>
  openSealedFiles(join(folder, name), Buffer.alloc(32, secret), { limit: 1_000_000 });
const depsOf = (database: Database, secret: number): RequestsDeps => ({
  db: gated(database, async () => ok(true)),
  clock,
  jobs: { enqueue: async () => {} },
  sealer: openSealer(Buffer.alloc(32, secret), "requests"),
  calendarOf: workingCalendar,
  trailOf: async (_db, id) => [id],
});
const named = (finance: number, education: number) => [
  { id: finance, slug: "finance", code: "07", name: "晴山区财政局", shortName: "区财政局" },
  { id: education, slug: "education", code: "08", name: "晴山区教育局", shortName: "区教育局" },
];
const report = { problem: (line: string) => told.push(line), remark: () => {}, progress: () => {} };
const told: string[] = [];
function expectDone(step: { readonly ok: boolean }): void {
  if (!step.ok) throw new Error(JSON.stringify(step));
}
const exported = join(folder, "export");
const SCAN = "%PDF-1.4 a scan";

beforeAll(async () => {
  for (const database of [here, there, elsewhere]) await loadNationalDays({ db: database, clock });
  const deps = depsOf(here, 1);
  const file = join(folder, "past.xlsx");
  await writeFile(
    file,
    await pastWorkbook([
      aPastRow({
        thirdParty: "某公司",
        thirdPartyAskedOn: "2018-03-07",
        thirdPartyAnsweredOn: "2018-03-12",
        thirdPartyAgrees: "否",
        outcome: "B4 第三方权益（涉及商业秘密）",
        answer: "不予公开",
        letterNumber: "晴财公复〔2018〕3号",
        deliveredOn: "2018-03-22",
        box: "2018-1",
        note: "电话沟通过",
      }),
      aPastRow({ number: "2019-0001", arrivedOn: "2019-06-03", answeredOn: "2019-08-30" }),
    ]),
  );
  await importPast(
    deps,
    doer,
    { file, siteId: 1, organizations: named(7, 8), isTrial: false },
    report,
  );
  const filed = await fileRequest(
    deps,
    doer,
    aRequest({ organizationId: 7, arrivedOn: plainDateOf("2024-04-30") }),
  );
  if (!filed.ok) throw new Error(filed.refusal);
  const seen = { siteId: 1, id: filed.value.id, version: null };
  const [asked, received] = [plainDateOf("2024-05-06"), plainDateOf("2024-05-07")];
  expectDone(
    await askCorrection(deps, doer, seen, {
      on: asked,
      what: "请写明道路名称",
      supplyBy: plainDateOf("2024-05-20"),
    }),
  );
  expectDone(await receiveCorrection(deps, doer, seen, { on: received, text: "南排道路" }));
  const moved = { toOrganizationId: 8, on: received, reason: "属教育局职责" };
  expectDone(await transferRequest(deps, doer, seen, moved));
  const put = await filesIn("sealed", 1).put(
    (async function* () {
      yield Buffer.from(SCAN);
    })(),
    "原件.pdf",
  );
  if (!put.ok) throw new Error(put.refusal);
  const { value } = put;
  await here.transact((tx) =>
    insertFiles(tx, 1, filed.value.id, [
      {
        ...value,
        id: value.id as CaseFile["id"],
        role: "scan",
        isQuarantined: false,
        addedAt: clock.now(),
        addedBy: null,
        purgedOn: null,
      },
    ]).then(() => ok(true)),
  );
});

/** Keys, times of entry and marks are each installation's own. */
const ownToInstallation = {
  id: "",
  applicant_mark: "",
  code_mark: "",
  asked_mark: "",
  changed_at: clock.now(),
  version: 0,
  organization_id: 0,
  user_id: null,
};
const rowsOf = async (database: Database) => ({
  cases: (
    await database.read.selectFrom("requests.cases").selectAll().orderBy("number").execute()
  ).map((row) => ({ ...row, ...ownToInstallation })),
  events: await database.read
    .selectFrom("requests.events as e")
    .innerJoin("requests.cases as c", "c.id", "e.case_id")
    .select(["c.number", "e.seq", "e.at", "e.by_name", "e.kind"])
    .orderBy("c.number")
    .orderBy("e.seq")
    .execute(),
});

describe("what was exported", () => {
  it("is whole, for the owner alone, and comes into another installation as it was", async () => {
    const done = await exportRequests(
      depsOf(here, 1),
      doer,
      {
        folder: exported,
        siteId: 1,
        organizations: named(7, 8),
        files: filesIn("sealed", 1),
        more: async () => new Map(),
      },
      () => {},
    );
    expect(done).toMatchObject({ ok: true, value: { cases: 3, files: 1 } });
    expect((await readdir(exported)).toSorted()).toEqual([
      "files",
      "requests.jsonl",
      "申请-2018.xlsx",
      "申请-2019.xlsx",
      "申请-2024.xlsx",
    ]);
    const order = {
      file: join(exported, "requests.jsonl"),
      siteId: 1,
      organizations: named(31, 32),
      isTrial: false,
      lineLimitBytes: 1_000_000,
      files: filesIn("sealed-there", 2),
    };
    const imported = await importLines(depsOf(there, 2), doer, order, report);
    expect(told).toEqual([]);
    expect(imported).toMatchObject({ ok: true, value: { entered: 3, there: 0 } });
    expect(await importLines(depsOf(there, 2), doer, order, report)).toMatchObject({
      value: { entered: 0, there: 3 },
    });
    expect(await rowsOf(there)).toEqual(await rowsOf(here));
    const moved = await there.read
      .selectFrom("requests.cases")
      .select("organization_id")
      .where("number", "=", "2024-0001")
      .executeTakeFirstOrThrow();
    expect(moved.organization_id).toBe(32);
    const [kept] = await there.read.selectFrom("requests.files").selectAll().execute();
    expect(kept?.sha256).toBe(createHash("sha256").update(SCAN).digest("hex"));
  });

  it("as tables says of the past what was said before", async () => {
    for (const year of [2018, 2019]) {
      const order = {
        file: join(exported, `申请-${year}.xlsx`),
        siteId: 1,
        organizations: named(7, 8),
        isTrial: false,
      };
      expect(await importPast(depsOf(elsewhere, 1), doer, order, report)).toMatchObject({
        ok: true,
        value: { entered: 1 },
      });
    }
    expect(told).toEqual([]);
    const [before, after] = [await rowsOf(here), await rowsOf(elsewhere)];
    expect(after.cases).toEqual(before.cases.filter((row) => row.number < "2024"));
    expect(after.events.map((row) => row.kind)).toEqual(
      before.events.filter((row) => row.number < "2024").map((row) => row.kind),
    );
  });

  it("goes into an empty folder alone", async () => {
    const order = {
      folder: exported,
      siteId: 1,
      organizations: named(7, 8),
      files: filesIn("sealed", 1),
      more: async () => new Map<string, object>(),
    };
    expect(await exportRequests(depsOf(here, 1), doer, order, () => {})).toMatchObject({
      refusal: "folder-not-empty",
    });
  });

  it("with a line or a file that was changed is named and left out", async () => {
    const [first = "", , third = ""] = (
      await readFile(join(exported, "requests.jsonl"), "utf8")
    ).split("\n");
    const changed = join(exported, "changed.jsonl");
    await writeFile(
      changed,
      [
        "{",
        first
          .replace('"number":"2018-0003"', '"number":"x1"')
          .replace("2018-0003", "n")
          .replace('"kind":"sent"', '"kind":"flown"'),
        third
          .replace('"number":"2024-0001"', '"number":"x2"')
          .replace(/"path":"[^"]*"/, '"path":"../past.xlsx"'),
        third
          .replace('"number":"2024-0001"', '"number":"x3"')
          .replace(/"sha256":"[0-9a-f]{64}/, `"sha256":"${"0".repeat(64)}`),
      ].join("\n"),
    );
    const order = {
      file: changed,
      siteId: 1,
      organizations: named(7, 8),
      isTrial: false,
      lineLimitBytes: 1_000_000,
      files: filesIn("sealed-there", 2),
    };
    told.length = 0;
    expect(await importLines(depsOf(elsewhere, 1), doer, order, report)).toMatchObject({
      ok: true,
      value: { entered: 0, faulty: 4 },
    });
    expect(told[0]).toBe("第 1 行：不是 JSON。");
    expect(told[1]).toContain("不符合导出文件的格式");
    expect(told[2]).toContain("文件“../past.xlsx”不在导出的文件夹里");
    expect(told[3]).toContain("与导出时不同");
    told.length = 0;
  });
});
