import { describe, expect, it } from "vitest";
import { normalized } from "../../../platform/segmenting/index.ts";
import type { SynonymGroup } from "../model.ts";
import { delivered, synonymGroupsIn } from "./delivered.ts";

const WRITTEN = /^[\p{Script=Han}a-z0-9.+·、]{1,24}$/u;

describe("looking words up", () => {
  const cases: readonly [text: string, found: readonly string[]][] = [
    ["", []],
    ["天气", []],
    ["摆摊 罚款", ["摆摊", "罚款"]],
    ["城里低收入家庭补助怎么领", ["城里低收入家庭补助"]],
    ["农村低保和五保户", ["农村低保", "五保户"]],
    ["申请公租房", ["公租房"]],
    ["公共租赁住房管理办法", ["公共租赁住房"]],
    ["996违法吗", ["996"]],
    ["N+1怎么算", ["N+1"]],
  ];
  it.each(cases)("finds the longest words in %s", (text, found) => {
    expect(synonymGroupsIn(text).map(({ typed }) => typed)).toEqual(found);
  });

  it("says where each stands", () => {
    const text = "老张 摆摊被城管罚";
    for (const { at, length, typed } of synonymGroupsIn(text)) {
      expect(text.slice(at, at + length)).toBe(typed);
    }
  });

  it("takes no word out of the middle of others", () => {
    expect(synonymGroupsIn("办低保证明").map(({ typed }) => typed)).toEqual(["低保"]);
    expect(synonymGroupsIn("降低保证金")).toEqual([]);
    expect(synonymGroupsIn("撤消法定代表人")).toEqual([]);
    expect(synonymGroupsIn("热狗")).toEqual([]);
    expect(synonymGroupsIn("世界文化遗产保护")).toEqual([]);
  });

  it("leads from everyday words to what documents say", () => {
    expect(synonymGroupsIn("摆摊")[0]?.group.official).toContain("占道经营");
    expect(synonymGroupsIn("公租房")[0]?.group.words).toContain("公共租赁住房");
  });
});

describe("the delivered words", () => {
  const groupsThat = (isWrong: (group: SynonymGroup) => boolean): readonly string[] =>
    delivered.filter(isWrong).map(({ words }) => words.join(" "));

  it("are many", () => {
    expect(delivered.length).toBeGreaterThanOrEqual(3000);
  });

  it("lead each somewhere else", () => {
    const isIdle = ({ words, official }: SynonymGroup): boolean =>
      words.length === 0 || new Set([...words, ...official]).size < 2;
    expect(groupsThat(isIdle)).toEqual([]);
  });

  it("lead nowhere twice, and to no more than six", () => {
    const isLong = ({ words, official }: SynonymGroup): boolean =>
      official.length > 6 ||
      new Set(words).size < words.length ||
      new Set(official).size < official.length;
    expect(groupsThat(isLong)).toEqual([]);
  });

  it("are written as questions are compared", () => {
    const wrong = delivered
      .flatMap(({ words, official }) => [...words, ...official])
      .filter((word) => normalized(word) !== word || !WRITTEN.test(word));
    expect(wrong).toEqual([]);
  });

  it("stand in one group each", () => {
    const seen = new Set<string>();
    const twice = delivered.flatMap(({ words }) =>
      words.filter((word) => seen.has(word) || !seen.add(word)),
    );
    expect(twice).toEqual([]);
  });
});
