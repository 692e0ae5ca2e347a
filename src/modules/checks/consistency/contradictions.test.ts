import { describe, expect, it, test } from "vitest";
import { foundInTable } from "../fixtures.ts";
import { amountInWords } from "./amounts-in-words.ts";
import { contradictionsIn } from "./contradictions-in.ts";

function found(text: string): readonly string[] {
  return contradictionsIn(text).map(({ rule }) => rule);
}

describe("a contradiction inside a text", () => {
  test.each([
    ["2018年2月30日前报送", "impossible-date"],
    ["2019年2月29日", "impossible-date"],
    ["4月31日截止", "impossible-date"],
    ["2024年13月1日", "impossible-date"],
    ["2024年5月1日（星期二）召开", "weekday-mismatch"],
    ["公示期自2024年5月10日至2024年5月3日", "ends-before-it-begins"],
    ["2024年5月10日至5月3日", "ends-before-it-begins"],
    ["2024年5月10日—3日", "ends-before-it-begins"],
    ["人民币壹万贰仟元整（12,500元）", "amount-in-words-differs"],
    ["合同价1.25万元（大写：壹万贰仟元整）", "amount-in-words-differs"],
    ["覆盖率达到105%", "share-over-hundred"],
    ["要做好以下三项工作：一是加强领导；二是落实责任。", "count-differs"],
    ["提供下列2项材料：（一）申请书；（二）身份证明；（三）照片。", "count-differs"],
  ])("is found in %s", (text, rule) => {
    expect(found(text)).toContain(rule);
  });

  test.each([
    ["2020年2月29日"],
    ["2024年5月1日（星期三）召开"],
    ["2024年5月1日（周三至周五）"],
    ["自2023年12月20日至1月5日"],
    ["2024年5月10日至13日"],
    ["2024年5月10日8:00至5月12日"],
    ["人民币壹万贰仟元整（12,000.00元）"],
    ["伍拾万元整（￥500000）"],
    ["增长率为125%，完成年度任务的102%"],
    ["满意度98.5%"],
    ["做好以下三项工作：一是加强领导；二是落实责任；三是强化督查。"],
    ["以下三个方面：加强领导，落实责任。"],
    ["比例12月31日"],
  ])("is not seen in %s", (text) => {
    expect(found(text)).toEqual([]);
  });

  test.each([
    ["壹万贰仟元整", 1_200_000],
    ["伍拾万元整", 50_000_000],
    ["叁亿零伍万元", 30_005_000_000],
    ["壹佰零伍元叁角贰分", 10_532],
    ["拾元", 1_000],
  ])("reads %s", (text, cents) => {
    expect(amountInWords(text)).toBe(cents);
  });
});

describe("a total", () => {
  const table = (
    total: string,
    rows = [
      ["甲社区", "12"],
      ["乙社区", "30"],
    ],
  ) => foundInTable([["社区", "户数"], ...rows, ["合计", total]]);

  it("that is not the sum of the rows before is found", () => {
    expect(table("41")).toEqual(["4.2 sum-differs 41 (warning)"]);
    expect(table("42")).toEqual([]);
    expect(
      table("1,042", [
        ["甲社区", "12.5"],
        ["乙社区", "1,029.5"],
      ]),
    ).toEqual([]);
  });

  it("of rounded figures may be off by their rounding", () => {
    expect(
      table("2.9", [
        ["甲", "1.04"],
        ["乙", "2.0"],
      ]),
    ).toEqual(["4.2 sum-differs 2.9 (warning)"]);
    expect(
      table("3.01", [
        ["甲", "1.00"],
        ["乙", "2.00"],
      ]),
    ).toEqual([]);
  });

  it.each([
    [
      "subtotals",
      [
        ["社区", "户数"],
        ["甲", "1"],
        ["小计", "1"],
        ["乙", "2"],
        ["合计", "9"],
      ],
    ],
    [
      "rows under rows",
      [
        ["项目", "户数"],
        ["一、甲", "3"],
        ["其中：乙", "2"],
        ["合计", "9"],
      ],
    ],
    [
      "codes of a budget",
      [
        ["科目", "金额"],
        ["201", "3"],
        ["20106", "3"],
        ["合计", "9"],
      ],
    ],
    [
      "blanks",
      [
        ["社区", "户数"],
        ["甲", ""],
        ["乙", "2"],
        ["合计", "9"],
      ],
    ],
    [
      "shares",
      [
        ["社区", "占比"],
        ["甲", "10"],
        ["乙", "20"],
        ["合计", "100"],
      ],
    ],
    [
      "years",
      [
        ["单位", "成立年份"],
        ["甲", "2001"],
        ["乙", "2002"],
        ["合计", "2"],
      ],
    ],
    [
      "one row",
      [
        ["社区", "户数"],
        ["甲", "1"],
        ["合计", "9"],
      ],
    ],
  ])("is not added up in tables with %s", (_, rows) => {
    expect(foundInTable(rows)).toEqual([]);
  });
});
