import { describe, expect, it, test } from "vitest";
import { nationalCalendar } from "../calendar/index.ts";
import { day } from "./fixtures.ts";
import {
  endAfterDays,
  endAfterMonths,
  remedyTerm,
  remedyTermKinds,
  remedyTerms,
  type RemedyTermKind,
} from "./remedy-terms.ts";

const { calendar } = nationalCalendar();

test.each([
  ["the end of the budget's 20 days", "2021-02-26", 20, "2021-03-18"],
  ["a plain end", "2024-03-01", 60, "2024-04-30"],
  ["an end on a Saturday", "2024-03-05", 60, "2024-05-06"],
  ["an end in a holiday", "2024-08-02", 60, "2024-10-08"],
  ["an end on a weekend day that is worked", "2024-02-28", 60, "2024-04-28"],
  ["over a leap day", "2024-02-14", 15, "2024-02-29"],
])("a term in days with %s", (_name, from, count, last) => {
  expect(endAfterDays(day(from), count, calendar)).toBe(last);
});

test.each([
  ["the corresponding day", "2024-01-15", 6, "2024-07-15"],
  ["the last day of a month that has none", "2024-08-30", 6, "2025-02-28"],
  ["the leap day where there is one", "2023-08-31", 6, "2024-02-29"],
  ["a Sunday, moved on", "2024-01-14", 6, "2024-07-15"],
  ["a day of the next year", "2022-12-05", 3, "2023-03-06"],
  ["National Day, moved behind it", "2023-04-01", 6, "2023-10-07"],
  ["December", "2024-06-30", 6, "2024-12-30"],
])("a term in months ends on %s", (_name, from, count, last) => {
  expect(endAfterMonths(day(from), count, calendar)).toBe(last);
});

describe("a term of reconsideration or lawsuit", () => {
  test.each<[RemedyTermKind, string, string, string]>([
    ["reconsideration", "2023-06-01", "2023-07-31", "行政复议法（2017年）第九条"],
    ["reconsideration", "2024-06-03", "2024-08-02", "行政复议法（2023年）第二十条第一款"],
    // Ten days of the calendar under the old law, of work under the new one.
    ["reconsideration-statement", "2023-06-01", "2023-06-12", "行政复议法（2017年）第二十三条"],
    [
      "reconsideration-statement",
      "2024-06-03",
      "2024-06-18",
      "行政复议法（2023年）第四十八条、第八十八条",
    ],
    ["suit-after-reconsideration", "2024-06-03", "2024-06-18", "行政诉讼法第四十五条"],
    ["suit", "2015-04-30", "2015-07-30", "行政诉讼法（1989年）第三十九条"],
    ["suit", "2015-05-01", "2015-11-02", "行政诉讼法第四十六条"],
    ["suit-over-silence", "2022-11-02", "2023-05-04", "法释〔2018〕1号第六十六条"],
    ["defence", "2024-06-03", "2024-06-18", "行政诉讼法第六十七条"],
  ])("%s from %s ends on %s", (kind, from, lastDay, article) => {
    expect(remedyTerm(kind, day(from), calendar)).toMatchObject({ lastDay, article });
  });

  it("has its versions in order, and says which rest on no text at hand", () => {
    for (const kind of remedyTermKinds) {
      const since = remedyTerms[kind].versions.map((one) => one.since);
      expect(since).toEqual(since.toSorted());
    }
    expect(remedyTerm("suit", day("2014-01-02"), calendar).confirmed).toBe(false);
    expect(remedyTerm("suit", day("2024-01-02"), calendar).confirmed).toBe(true);
  });
});
