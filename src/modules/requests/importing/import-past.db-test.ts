import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { freshDatabase } from "../../../../test/support/fresh-database.ts";
import { ok } from "../../../kernel/result.ts";
import { clockAt } from "../../../platform/clock.ts";
import { gated } from "../../../platform/database/gated.ts";
import { openSealer } from "../../../platform/sealing.ts";
import { loadNationalDays, workingCalendar } from "../../calendar/index.ts";
import { aRequest } from "../fixtures.ts";
import { fileRequest, importPast, pastWorkbook, type RequestsDeps } from "../index.ts";
import type { PastKey } from "./columns.ts";
import { aPastRow } from "./fixtures.ts";

const database = await freshDatabase();
const clock = clockAt("2024-05-08T10:00:00+08:00");
await loadNationalDays({ db: database, clock });
const deps: RequestsDeps = {
  db: gated(database, async () => ok(true)),
  clock,
  jobs: { enqueue: async () => {} },
  sealer: openSealer(Buffer.alloc(32, 7), "requests"),
  calendarOf: workingCalendar,
  trailOf: async (_db, id) => [id],
};
const organizations = [
  { id: 7, slug: "finance", code: "QS07", name: "晴山区财政局", shortName: "区财政局" },
];
const doer = { kind: "system", name: "gongkai requests import" } as const;
const folder = await mkdtemp(join(tmpdir(), "gongkai-past-"));
afterAll(() => rm(folder, { recursive: true }));

async function run(rows: readonly Partial<Record<PastKey, string>>[], isTrial = false) {
  const file = join(folder, "past.xlsx");
  await writeFile(file, await pastWorkbook(rows));
  const [problems, remarks]: [string[], string[]] = [[], []];
  const done = await importPast(
    deps,
    doer,
    { file, siteId: 1, organizations, isTrial },
    {
      problem: (line) => problems.push(line),
      remark: (line) => remarks.push(line),
      progress: () => {},
    },
  );
  return { done, problems, remarks };
}
const cases = () =>
  database.read.selectFrom("requests.cases").selectAll().orderBy("number").execute();

beforeEach(async () => {
  for (const table of ["events", "identities", "cases", "numbers"] as const)
    await database.read.deleteFrom(`requests.${table}`).execute();
});

describe("requests of the past", () => {
  it("are entered with their clock, once", async () => {
    const rows = [
      aPastRow(),
      aPastRow({ number: "2018-0004", channel: "网络", confirmedOn: "2018-03-06" }),
    ];
    expect(await run(rows)).toMatchObject({ done: { value: { entered: 2, there: 0, faulty: 0 } } });
    expect(await run(rows)).toMatchObject({ done: { value: { entered: 0, there: 2 } } });
    const [first, second] = await cases();
    expect(first).toMatchObject({
      number: "2018-0003",
      organization_id: 7,
      state: "closed",
      rules: "2007",
      received_on: "2018-03-05",
      due_on: "2018-03-26",
      clock: "over",
      outcome_code: "A1",
      concluded_on: "2018-03-20",
      applicant_label: "乌某",
    });
    expect(second).toMatchObject({ received_on: "2018-03-06", due_on: "2018-03-27" });
    expect(JSON.stringify(first)).not.toContain("乌云");
  });

  it("that broke the law are kept and say so", async () => {
    const late = aPastRow({
      answeredOn: "2018-04-02",
      extensionDays: "30",
      extensionNoticedOn: "2018-03-28",
    });
    const { done, problems, remarks } = await run([late]);
    expect(done).toMatchObject({ value: { entered: 1, remarked: 1 } });
    expect(problems).toEqual([]);
    expect(remarks.join("\n")).toContain("登记为延长30个工作日，超过最长的15个工作日");
    expect(remarks.join("\n")).toContain("超期：应当在2018-03-26前答复，实际在2018-04-02答复。");
    const notes = await database.read
      .selectFrom("requests.events")
      .select("facts")
      .where("kind", "=", "noted")
      .execute();
    expect(JSON.stringify(notes)).toContain("导入说明：超期");
  });

  it("with faults are named by row and column, the others entered; nothing is entered on trial", async () => {
    const rows = [
      aPastRow(),
      aPastRow({ number: "2018-0004", arrivedOn: "", channel: "x" }),
      aPastRow(),
      aPastRow({
        number: "2018-0005",
        channel: "网络",
        confirmedOn: "2018-03-12",
        correctionAskedOn: "2018-03-08",
      }),
    ];
    expect((await run(rows, true)).done).toMatchObject({ value: { entered: 1, faulty: 3 } });
    expect(await cases()).toEqual([]);
    const { problems } = await run(rows);
    expect(problems.map((line) => line.slice(0, 12))).toEqual([
      "第 3 行“到达日期”：",
      "第 3 行“提交方式”：",
      "第 4 行“登记编号”：",
      "第 5 行“确认日期”：",
    ]);
    expect(await cases()).toHaveLength(1);
  });

  it("lets the numbers of their year go on after them", async () => {
    await run([
      aPastRow({ number: "2024-0041", arrivedOn: "2024-01-05", answeredOn: "2024-01-20" }),
    ]);
    const filed = await fileRequest(deps, doer, aRequest({ arrivedOn: clock.today() }));
    expect(filed).toMatchObject({ ok: true, value: { number: "2024-0042" } });
  });

  it("are refused as a file that is no such table", async () => {
    const file = join(folder, "other.xlsx");
    await writeFile(file, "not a workbook");
    const order = { file, siteId: 1, organizations, isTrial: false };
    const report = { problem: () => {}, remark: () => {}, progress: () => {} };
    expect(await importPast(deps, doer, order, report)).toMatchObject({ ok: false });
    const nowhere = { ...order, file: join(folder, "nowhere.xlsx") };
    expect(await importPast(deps, doer, nowhere, report)).toMatchObject({ refusal: "unreadable" });
  });
});
