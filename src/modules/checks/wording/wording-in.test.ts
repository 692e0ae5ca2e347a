import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { cutText } from "../../../platform/segmenting/index.ts";
import type { KnownExpression } from "./expression.ts";
import { matcherOf } from "./matcher.ts";
import { startingExpressions } from "./starting-list.ts";
import { wordingIn } from "./wording-in.ts";

function found(
  text: string,
  writtenOn = "2026-06-01",
  expressions = startingExpressions,
): readonly string[] {
  return wordingIn(text, { expressions, writtenOn, segment: cutText }).map(
    ({ rule, start, end }) => `${rule} ${text.slice(start, end)}`,
  );
}

describe("wrong wording", () => {
  test.each([
    ["会议布署了下一阶段工作", "wrong-wording 布署"],
    ["要一如继往做好服务", "wrong-wording 一如继往"],
    ["提请最高人民检查院", "wrong-wording 最高人民检查院"],
    ["项目己经完成", "wrong-wording 己经"],
    ["不要担误农时", "wrong-wording 担误"],
    ["青山区区委书记到场，区区委书记讲话", "wrong-wording 区区委书记"],
    ["建国以来", "discouraged-wording 建国以来"],
    ["请到环保局办理", "discouraged-wording 环保局"],
    ["依据《合同法》第五十二条", "discouraged-wording 合同法"],
  ])("is found in %s", (text, value) => {
    expect(found(text)).toContain(value);
  });

  test.each([
    ["自己经营的商店"],
    ["承担误工费用"],
    ["按排污量收费"],
    ["卫生部门、农业部门、文化部门分工负责"],
    ["原国土资源局"],
    ["依据劳动合同法"],
    ["区文化和旅游局"],
    ["全国人大委员长会议"],
    ["长三角药品审评检查长三角分中心"],
  ])("is not seen in %s", (text) => {
    expect(found(text)).toEqual([]);
  });

  it("leaves the names of agencies alone in texts written before they changed", () => {
    expect(found("区环保局发布通知", "2017-05-01")).toEqual([]);
    expect(found("区环保局发布通知", "2020-05-01")).toEqual(["discouraged-wording 环保局"]);
  });

  it("without words leaves out what needs their limits", () => {
    const situation = { expressions: startingExpressions, writtenOn: "2026-06-01", segment: null };
    expect(wordingIn("项目己经完成", situation)).toEqual([]);
  });

  it("says what is wrong and what to write", () => {
    const [hit] = wordingIn("布署", {
      expressions: startingExpressions,
      writtenOn: "2026-06-01",
      segment: null,
    });
    expect(hit?.told).toEqual({
      message: "“布署”疑为“部署”之误。",
      fix: "改为“部署”；确实没有错的，写明理由。",
      shown: "布署",
    });
  });
});

describe("the starting list", () => {
  it("names no expression twice and replaces none by itself", () => {
    const wrong = startingExpressions.map((one) => one.wrong);
    expect(wrong.filter((one, index) => wrong.indexOf(one) !== index)).toEqual([]);
    expect(startingExpressions.filter((one) => one.wrong === one.right)).toEqual([]);
    expect(startingExpressions.filter((one) => one.wrong.length < 2)).toEqual([]);
  });

  it("offers no replacement that the list itself calls wrong", () => {
    const segment = null;
    for (const { right, since } of startingExpressions) {
      if (right === null) continue;
      const wrong = wordingIn(right, {
        expressions: startingExpressions,
        writtenOn: since ?? "2022-01-01",
        segment,
      });
      expect(wrong.map((hit) => hit.told?.shown)).toEqual([]);
    }
  });
});

describe("finding many expressions", () => {
  const expression = (wrong: string): KnownExpression => ({
    wrong,
    right: null,
    level: "error",
    why: null,
  });

  it("answers as looking for each by itself does", () => {
    const letters = fc.string({ unit: fc.constantFrom("甲", "乙", "丙", "a"), maxLength: 40 });
    const words = fc.uniqueArray(
      fc.string({ unit: fc.constantFrom("甲", "乙", "丙"), minLength: 2, maxLength: 4 }),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(letters, words, (text, list) => {
        const expected: string[] = [];
        for (let at = 0; at < text.length;) {
          const longest = list
            .filter((word) => text.startsWith(word, at))
            .toSorted((a, b) => b.length - a.length)[0];
          if (longest !== undefined) expected.push(`${at} ${longest}`);
          at += longest?.length ?? 1;
        }
        const matches = matcherOf(list.map(expression))(text);
        expect(matches.map(({ expression: { wrong }, start }) => `${start} ${wrong}`)).toEqual(
          expected,
        );
      }),
    );
  });
});
