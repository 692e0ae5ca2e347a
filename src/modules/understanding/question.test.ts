import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spellings } from "./phrases.ts";
import { readQuestion } from "./question.ts";

describe("a question", () => {
  it("is its words without stop words", () => {
    expect(readQuestion("取暖 的 补贴").words).toEqual(["取暖", "补贴"]);
  });

  it("is what is asked about, not the words of asking, as long as there is anything else", () => {
    expect(readQuestion("请问低保怎么申请？").words).toEqual(["低保", "申请"]);
    expect(readQuestion("中华人民共和国档案法").words).toEqual(["档案法"]);
    expect(readQuestion("怎么办").words).toEqual(["怎么办"]);
  });

  it("of one run of words is better answered where it stands just so", () => {
    expect(readQuestion("取暖补贴").likely).toEqual(["取暖补贴"]);
    expect(readQuestion("取暖 补贴").likely).toEqual([]);
    expect(readQuestion("取暖").likely).toEqual([]);
  });

  it.each(["“取暖补贴”标准", '"取暖补贴" 标准', "「取暖补贴」标准"])(
    "%s quotes a part of it",
    (text) => {
      const { phrases, words } = readQuestion(text);
      expect(phrases).toEqual(["取暖补贴"]);
      expect(words.toSorted()).toEqual(["取暖", "标准", "补贴"].toSorted());
    },
  );

  it("does not ask for single characters at the ends of a quoted part, which its text may cut differently", () => {
    expect(readQuestion("“政管理费”").words).toEqual(["管理费"]);
  });

  it("without words asks for nothing", () => {
    for (const text of ["", "  ", "，。！", "😀", "“”", "的", "\u0000"])
      expect(readQuestion(text).words).toEqual([]);
  });

  it("has a bounded number of words, phrases and characters, whatever is typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 2_000 }), (text) => {
        const { words, phrases, likely } = readQuestion(text);
        expect(words.length).toBeLessThanOrEqual(24);
        expect(phrases.length).toBeLessThanOrEqual(3);
        expect([...words, ...phrases, ...likely].join("")).not.toContain("\u0000");
      }),
    );
  });
});

it("looks for signs in half and full width", () => {
  expect(spellings("（试行）")).toEqual(["（试行）", "(试行)"]);
  expect(spellings("A级(试行)")).toEqual(["a级(试行)", "a级（试行）"]);
});
