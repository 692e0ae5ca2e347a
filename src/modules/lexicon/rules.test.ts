import { describe, expect, it } from "vitest";
import { plainDateOf } from "../../kernel/dates.ts";
import { emptyVocabulary } from "../understanding/index.ts";
import { isBlocked } from "./blocked-rules.ts";
import { withShortNames } from "./lexicon-rules.ts";
import type { LexiconItem } from "./model.ts";
import { pinFor } from "./pin-rules.ts";
import { checkItem } from "./rules.ts";

const today = plainDateOf("2018-11-23");
const pin: Extract<LexiconItem, { kind: "pinned" }> = {
  kind: "pinned",
  questions: ["低保 申请"],
  target: { kind: "address", address: "/disclosure/dibao/" },
  title: "低保怎么申请",
  sentence: "到社区提出申请。",
  from: today,
  to: plainDateOf("2019-01-31"),
};
const synonyms = (words: string[], official: string[] = []): LexiconItem => ({
  kind: "synonyms",
  words,
  official,
});
const short = (name: string, ...full: string[]): LexiconItem => ({
  kind: "short-name",
  short: name,
  full,
});
const standing: readonly LexiconItem[] = [
  synonyms(["摆摊", "地摊"], ["占道经营"]),
  synonyms(["低保", "最低生活保障", "低保金"]),
  short("新农合", "新型农村合作医疗"),
  { kind: "blocked", term: "某某传闻" },
  pin,
];

describe("an entry is refused", () => {
  it.each<[string, LexiconItem]>([
    ["empty", synonyms([" ", ""])],
    ["too-few-words", synonyms(["低保", "低保 "])],
    ["too-few-words", synonyms(["低保"])],
    ["too-long", synonyms(["低保", "低".repeat(41)])],
    ["too-many-words", synonyms(Array.from({ length: 21 }, (_, index) => `词${index}`))],
    ["nothing-to-look-for", synonyms(["低保", "？？"])],
    ["official-same", synonyms(["占道经营", "摆摊"], ["占道经营"])],
    ["double", synonyms(["地摊"], ["占道经营"])],
    ["double", synonyms(["最低生活保障", "低保"])],
    ["empty", short("新农合")],
    ["short-same", short("医保", "医保")],
    ["double", short("新农合", "农村合作医疗")],
    ["empty", { kind: "blocked", term: "" }],
    ["double", { kind: "blocked", term: " 某某传闻" }],
    ["empty", { ...pin, title: " " }],
    ["empty", { ...pin, questions: [] }],
    ["too-long", { ...pin, sentence: "长".repeat(201) }],
    ["end-before-begin", { ...pin, to: plainDateOf("2018-11-22") }],
    ["end-over", { ...pin, from: plainDateOf("2018-11-01"), to: plainDateOf("2018-11-22") }],
    ["term-too-long", { ...pin, to: plainDateOf("2020-01-01") }],
    ["address-strange", { ...pin, target: { kind: "address", address: "javascript:alert(1)" } }],
    ["address-strange", { ...pin, target: { kind: "address", address: "//elsewhere.example" } }],
    ["double", { ...pin, questions: ["申请低保"] }],
  ])("as %s: %j", (refusal, item) => {
    expect(checkItem(item, standing, today)).toMatchObject({ ok: false, refusal });
  });
});

describe("an entry fits", () => {
  it.each<LexiconItem>([
    synonyms(["城管", "摆摊"], ["占道经营"]),
    synonyms(["低保", "低保户"]),
    short("医保", "基本医疗保险", "医疗保障"),
    { ...pin, from: plainDateOf("2019-02-01"), to: plainDateOf("2019-03-01") },
    { ...pin, questions: ["公租房"], target: { kind: "address", address: "https://www.gov.cn/x" } },
  ])("%j", (item) => expect(checkItem(item, standing, today)).toEqual({ ok: true, value: item }));

  it("and is tidied", () => {
    expect(checkItem(synonyms([" 学区  划分", "学区 划分", "片区"]), [], today)).toEqual({
      ok: true,
      value: synonyms(["学区 划分", "片区"]),
    });
  });
});

describe("a pinned answer", () => {
  const pinned = [
    { ...pin, id: 1 },
    { ...pin, id: 2, questions: ["停水"] },
  ];

  it.each([
    ["申请低保", 1],
    ["低保  申请", 1],
    ["低保申请", 1],
    ["停水", 2],
    ["低保", null],
    ["停水通知 2018", null],
    ["？", null],
  ])("to %j is %j", (question, id) => expect(pinFor(pinned, question)?.id ?? null).toBe(id));
});

it("a blocked term is seen through blanks, marks and widths", () => {
  expect(isBlocked(["ABC传闻"], "说说 ａｂｃ-传 闻")).toBe(true);
  expect(isBlocked(["ABC传闻"], "传闻")).toBe(false);
});

it("the office's short names come before the learned ones", () => {
  const vocabulary = {
    ...emptyVocabulary,
    fullForms: () => [
      { text: "新型农村合作医疗", weight: 0.8 },
      { text: "新农村合作社", weight: 0.4 },
    ],
  };
  const own = [{ short: "新农合", forms: [{ text: "新型农村合作医疗", weight: 1 }] }];
  expect(withShortNames(vocabulary, own).fullForms("新农合")).toEqual([
    { text: "新型农村合作医疗", weight: 1 },
    { text: "新农村合作社", weight: 0.4 },
  ]);
  expect(withShortNames(vocabulary, own).fullForms("农合")).toHaveLength(2);
});
