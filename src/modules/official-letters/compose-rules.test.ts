import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainDateOf } from "../../kernel/dates.ts";
import type { LetterSheet } from "../../platform/typesetting/index.ts";
import { factsAsked } from "./answer-rules.ts";
import { composeLetter, type Office } from "./compose-rules.ts";
import {
  about,
  allAnswers,
  allLetters,
  answerOf,
  office,
  replyOf,
  today,
  wordsOf,
} from "./fixtures.ts";
import { letterKinds, letterTitles, type CaseFacts, type LetterFacts } from "./model.ts";

const NUMBER = "晴住建公复〔2026〕12号";
const FAULTS = /undefined|null|NaN|\{\{|\}\}|（）|\(\)|《》|“”|[，。；：、][，。；：、]|（缺）/;

function composed(
  facts: LetterFacts,
  of: CaseFacts = about,
  day = today,
  by: Office = office,
): LetterSheet {
  const done = composeLetter(facts, of, by, NUMBER, day);
  if (!done.ok) throw new Error(`${done.refusal}: ${done.detail?.["facts"]}`);
  return done.value;
}
const refusalOf = (facts: LetterFacts, of = about, day = today, by = office) => {
  const done = composeLetter(facts, of, by, NUMBER, day);
  return done.ok ? "" : `${done.refusal}: ${done.detail?.["facts"]}`;
};

describe("a letter", () => {
  it.each(letterKinds)("of kind %s has its title, number, addressee, seal and no gap", (kind) => {
    const sheet = composed(allLetters[kind]);
    expect(sheet.title).toBe(`晴川县住房和城乡建设局\n${letterTitles[kind]}`);
    expect(sheet.number).toBe(kind === "receipt" ? "受理编号：2026-0012" : NUMBER);
    expect(sheet.addressee).toMatch(/^(林小满|晴川县.+)$/);
    expect(sheet.seal).toEqual({ organ: "晴川县住房和城乡建设局", date: "2026年3月9日" });
    expect(wordsOf(sheet)).not.toMatch(FAULTS);
    expect(wordsOf(sheet).length).toBeGreaterThan(60);
  });

  it.each(letterKinds)("of kind %s carries the paragraph on remedies where it decides", (kind) => {
    const decides = ["reply", "third-party-disclosure"].includes(kind);
    expect(wordsOf(composed(allLetters[kind])).includes("行政复议")).toBe(decides);
  });

  it("to another organ has an imprint, to a citizen none", () => {
    const imprint = { organ: "晴川县住房和城乡建设局", date: "2026年3月9日" };
    expect(composed(allLetters["assistance"]).imprint).toEqual(imprint);
    expect(composed(allLetters["reply"]).imprint).toBeNull();
  });

  it("names what is missing, in Chinese, all of it at once", () => {
    const empty = { kind: "correction-notice", unclear: null, how: " 。", answerBy: null } as const;
    expect(refusalOf(empty)).toBe("facts-missing: 不明确的内容、补正的期限、需要补正的事项");
    expect(
      refusalOf({
        ...replyOf("B4"),
        items: [{ ...answerOf("晴川县城区供水规划", "B4"), facts: {} }],
      }),
    ).toBe("facts-missing: 第三方的意见、理由");
    const nobody = { ...office, bodies: [] };
    expect(refusalOf(replyOf("B1"), about, today, nobody)).toBe(
      "facts-missing: 行政复议机关的名称、人民法院的名称",
    );
  });

  it("to a third party does not name the applicant unless that is needed", () => {
    const asked = allLetters["third-party-consultation"];
    expect(JSON.stringify(composed(asked))).not.toContain("林小满");
    expect(wordsOf(composed({ ...asked, showsApplicant: true } as LetterFacts))).toContain(
      "申请人为林小满。",
    );
  });
});

