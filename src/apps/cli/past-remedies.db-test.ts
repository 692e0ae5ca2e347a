import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { freshDatabase } from "../../../test/support/fresh-database.ts";
import { ok } from "../../kernel/result.ts";
import { loadNationalDays, workingCalendar } from "../../modules/calendar/index.ts";
import { endings } from "../../modules/remedies/index.ts";
import {
  importPast,
  pastWorkbook,
  reviewWords,
  suitWords,
  type PastCase,
} from "../../modules/requests/index.ts";
import { clockAt } from "../../platform/clock.ts";
import { gated } from "../../platform/database/gated.ts";
import { openSealer } from "../../platform/sealing.ts";
import { enterPastRemedies } from "./past-remedies.ts";
import { cellsOf, remedyLines } from "./what-followed.ts";

const database = await freshDatabase();
const clock = clockAt("2026-05-08T10:00:00+08:00");
await loadNationalDays({ db: database, clock });
const deps = {
  db: gated(database, async () => ok(true)),
  clock,
  jobs: { enqueue: async () => {} },
  sealer: openSealer(Buffer.alloc(32, 7), "requests"),
  calendarOf: workingCalendar,
  trailOf: async (_db: unknown, id: number) => [id],
};
const doer = { kind: "system", name: "test" } as const;
const folder = await mkdtemp(join(tmpdir(), "gongkai-past-remedies-"));
afterAll(() => rm(folder, { recursive: true }));
const organizations = [
  { id: 7, slug: "finance", code: "07", name: "晴山区财政局", shortName: "区财政局" },
];
const followed = {
  reviewFiledOn: "2022-04-20",
  reviewEnding: "维持",
  reviewDecidedOn: "2022-06-10",
  suitFiledOn: "2022-06-20",
};

async function run(): Promise<readonly string[]> {
  const file = join(folder, "past.xlsx");
  const row = {
    number: "2022-0003",
    organization: "区财政局",
    channel: "当面",
    arrivedOn: "2022-03-01",
    applicantKind: "自然人",
    applicantName: "乌云",
    items: "会议记录",
    outcome: "B6",
    answeredOn: "2022-03-20",
    ...followed,
  };
  await writeFile(file, await pastWorkbook([row]));
  const kept: PastCase[] = [];
  await importPast(
    deps,
    doer,
    { file, siteId: 1, organizations, isTrial: false },
    {
      problem: (line) => {
        throw new Error(line);
      },
      remark: () => {},
      progress: () => {},
      kept: (_row, past) => kept.push(past),
    },
  );
  const problems = [];
  for (const past of kept)
    problems.push(...(await enterPastRemedies(deps, database.read, doer, 1, past)));
  return problems;
}

describe("what followed answers of the past", () => {
  it("is entered once, the suit as one after the reconsideration, and exported as it came", async () => {
    expect(await run()).toEqual([]);
    expect(await run()).toEqual([]);
    const rows = await database.read
      .selectFrom("remedies.remedies")
      .select(["kind", "course", "case_id", "label"])
      .orderBy("filed_on")
      .execute();
    expect(rows).toMatchObject([
      { kind: "reconsideration", course: null, label: "乌某" },
      { kind: "lawsuit", course: "after-reconsideration" },
    ]);
    const id = rows[0]?.case_id ?? "";
    expect((await cellsOf(database.read, 1, [id])).get(id)).toEqual({
      ...followed,
      suitEnding: "",
      suitDecidedOn: "",
    });
    const lines: string[] = [];
    for await (const line of remedyLines(database.read, 1)) lines.push(line);
    expect(lines).toHaveLength(2);
  });

  it("is named by endings that the module of remedies knows", () => {
    expect(Object.keys(reviewWords)).toEqual(endings.reconsideration.map((one) => one.code));
    expect(Object.keys(suitWords)).toEqual(endings.lawsuit.map((one) => one.code));
    expect(Object.values(reviewWords).map(([word]) => word)).toEqual(
      endings.reconsideration.map((one) => one.label),
    );
    expect(Object.values(suitWords).map(([word]) => word)).toEqual(
      endings.lawsuit.map((one) => one.label),
    );
  });
});
