import { describe, expect, it, test } from "vitest";
import {
  askedIndexNumber,
  askedNumberKeys,
  citedNumberKeys,
  spellingsOfNumberKey,
} from "./numbers.ts";

describe("numbers cited in a text", () => {
  test.each([
    ["根据国办发〔2016〕80号，", "国办发2016-80"],
    ["按照《晴政发【2018】012号》办理", "晴政发2018-12"],
    ["原晴政发[2018]第3号同时废止", "晴政发2018-3"],
    ["现将内政办发（2019）５号转发", "内政办发2019-5"],
  ])("%s is known as %s", (text, key) => {
    expect(citedNumberKeys(text)).toContain(key);
  });

  it("are not taken for those of another office whose letters end alike", () => {
    expect(citedNumberKeys("晴政发〔2018〕37号")).toEqual(["晴政发2018-37"]);
  });

  it("are each listed once, and not without end", () => {
    const many = Array.from({ length: 80 }, (_, index) => `晴政发〔2018〕${index + 1}号`).join(
      "、",
    );
    expect(citedNumberKeys(many + many)).toHaveLength(50);
  });
});

test.each([
  ["根据晴政发2018-12", ["晴政发2018-12"]],
  ["和晴政发2018-12", ["和晴政发2018-12", "晴政发2018-12"]],
  ["请见石拐政发2018-12", "石拐政发2018-12"],
  ["2018-12", ["2018-12"]],
])("what %s means includes %j", (key, expected) => {
  expect(spellingsOfNumberKey(key)).toEqual(expect.arrayContaining([expected].flat()));
});

describe("a question", () => {
  test.each([
    "晴政发〔2018〕37号",
    "晴政发[2018]37号",
    "晴政发【2018】037号",
    "晴政发（2018）第37号",
    "晴政发 ( 2018 ) 37 号",
    "晴政发２０１８第３７号",
    "晴政发〔２０１８〕３７号",
    "晴政发﹝2018﹞37号",
    "晴政发〔2018〕37",
    "《晴政发〔2018〕37号》",
  ])("%s is a document number", (text) => {
    expect(askedNumberKeys(text)[0]).toBe("晴政发2018-37");
  });

  test.each(["取暖补贴", "2018年12月", "第37号", "", "国务院令第711号"])(
    "%s is no document number",
    (text) => {
      expect(askedNumberKeys(text)).toEqual([]);
    },
  );

  test.each([
    ["11150299-2018-00042", "11150299-2018-00042"],
    ["11150299－2018－00042", "11150299-2018-00042"],
    [" 11150299 – 2018 – 00042 ", "11150299-2018-00042"],
    ["MB0X12345/2018-00042", "MB0X12345/2018-00042"],
    ["NGDAID72", null],
    ["取暖-2018", null],
    ["covid-plan", null],
  ])("%s asks for the index number %s", (text, expected) => {
    expect(askedIndexNumber(text.normalize("NFKC"))).toBe(expected);
  });
});
