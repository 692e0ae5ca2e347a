import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import type { Knowledge, Notion, Understanding } from "./model.ts";
import { understand } from "./understand.ts";
import { knowingNothing } from "./unlearned.ts";

const nothing = knowingNothing("2018-12-01");
const some: Knowledge = {
  ...nothing,
  share: (word) => (/^[a-z]+$/.test(word) ? 0 : 0.01),
  leastShare: 0.001,
  kinds: ["通知", "公示", "解读"],
  agencies: [
    { organizationId: 3, name: "青山区民政局", others: ["民政局"] },
    { organizationId: 4, name: "青山区自然资源局", others: [] },
  ],
  columns: [
    { id: 9, name: "政策解读" },
    { id: 10, name: "财政预算" },
  ],
  ownSynonyms: [{ words: ["热补"], official: ["取暖补贴"] }],
  vocabulary: {
    ...nothing.vocabulary,
    fullForms: (short) => (short === "绿促法" ? [{ text: "绿色食品促进法", weight: 0.9 }] : []),
    byPinyin: (letters) => (letters === "dibao" ? [{ text: "低保", weight: 0.9 }] : []),
  },
};

function read(typed: string, ...without: string[]): Understanding {
  return understand(typed, some, new Set(without));
}

/** Notions as typed, optional ones in brackets. */
function notionsOf({ notions }: Understanding): string {
  return notions.map(({ typed, isOptional }) => (isOptional ? `[${typed}]` : typed)).join(" ");
}

function waysOf(understanding: Understanding, typed: string): readonly string[] {
  const found: Notion | undefined = understanding.notions.find((notion) => notion.typed === typed);
  return found?.ways.map(({ words }) => words.join(" ")) ?? [];
}

function keysOf({ steps }: Understanding): readonly string[] {
  return steps.map(({ key }) => key);
}

test.each([
  ["取暖 的 补贴", "取暖 补贴"],
  ["取暖 取暖", "取暖"],
  ["请问低保怎么申请？", "低保 [申请]"],
  ["中华人民共和国档案法", "档案法"],
  ["怎么办", "怎么办"],
  ["办理流程", "办理 流程"],
  ["护照办理流程", "护照 [办理] [流程]"],
  ["第十三届人民代表大会", "第十三届 人民代表大会"],
  ["去年检查报告", "[去年] 检查报告"],
  ["放管服改革通知", "放管服 改革 [通知]"],
  ["２０１８年通知", "[2018年] 通知"],
  ["2018年", "2018年"],
  ["手册多少钱", "手册 [多少钱]"],
  ["万水泉镇", "水泉 [万] 镇"],
])("%s speaks of %s", (typed, expected) => {
  expect(notionsOf(read(typed)).split(" ").toSorted()).toEqual(expected.split(" ").toSorted());
});

describe("a notion", () => {
  test.each([
    ["低保标准", "低保", "最低 生活 保障"],
    ["热补标准", "热补", "取暖 补贴"],
    ["国土局的电话", "国土局", "自然资源"],
    ["绿促法", "绿促法", "绿色食品 促进法"],
    ["dibao", "dibao", "低保"],
    ["第十三届会议", "第十三届", "13 届"],
    ["1号文件", "1号文件", "一号 文件"],
    ["二〇一八年预算", "二〇一八年", "2018"],
    ["前年预算", "前年", "2016"],
    ["18年预算", "18年", "2018"],
    ["人民代表大会", "人民代表大会", "人民 代表 大会"],
  ])("of %s, %s, is looked for as %s too", (typed, notion, way) => {
    expect(waysOf(read(typed), notion)).toContain(way);
  });
});

describe("a step", () => {
  test.each([
    ["请问低保", "left-out"],
    ["低保", "synonym-低保"],
    ["热补", "synonym-热补"],
    ["国土局", "agency-国土局"],
    ["绿促法", "short-name-绿促法"],
    ["dibao", "pinyin-dibao"],
    ["第十三届会议", "number-第十三届"],
    ["去年预算", "year-去年"],
    ["檔案法", "script"],
    ["护照多少钱", "asked-多少钱"],
    ["护照".repeat(60), "shortened"],
  ])("of %s is %s, and can be undone", (typed, key) => {
    expect(keysOf(read(typed))).toContain(key);
    expect(keysOf(read(typed, key))).not.toContain(key);
  });
});

