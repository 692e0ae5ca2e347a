import { describe, expect, it, test } from "vitest";
import { corrections } from "./corrections.ts";
import type { Form, Knowledge } from "./model.ts";
import { understand } from "./understand.ts";
import { knowingNothing } from "./unlearned.ts";

const nothing = knowingNothing("2018-12-01");
const only =
  (forms: Readonly<Record<string, readonly string[]>>) =>
  (term: string): readonly Form[] =>
    (forms[term] ?? []).map((text) => ({ text, weight: 0.9 }));
const some: Knowledge = {
  ...nothing,
  share: (word) =>
    word.length > 1 && word !== "条列" && /^\p{Script=Han}+$/u.test(word) ? 0.01 : 0,
  leastShare: 0.001,
  vocabulary: {
    ...nothing.vocabulary,
    soundingLike: only({
      最低生活保账: ["最低生活保障"],
      公鸡金: ["公积金"],
      工商保险: ["工伤保险"],
      补助: ["不足"],
    }),
    spelledLike: only({ 营商环: ["营商"], 勘测条列: ["勘测条例"], 第八十岁: ["第七十岁"] }),
    byPinyin: only({ gjj: ["公积金"] }),
  },
};

function corrected(typed: string, ...without: string[]): readonly string[] {
  const undone = new Set(without);
  return corrections(understand(typed, some, undone), some, undone).map((one) => one.typed);
}

describe("what may have been meant", () => {
  test.each([
    ["最低生活保账标准", ["最低生活保障标准"]],
    ["公鸡金怎么提取", ["公积金怎么提取"]],
    ["工商保险", ["工伤保险"]],
    ["勘测条列", ["勘测条例"]],
    ["補助公鸡金", ["补助公积金"]],
  ])("by %s is %j", (typed, expected) => {
    expect(corrected(typed)).toEqual(expected);
  });

  test.each(["补助", "营商环", "第八十岁", "“公鸡金”", "晴政发〔2018〕37号", "", "的"])(
    "by %s is nothing else",
    (typed) => {
      expect(corrected(typed)).toEqual([]);
    },
  );

  it("is nothing else for the name of a column or an agency", () => {
    const named: Knowledge = {
      ...some,
      columns: [{ id: 1, name: "公鸡金专栏" }],
      agencies: [{ organizationId: 1, name: "晴山区最低生活保账中心", others: [] }],
    };
    for (const typed of ["公鸡金", "最低生活保账"])
      expect(corrections(understand(typed, named, new Set()), named, new Set())).toEqual([]);
  });

  it("is said, and can be undone", () => {
    const [one] = corrections(understand("公鸡金", some, new Set()), some, new Set());
    expect(one?.steps[0]).toEqual({
      key: "corrected-公鸡金",
      because: "homophone",
      from: "公鸡金",
      to: "公积金",
    });
    expect(corrected("公鸡金", "corrected-公鸡金")).toEqual([]);
  });
});
