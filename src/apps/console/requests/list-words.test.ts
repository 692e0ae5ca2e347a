import { expect, test } from "vitest";
import { rowDue, type Row } from "./list-words.ts";

const row = (about: object) =>
  ({
    concludedOn: null,
    dueOn: "2024-03-15",
    daysLeft: 3,
    isConsulting: false,
    clock: "running",
    ...about,
  }) as Row;

test.each([
  [{}, "还有 3 个工作日，3月15日到期"],
  [{ daysLeft: -2, dueOn: "2024-03-08" }, "已超期 2 个工作日，3月8日到期"],
  [{ isConsulting: true }, "征求意见中，暂定3月15日到期"],
  [{ dueOn: null, daysLeft: null, clock: "correction" }, "等待申请人补正"],
  [{ concludedOn: "2024-03-01" }, "3月1日办结"],
])("%j reads %s", (about, words) => {
  expect(rowDue(row(about), "2024-03-12")).toBe(words);
});
