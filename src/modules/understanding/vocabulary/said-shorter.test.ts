import { describe, expect, test } from "vitest";
import { namedIn, saidShorter } from "./said-shorter.ts";

describe("a text says itself what it calls by a shorter name", () => {
  test.each([
    ["实行新型农村合作医疗（以下简称新农合）制度", "新农合", "新型农村合作医疗"],
    ["根据《中华人民共和国民事诉讼法》（以下简称“民诉法”）", "民诉法", "民事诉讼法"],
    ["市人力资源和社会保障局(以下简称“人社局”)", "人社局", "人力资源和社会保障局"],
    ["最低生活保障（下称低保）", "低保", "最低生活保障"],
  ])("%s", (text, short, full) => {
    expect(saidShorter(text)).toEqual([{ short, full }]);
  });

  test.each([
    "《青山区供热条例》（以下简称《条例》）",
    "申请人（以下简称甲方）",
    "（以下简称本区）",
    "",
  ])("%j says nothing", (text) => {
    expect(saidShorter(text)).toEqual([]);
  });
});

test("names in 《》 are known, the name of the state left out", () => {
  expect(namedIn("依据《中华人民共和国安全生产法》《条例》和《供热管理办法（试行）》")).toEqual([
    "安全生产法",
    "供热管理办法",
  ]);
});
