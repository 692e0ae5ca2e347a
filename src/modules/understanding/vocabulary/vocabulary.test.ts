import { describe, expect, test } from "vitest";
import fc from "fast-check";
import { learned, ofACounty } from "./fixtures.ts";

const county = ofACounty();
const texts = (forms: readonly { readonly text: string }[]) => forms.map(({ text }) => text);

describe("a short name leads to what it is short for", () => {
  test.each([
    ["新农合", "新型农村合作医疗"],
    ["消法", "消费者权益保护法"],
    ["未保法", "未成年人保护法"],
    ["民诉法", "民事诉讼法"],
    ["反垄法", "反垄断法"],
    ["道交法", "道路交通安全法"],
    ["村组法", "村民委员会组织法"],
    ["大气法", "大气污染防治法"],
    ["高企", "高新技术企业"],
    ["环评", "环境影响评价"],
    ["住建局", "住房和城乡建设局"],
    ["公租房", "公共租赁住房"],
  ])("%s: %s", (short, full) => {
    expect(texts(county.fullForms(short))[0]).toBe(full);
  });

  test("where it may stand for several, all are said, and each is less sure", () => {
    const forms = county.fullForms("医保");
    expect(texts(forms)).toEqual(["医疗保险", "医疗保障"]);
    expect(forms[0]?.weight).toBeLessThan(county.fullForms("环评")[0]?.weight ?? 0);
  });

  test("a text that says it itself is believed before titles", () => {
    const { fullForms } = learned({
      terms: [],
      titles: ["青山区人力资源社会保障局通知", "人民社会局通知"],
      texts: ["包头市青山区人力资源和社会保障局（以下简称“人社局”）负责实施。"],
    });
    expect(fullForms("人社局")[0]).toEqual({ text: "人力资源和社会保障局", weight: 0.95 });
  });

  test("a law that is only cited is known too", () => {
    const { fullForms } = learned({
      terms: [],
      titles: [],
      texts: ["根据《中华人民共和国安全生产法》的规定，制定本办法。"],
    });
    expect(texts(fullForms("安生法"))).toEqual(["安全生产法"]);
  });

  test("a run of words that several texts hold is known", () => {
    const said = "参加新型农村合作医疗的农民，报销比例提高。";
    const { fullForms } = learned({ terms: [], titles: [], texts: [said, said, said] });
    expect(texts(fullForms("新农合"))[0]).toBe("新型农村合作医疗");
  });

  test.each([
    ["劳动法", "it is a law itself"],
    ["农产品", "everybody knows it"],
    ["合作筹资", "whole words with others between them are no short name"],
    ["大气", "the full form holds it as it is"],
    ["民办", "it leaves too much over"],
    ["x", "it is no Chinese"],
  ])("%s stands for nothing else: %s", (short) => {
    expect(county.fullForms(short)).toEqual([]);
  });
});

describe("what sounds the same is found", () => {
  test.each([
    ["保账", "保障"],
    ["最低生活保账", "最低生活保障"],
    ["工伤保线", "工伤保险"],
    ["残急人", "残疾人"],
    ["营业职照", "营业执照"],
    ["税雾", "税务"],
  ])("%s: %s", (typed, meant) => {
    expect(texts(county.soundingLike(typed))[0]).toBe(meant);
  });

  test("near sounds too, after the same ones", () => {
    const { soundingLike } = learned({
      terms: new Map([
        ["诉讼", 0.01],
        ["宿松", 0.01],
        ["主张", 0.01],
      ]),
      titles: [],
    });
    expect(texts(soundingLike("组章"))).toEqual(["主张"]);
    expect(soundingLike("诉松")[0]?.weight).toBeGreaterThan(soundingLike("组章")[0]?.weight ?? 1);
  });

  test("a word is not its own correction", () => {
    expect(county.soundingLike("残疾人")).toEqual([]);
  });
});

describe("what is spelt nearly so is found", () => {
  test.each([
    ["义务教肓", "义务教育", "another character"],
    ["最低活保障", "最低生活保障", "one missing"],
    ["工伤伤保险", "工伤保险", "one doubled"],
    ["工伤险保", "工伤保险", "two exchanged"],
    ["障保", "保障", "two exchanged in a short word"],
  ])("%s: %s, %s", (typed, meant) => {
    expect(texts(county.spelledLike(typed))[0]).toBe(meant);
  });

  test("short words with another character are other words", () => {
    expect(county.spelledLike("生产")).toEqual([]);
  });
});

describe("Latin letters are read as pinyin", () => {
  test.each([
    ["dibao", "低保"],
    ["di bao", "低保"],
    ["zuidishenghuobaozhang", "最低生活保障"],
    ["xinxing'nongcun hezuoyiliao", "新型农村合作医疗"],
    ["YINHANG", "银行"],
    ["lvyou", "旅游"],
    ["lüyou", "旅游"],
    ["gjj", "公积金"],
    ["ldf", "劳动法"],
    ["wcnrbhf", "未成年人保护法"],
    ["dibaobiaozhun", "低保标准"],
    ["ｄｉｂａｏ", "低保"],
  ])("%s: %s", (letters, meant) => {
    expect(texts(county.byPinyin(letters))[0]).toBe(meant);
  });

  test("the more usual of two that sound the same comes first", () => {
    expect(texts(county.byPinyin("shuiwu"))).toEqual(["税务", "水务"]);
  });

  test("whole syllables come before initials", () => {
    const weights = (letters: string) => county.byPinyin(letters)[0]?.weight ?? 0;
    expect(weights("dibao")).toBeGreaterThan(weights("gjj"));
  });

  test.each(["hello", "", "低保", "d", "a".repeat(100)])("nothing is read into %j", (letters) => {
    expect(county.byPinyin(letters)).toEqual([]);
  });
});

test("whatever is asked, answers are few, sure to some degree, and other than what was typed", () => {
  const piece = fc.constantFrom(
    ..."新农合消法未保民事诉讼最低生活障碍义务教育abgjx' 1〔\u{20000}é",
  );
  const asked = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.array(piece, { maxLength: 30 }).map((of) => of.join("")),
  );
  fc.assert(
    fc.property(asked, (typed) => {
      for (const look of [
        county.fullForms,
        county.soundingLike,
        county.spelledLike,
        county.byPinyin,
      ]) {
        const forms = look(typed);
        expect(forms.length).toBeLessThanOrEqual(look === county.fullForms ? 4 : 6);
        for (const { text, weight } of forms) {
          expect(text).not.toBe("");
          expect(text).not.toBe(typed);
          expect(weight).toBeGreaterThan(0);
          expect(weight).toBeLessThanOrEqual(1);
        }
      }
    }),
  );
});

test("anything can be learned from", () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: "grapheme" }), { maxLength: 20 }),
      fc.array(fc.tuple(fc.string(), fc.double()), { maxLength: 20 }),
      (titles, terms) => {
        const { fullForms, bytes } = learned({ titles, terms, texts: titles });
        fullForms("新农合");
        expect(bytes).toBeGreaterThan(0);
      },
    ),
  );
});
