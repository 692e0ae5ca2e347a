import { describe, expect, it } from "vitest";
import { askedFor } from "./asked-for.ts";

describe("a question taken apart", () => {
  it.each([
    ["教育局电话", "教育局", "phone"],
    ["教育局 联系电话是多少？", "教育局", "phone"],
    ["请问民政局在哪里", "民政局", "address"],
    ["民政局的地址", "民政局", "address"],
    ["住建局局长是谁", "住建局", "head"],
    ["税务局几点上班", "税务局", "hours"],
    ["发改委是干什么的", "发改委", "duties"],
    ["怎么申请公租房", "公租房", "guide"],
    ["公租房怎么申请", "公租房", "guide"],
    ["办理居住证需要什么材料", "居住证", "guide"],
    ["结婚登记", "结婚登记", null],
    ["ＡＢＣ公司", "abc公司", null],
  ])("%s is about %s and wants %s", (typed, subject, wanted) => {
    expect(askedFor(typed).at(-1)).toEqual({ subject, wanted });
  });

  it.each([[""], ["？？"], ["的"], [" \u0000 "]])("%j is about nothing", (typed) => {
    expect(askedFor(typed)).toEqual([]);
  });

  it("begins with all of it and never comes below two characters", () => {
    expect(askedFor("电话地址")).toEqual([
      { subject: "电话地址", wanted: null },
      { subject: "电话", wanted: "address" },
    ]);
  });
});
