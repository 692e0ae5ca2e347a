import { beforeEach, describe, expect, it } from "vitest";
import { freshDatabase } from "../../../test/support/fresh-database.ts";
import { addDays, plainDateOf } from "../../kernel/dates.ts";
import { clockAt } from "../../platform/clock.ts";
import { openLog } from "../../platform/log.ts";
import { keepCounted } from "./commands.ts";
import {
  addQuestions,
  goodQuestions,
  newQuestions,
  openQuestions,
  pruneQuestions,
  questionsOf,
  totalsByDay,
} from "./index.ts";

const database = await freshDatabase();
const today = plainDateOf("2018-11-23");
const deps = {
  database,
  clock: clockAt("2018-11-23T12:00:00+08:00"),
  log: openLog("silent"),
  readBlocked: async () => (question: string) => question.includes("某某"),
};
const everyDay = { from: plainDateOf("2016-01-01"), to: today };
const asked = (text: string, daysAgo: number, more: object = {}) => ({
  siteId: 1,
  day: addDays(today, -daysAgo),
  text,
  searches: 1,
  withoutResult: 0,
  clicks: 0,
  ...more,
});
const list = (which: "most" | "without-result" | "without-click", fewestDays = 1) =>
  questionsOf(database.read, 1, everyDay, { list: which, limit: 20, fewestDays });

beforeEach(async () => {
  await database.read.deleteFrom("questions.days").execute();
  await database.read.deleteFrom("questions.totals").execute();
});

describe("searches", () => {
  it("are counted by the day and the question, in one form for all spellings", async () => {
    const recorder = openQuestions(deps, { everyMs: 60_000 });
    recorder.note({ siteId: 1, text: "低保 怎么申请？", hits: 3 });
    recorder.note({ siteId: 1, text: " 低保  怎么申请", hits: 3 });
    recorder.clicked({ siteId: 1, text: "低保 怎么申请" });
    recorder.note({ siteId: 1, text: "马路坑洼", hits: 0 });
    recorder.note({ siteId: 2, text: "马路坑洼", hits: 1 });
    await recorder.close();
    const day = { days: 1, lastDay: today };
    expect(await list("most")).toEqual([
      { question: "低保 怎么申请", searches: 2, withoutResult: 0, clicks: 1, ...day },
      { question: "马路坑洼", searches: 1, withoutResult: 1, clicks: 0, ...day },
    ]);
    expect((await list("without-result")).map((one) => one.question)).toEqual(["马路坑洼"]);
    expect(await list("without-click")).toEqual([]);
  });

  it("that may hold personal data or are blocked leave a figure and no text", async () => {
    const recorder = openQuestions(deps, { everyMs: 60_000 });
    for (const text of ["王秀英 低保", "13812345678", "某某传闻", "长".repeat(100), "公租房"])
      recorder.note({ siteId: 1, text, hits: 0 });
    await recorder.close();
    expect((await list("most")).map((one) => one.question)).toEqual(["公租房"]);
    expect(await totalsByDay(database.read, 1, everyDay)).toEqual([
      { day: today, searches: 5, withoutResult: 5, clicks: 0, personal: 2, leftOut: 2 },
    ]);
  });

  it("stay counted while the database takes nothing", async () => {
    let isAway = true;
    const recorder = openQuestions(
      {
        ...deps,
        async readBlocked() {
          if (isAway) throw new Error("away");
          return () => false;
        },
      },
      { everyMs: 60_000 },
    );
    recorder.note({ siteId: 1, text: "学区", hits: 1 });
    await recorder.flush();
    recorder.note({ siteId: 1, text: "学区", hits: 1 });
    isAway = false;
    await recorder.close();
    expect(await list("most")).toMatchObject([{ question: "学区", searches: 2 }]);
  });

  it("find room for so many questions in memory and on a day, and for those that are there already", async () => {
    const recorder = openQuestions(deps, { everyMs: 60_000, mostHeld: 2 });
    for (const text of ["一号路", "二号路", "三号路", "一号路"])
      recorder.note({ siteId: 1, text, hits: 1 });
    await recorder.close();
    expect(await list("most")).toMatchObject([
      { question: "一号路", searches: 2 },
      { question: "二号路", searches: 1 },
    ]);
    const counted = ["二号路", "四号路", "五号路"].map((text) => asked(text, 0));
    await keepCounted(deps, counted, 3);
    expect((await list("most")).map((one) => one.question)).toEqual(["一号路", "二号路", "五号路"]);
    expect(await totalsByDay(database.read, 1, everyDay)).toMatchObject([
      { searches: 7, leftOut: 2 },
    ]);
  });
});

describe("a question", () => {
  it("may be suggested when it was asked on three days, found something and was opened", async () => {
    await addQuestions(deps, [
      ...[0, 1, 2].map((day) => asked("公租房", day, { clicks: 1 })),
      ...[0, 1, 2].map((day) => asked("没人点", day)),
      ...[0, 1, 2].map((day) => asked("没有了", day, { clicks: 1, withoutResult: 1 })),
      ...[0, 1].map((day) => asked("太少", day, { searches: 50, clicks: 9 })),
      ...[100, 101, 102].map((day) => asked("太久", day, { clicks: 1 })),
    ]);
    expect(await goodQuestions(database.read, today)).toEqual([
      { siteId: 1, question: "公租房", searches: 3 },
    ]);
    expect((await list("most", 3)).map((one) => one.question)).not.toContain("太少");
  });

  it("that found nothing is on the list until it finds something", async () => {
    await addQuestions(deps, [asked("摆摊", 2, { withoutResult: 1 }), asked("摆摊", 0)]);
    expect(await list("without-result")).toEqual([]);
  });

  it("is new when nobody asked it in the weeks before", async () => {
    await addQuestions(deps, [
      asked("清洁取暖", 1, { searches: 4 }),
      asked("清洁取暖", 20),
      asked("疫苗", 1, { searches: 3 }),
      asked("只一次", 1),
    ]);
    const week = { from: addDays(today, -6), to: today };
    expect(await newQuestions(database.read, 1, week, 10)).toEqual([
      { question: "疫苗", searches: 3 },
    ]);
  });

  it("goes after a year, and after three months when few days saw it", async () => {
    await addQuestions(deps, [
      asked("很久", 400),
      asked("少见", 100),
      ...[99, 100, 101].map((day) => asked("常见", day)),
      asked("新的", 10),
    ]);
    expect(await pruneQuestions(deps)).toBe(2);
    expect((await list("most")).map((one) => one.question)).toEqual(["常见", "新的"]);
  });
});