describe("a filter is offered", () => {
  test.each([
    ["取暖补贴的通知", ["通知"]],
    ["关于发放取暖补贴的通知的解读", ["解读"]],
    ["2018年预算", ["2018年"]],
    ["民政局", ["青山区民政局"]],
    ["国土局", ["青山区自然资源局"]],
    ["政策解读", ["解读", "政策解读"]],
    ["取暖补贴", []],
  ])("for %s: %j", (typed, expected) => {
    expect(read(typed).offers.map(({ shown }) => shown)).toEqual(expected);
  });
});

describe("standing just so", () => {
  test.each([
    ["取暖补贴", "取暖补贴"],
    ["取暖补贴怎么申请", "取暖补贴"],
    ["中华人民共和国劳动合同法", "劳动合同法"],
    ["《取暖补贴办法》", "取暖补贴办法"],
    ["取暖 补贴", undefined],
    ["取暖", undefined],
    ["“取暖补贴”标准", undefined],
  ])("counts for %s: %s", (typed, expected) => {
    expect(read(typed).likely[0]).toBe(expected);
  });
});

describe("quotes", () => {
  it.each(["“取暖补贴”标准", '"取暖补贴" 标准', "「取暖补贴」标准"])("of %s", (typed) => {
    const { phrases, quotedWords, notions } = read(typed);
    expect(phrases).toEqual(["取暖补贴"]);
    expect(quotedWords).toEqual(["取暖", "补贴"]);
    expect(notions.map((notion) => notion.typed)).toEqual(["标准"]);
  });

  it("do not ask for single characters at their ends, which the text may cut differently", () => {
    expect(read("“政管理费”").quotedWords).toEqual(["管理费"]);
  });
});

test.each([
  ["晴政发（2018）第037号", "晴政发2018-37", null, null],
  ["11150299 – 2018 – 00042", undefined, "11150299-2018-00042", null],
  ["91350100M000100Y43", undefined, null, "91350100M000100Y43"],
])("%s is meant exactly", (typed, number, index, code) => {
  const understanding = read(typed);
  expect(understanding.numberKeys[0]).toBe(number);
  expect(understanding.indexNumber).toBe(index);
  expect(understanding.code).toBe(code);
});

test.each(["", "  ", "，。！", "😀", "“”", "的", "\u0000", "《》"])(
  "%j asks for nothing",
  (typed) => {
    const { notions, phrases } = read(typed);
    expect(notions).toEqual([]);
    expect(phrases).toEqual([]);
  },
);

describe("whatever is typed", () => {
  const words =
    "请问 低保 怎么 国土局 去年 第十三届 绿促法 dibao 的 通知 多少钱 《 》 “ ” 2018 檔 〇 ○ 😀".split(
      " ",
    );
  const typed = fc.oneof(
    fc.string({ unit: "binary", maxLength: 2_000 }),
    fc.array(fc.constantFrom(...words), { maxLength: 40 }).map((chosen) => chosen.join("")),
  );

  it("is read within bounds", () => {
    fc.assert(
      fc.property(typed, (text) => {
        const { notions, phrases, quotedWords, likely, steps, offers, typed: shown } = read(text);
        expect(notions.length).toBeLessThanOrEqual(24);
        expect(phrases.length).toBeLessThanOrEqual(3);
        expect(quotedWords.length).toBeLessThanOrEqual(24);
        expect(offers.length).toBeLessThanOrEqual(6);
        for (const { ways } of notions) {
          expect(ways.length).toBeGreaterThan(0);
          expect(ways.length).toBeLessThanOrEqual(6);
          for (const way of ways) {
            expect(way.words.length).toBeGreaterThan(0);
            expect(way.words.every((word) => word !== "")).toBe(true);
            expect(way.weight > 0 && way.weight <= 1).toBe(true);
          }
        }
        const all = [shown, ...phrases, ...likely, ...steps.flatMap(({ from, to }) => [from, to])];
        expect(all.join("")).not.toContain("\u0000");
        expect(new Set(steps.map(({ key }) => key)).size).toBe(steps.length);
      }),
    );
  });

  it("is read without any step that is not wanted", () => {
    fc.assert(
      fc.property(typed, (text) => {
        for (const key of keysOf(read(text))) expect(keysOf(read(text, key))).not.toContain(key);
      }),
    );
  });

  it("is shown as it would be shown again", () => {
    fc.assert(
      fc.property(typed, (text) => {
        expect(read(read(text).typed).typed).toBe(read(text).typed);
      }),
    );
  });
});
