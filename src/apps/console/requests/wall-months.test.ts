import { expect, test } from "vitest";
import { monthsOf, shortWords } from "./wall-months.ts";

const day = (date: string, about: object = {}) => ({
  date,
  kind: "counted",
  counted: true,
  number: 1,
  why: "第1个工作日",
  ...about,
});

test("a term over the new year stands on two months, Monday first", () => {
  const months = monthsOf([day("2018-12-31"), day("2019-01-02")]);
  expect(months.map((month) => month.name)).toEqual(["2018年12月", "2019年1月"]);
  const [, january] = months;
  expect(january?.weeks[0]?.map((cell) => cell?.date.slice(8) ?? "")).toEqual([
    "",
    "01",
    "02",
    "03",
    "04",
    "05",
    "06",
  ]);
  expect(january?.weeks[0]?.[2]?.day?.number).toBe(1);
});

test.each([
  [{}, "第1天"],
  [{ why: "调休上班，第1个工作日" }, "第1天（班）"],
  [{ kind: "off", number: null, why: "星期六" }, "休"],
  [{ kind: "off", number: null, why: "国庆节放假" }, "国庆节"],
  [{ kind: "paused", number: null, why: "征求第三方意见期间" }, "暂停"],
])("%j reads %s", (about, words) => {
  expect(shortWords(day("2022-10-08", about))).toBe(words);
});
