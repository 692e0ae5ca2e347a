import { describe, expect, it } from "vitest";
import type { Notion } from "../understanding/index.ts";
import { titleRead } from "./occurrences.ts";
import { ranked, worth, type Candidate } from "./ranking.ts";
import { asWord, weighed, type Sought } from "./sought.ts";

const TODAY = "2026-11-24";
const statistics = {
  entries: 10_000,
  share: new Map([
    ["取暖", 0.02],
    ["补贴", 0.1],
    ["低保", 0.001],
    ["最低", 0.1],
    ["生活", 0.3],
    ["保障", 0.2],
    ["标准", 0.3],
  ]),
  leastShare: 0.0002,
};
const seeking = (notions: readonly Notion[], likely: readonly string[] = []): Sought => {
  const all = notions.map((notion) => weighed(statistics, notion));
  return {
    required: all.filter((one) => !one.isOptional),
    optional: all.filter((one) => one.isOptional),
    likely,
  };
};
const heating = asWord("取暖", "typed");
const subsidy = asWord("补贴", "typed");
const poor: Notion = {
  typed: "低保",
  isOptional: false,
  ways: [
    { words: ["低保"], weight: 1, because: "typed", shown: "低保" },
    {
      words: ["最低", "生活", "保障"],
      weight: 0.9,
      because: "synonym",
      shown: "最低生活保障",
    },
  ],
};
type About = Partial<Candidate> & { readonly id: string; readonly title?: string };
const a = ({ title = "通知", ...about }: About): Candidate => ({
  titleRead: titleRead(title),
  body: "",
  length: 1_000,
  publishedOn: "2018-05-01",
  inForce: true,
  isKeyword: false,
  held: [true, true],
  ...about,
});
const order = (sought: Sought, ...candidates: readonly Candidate[]) =>
  ranked(sought, candidates, TODAY).map(({ id }) => id);

describe("before another stands", () => {
  it.each<[string, Sought, Candidate, Candidate]>([
    [
      "what has the word in its title",
      seeking([heating]),
      a({ id: "1", title: "关于取暖的通知" }),
      a({ id: "2", body: "取暖取暖取暖" }),
    ],
    [
      "the title that is the question",
      seeking([heating, subsidy], ["取暖补贴"]),
      a({ id: "1", title: "关于取暖补贴的通知" }),
      a({ id: "2", title: "关于印发城乡居民取暖设施改造和补贴发放方案的通知" }),
    ],
    [
      "the law that is asked for, with its full name and year",
      seeking([heating], ["取暖"]),
      a({ id: "1", title: "中华人民共和国取暖（2018年修订）", publishedOn: "2005-01-01" }),
      a({ id: "2", title: "关于取暖的通知", publishedOn: "2026-01-01" }),
    ],
    [
      "what holds both words",
      seeking([heating, subsidy]),
      a({ id: "1", body: "取暖。补贴。" }),
      a({ id: "2", body: "取暖取暖取暖", held: [true, false] }),
    ],
    [
      "what holds the word that tells more",
      seeking([heating, subsidy]),
      a({ id: "1", body: "取暖", held: [true, false] }),
      a({ id: "2", body: "补贴", held: [false, true] }),
    ],
    [
      "what says it as typed",
      seeking([poor]),
      a({ id: "1", title: "关于低保的通知" }),
      a({ id: "2", title: "关于最低生活保障的通知" }),
    ],
    [
      "the other name word for word",
      seeking([poor]),
      a({ id: "1", body: "最低生活保障" }),
      a({ id: "2", body: "保障生活的最低要求" }),
    ],
    [
      "what also holds the word that says little",
      seeking([heating, { ...asWord("标准", "typed"), isOptional: true }]),
      a({ id: "1", title: "取暖的标准" }),
      a({ id: "2", title: "取暖的名单" }),
    ],
    [
      "what is in force",
      seeking([heating]),
      a({ id: "1", title: "取暖办法" }),
      a({ id: "2", title: "取暖办法", inForce: false }),
    ],
    [
      "what is newer",
      seeking([heating]),
      a({ id: "1", title: "取暖办法", publishedOn: "2026-05-01" }),
      a({ id: "2", title: "取暖办法", publishedOn: "2016-05-01" }),
    ],
  ])("%s", (_, sought, first, second) => {
    expect(order(sought, second, first)).toEqual(["1", "2"]);
    expect(order(sought, first, second)).toEqual(["1", "2"]);
  });
});

it("says why, in parts that make the total", () => {
  const candidate = a({ id: "1", title: "关于最低生活保障的通知", body: "取暖。最低生活保障。" });
  const why = worth(seeking([poor, heating], ["低保取暖"]), candidate, TODAY);
  expect(why.parts).toMatchObject([
    { notion: "低保", found: "最低生活保障", because: "synonym", place: "title" },
    { notion: "取暖", found: "取暖", because: "typed", place: "text" },
  ]);
  const parts = why.parts.reduce((sum, part) => sum + part.score, 0);
  expect(why.total).toBeCloseTo(parts + why.phrase + why.freshness + why.validity);
});

it("counts what is held where nobody looked, and keywords more", () => {
  const [unseen, keyword] = [a({ id: "1" }), a({ id: "2", isKeyword: true })];
  expect(order(seeking([heating]), unseen, keyword)).toEqual(["2", "1"]);
  expect(worth(seeking([heating]), keyword, TODAY).parts).toMatchObject([{ place: "keyword" }]);
});