describe("a reply", () => {
  it.each(allAnswers)(
    "by %s (%s) cites its article, quotes what was asked, says how to contest",
    (code, form) => {
      const words = wordsOf(composed(replyOf(code, form)));
      expect(words).toContain("“晴川县城区供水规划”");
      if (code !== "F3") expect(words).toMatch(/根据.*(第.+条|国办)/);
      expect(words).toMatch(/如您不服本答复书，.*行政复议.*人民法院/);
      expect(words).not.toMatch(FAULTS);
    },
  );

  it.each(allAnswers)("by %s (%s) under the rules of 2007 is whole too", (code, form) => {
    const old = { ...about, rules: "2007", receivedOn: plainDateOf("2018-02-10") } as const;
    const words = wordsOf(composed(replyOf(code, form, old), old, plainDateOf("2018-03-01")));
    expect(words).toContain("（国务院令第492号，以下简称《条例》）");
    expect(words).not.toMatch(/第三十[二三四五六七八九]条|第四十条/);
    expect(words).not.toMatch(FAULTS);
  });

  it.each(allAnswers)(
    "by %s (%s) is not sent without any of the facts that it needs",
    (code, form) => {
      for (const { fact, name, isNeeded } of factsAsked(code, form, "2019")) {
        if (!isNeeded) continue;
        const [item] = replyOf(code, form).items;
        const facts = { ...item?.facts, [fact]: "" };
        const items = item === undefined ? [] : [{ ...item, facts }];
        expect(refusalOf({ ...replyOf(code, form), items })).toContain(name);
      }
    },
  );

  it("answers each item that was asked for, under its heading", () => {
    const many = { ...about, itemsAsked: ["供水规划", "2025年供水协议", "水质检测的原始记录"] };
    const items = [
      answerOf("供水规划", "A1", "2019", "published"),
      answerOf("2025年供水协议", "B4"),
      answerOf("水质检测的原始记录", "C1", "2019", "not-ours"),
    ];
    const facts = { kind: "reply", code: "A2", items, attachments: [] } as const;
    const sheet = composed(facts, many);
    expect(sheet.body.filter((part) => part.kind === "heading")).toHaveLength(3);
    for (const asked of many.itemsAsked) expect(wordsOf(sheet)).toContain(`申请公开的“${asked}”`);
    expect(refusalOf({ ...facts, items: items.slice(1) }, many)).toContain("“供水规划”没有答复");
    expect(refusalOf({ ...facts, items: [...items, ...items.slice(2)] }, many)).toContain(
      "答复了两次",
    );
  });

  it("counts what was partly given as that alone", () => {
    const two = { ...about, itemsAsked: ["甲", "乙"] };
    const items = [answerOf("甲", "A1"), answerOf("乙", "B5")];
    for (const code of ["A1", "B5", "C1"] as const)
      expect(refusalOf({ kind: "reply", code, items, attachments: [] }, two)).toContain(
        "应当是“部分公开”",
      );
    const refused = [answerOf("甲", "C1"), answerOf("乙", "B5")];
    expect(
      refusalOf({ kind: "reply", code: "A1", items: refused, attachments: [] }, two),
    ).toContain("应当是“不掌握或者内部事务信息”");
  });

  it("about a state secret never shows content", () => {
    const item = { ...answerOf("晴川县城区供水规划", "B1") };
    const facts = { ...item.facts, given: "管网图", withheld: "管网图" };
    expect(refusalOf({ ...replyOf("B1"), items: [{ ...item, facts }] })).toContain("国家秘密");
    expect(wordsOf(composed(replyOf("B1")))).not.toContain("管网图");
  });

  it("puts no quotation marks around a title that has its own", () => {
    const titled = { ...about, itemsAsked: ["《供水规划》"] };
    const words = wordsOf(composed(replyOf("A1", "given", titled), titled));
    expect(words).toContain("申请公开的《供水规划》可以公开");
  });

  it("speaks to an organization as such", () => {
    const firm = { ...about, applicant: { name: "清源公司", kind: "organization" } } as const;
    expect(wordsOf(composed(replyOf("A1"), firm))).toContain("如贵单位不服");
  });
});

describe("letters of the procedure that contradict themselves", () => {
  const extension = allLetters["extension-notice"] as Extract<
    LetterFacts,
    { readonly kind: "extension-notice" }
  >;
  it.each([
    [{ ...extension, formerDueOn: plainDateOf("2026-03-06") }, "原答复期限已过"],
    [{ ...extension, newDueOn: plainDateOf("2026-03-17") }, "没有晚于原答复期限"],
    [{ ...extension, workingDays: 21 }, "最长20个工作日"],
    [{ ...allLetters["fee-notice"], totalYuan: 2900 }, "不一致"],
    [{ ...allLetters["consultation-notice"], askedOn: plainDateOf("2026-03-10") }, "晚于成文日期"],
  ] as const)("are refused: %#", (facts, sentence) => {
    expect(refusalOf(facts as LetterFacts)).toContain(sentence);
  });

  it("are refused where the law of their time did not know them", () => {
    const old = { ...about, rules: "2007" } as const;
    for (const kind of ["reason-notice", "fee-notice", "suggestion-reply"] as const)
      expect(refusalOf(allLetters[kind], old)).toContain("没有规定");
    expect(refusalOf({ ...extension, workingDays: 16 }, old)).toContain("最长15个工作日");
  });

  it("are refused when they are dated before the request", () => {
    expect(refusalOf(replyOf("A1"), about, plainDateOf("2026-02-09"))).toContain("早于收到申请");
  });
});

it("no letter has gaps, brackets without content or doubled marks, whatever was typed", () => {
  const typed = fc
    .array(
      fc.constantFrom(
        "甲",
        "。",
        "，",
        "（",
        "）",
        "“",
        "”",
        "\n",
        " ",
        "；",
        "《",
        "》",
        "\u202e",
        "x",
        "{{理由}}",
        "\u0007",
      ),
      { minLength: 1, maxLength: 14 },
    )
    .map((pieces) => `字${pieces.join("")}`);
  fc.assert(
    fc.property(fc.constantFrom(...allAnswers), typed, typed, ([code, form], asked, words) => {
      const of = { ...about, itemsAsked: [asked] };
      const answer = answerOf(asked, code, "2019", form);
      const facts = Object.fromEntries(
        Object.entries(answer.facts).map(([fact, said]) => [
          fact,
          fact === "earlierOn" ? said : words,
        ]),
      );
      const reply = {
        kind: "reply",
        code,
        items: [{ ...answer, facts }],
        attachments: [words],
      } as const;
      const sheet = composed(reply, of);
      const text = wordsOf(sheet);
      expect(text).not.toMatch(FAULTS);
      expect(text).not.toMatch(/[^\P{Cc}\n]|\p{Cf}/u);
    }),
    { numRuns: 400 },
  );
});
