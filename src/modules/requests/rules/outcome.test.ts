import { describe, expect, it } from "vitest";
import type { EventFacts, ItemAnswer, Outcome } from "../events.ts";
import { aCase, day, onDay } from "./fixtures.ts";
import { codesFor } from "./outcome-summary.ts";
import { outcomeFaults } from "./outcome.ts";

const answer = (about: Partial<ItemAnswer>): ItemAnswer => ({
  place: 1,
  code: "A1",
  detail: null,
  form: null,
  partCode: null,
  partForm: null,
  facts: {},
  ...about,
});
const whole = (...items: readonly ItemAnswer[]): Outcome => ({
  code: codesFor(items)[0] ?? "A1",
  detail: items[0]?.detail ?? null,
  items,
  facts: {},
});
const asked = (agrees: boolean | null, on = "2022-10-10"): readonly EventFacts[] => [
  {
    kind: "consultation-asked",
    consultation: 1,
    about: "third-party",
    party: "某公司",
    on: day(on),
    content: "合同",
  },
  ...(agrees === null
    ? []
    : [
        {
          kind: "consultation-answered",
          consultation: 1,
          on: day("2022-10-12"),
          agrees,
          reasons: "商业秘密",
        } as const,
      ]),
];
const faults = (outcome: Outcome, events: readonly EventFacts[] = [], arrivedOn = "2022-09-30") => {
  const found = outcomeFaults(outcome, aCase(arrivedOn, events), onDay("2022-10-20"));
  return [...found.missing, ...found.contradictions].join("；");
};

describe("an answer", () => {
  it.each<[string, Outcome, readonly EventFacts[], string]>([
    ["gives what is asked for", whole(answer({ detail: "provided" })), [], ""],
    ["says how it gives", whole(answer({})), [], "第1项“予以公开”属于哪一种"],
    ["answers every item", { ...whole(), code: "A1" }, [], "第1项的答复"],
    [
      "answers what was asked for",
      whole(answer({ detail: "provided" }), answer({ place: 2, detail: "provided" })),
      [],
      "第2项不在申请的内容中",
    ],
    [
      "answers once",
      whole(answer({ detail: "provided" }), answer({ detail: "provided" })),
      [],
      "第1项答复了两次",
    ],
    ["says why a part is withheld", whole(answer({ code: "A2" })), [], "第1项不予公开部分的理由"],
    [
      "names a part only where there is one",
      whole(answer({ code: "B1", partCode: "B1" })),
      [],
      "第1项不是部分公开，却写明了不予公开部分的理由",
    ],
    [
      "says that nothing is there after a search",
      whole(answer({ code: "C1", detail: "does-not-exist" })),
      [],
      "第1项检索记录",
    ],
    [
      "says so after a search",
      whole(answer({ code: "C1", detail: "does-not-exist" })),
      [{ kind: "searched", where: "档案室", terms: "道路", found: "无" }],
      "",
    ],
    [
      "names another organ unsearched",
      whole(answer({ code: "C1", detail: "another-organ" })),
      [],
      "",
    ],
    ["is unclear only after a supplement", whole(answer({ code: "C3" })), [], "没有收到过补正"],
    ["refuses excess after reasons", whole(answer({ code: "D4" })), [], "先要求申请人说明理由"],
    ["is never a lapse", whole(answer({ code: "F1" })), [], "不是一种答复"],
    [
      "protects third parties that were asked",
      whole(answer({ code: "B4", detail: "privacy" })),
      [],
      "先书面征求",
    ],
    [
      "protects third parties after their term",
      whole(answer({ code: "B4", detail: "privacy" })),
      asked(null),
      "期限还没有届满",
    ],
    [
      "protects them in a part too",
      whole(answer({ code: "A2", partCode: "B4" })),
      asked(null),
      "期限还没有届满",
    ],
    [
      "gives nothing before third parties had their term",
      whole(answer({ detail: "provided" })),
      asked(null),
      "期限还没有届满",
    ],
    [
      "gives no part before it either",
      whole(answer({ code: "A2", partCode: "B5" })),
      asked(null),
      "期限还没有届满",
    ],
    [
      "says meanwhile where it is public already",
      whole(answer({ detail: "already-public" })),
      asked(null),
      "",
    ],
    [
      "protects nobody who agrees",
      whole(answer({ code: "B4", detail: "privacy" })),
      asked(true),
      "第三方都同意公开",
    ],
    ["protects who objects", whole(answer({ code: "B4", detail: "privacy" })), asked(false), ""],
    [
      "opens over an objection for the public interest",
      whole(answer({ detail: "provided" })),
      asked(false),
      "公共利益理由",
    ],
    [
      "opens over an objection with the reason said",
      { ...whole(answer({ detail: "provided" })), facts: { publicInterest: "饮水安全" } },
      asked(false),
      "",
    ],
    [
      "is counted as what its parts are",
      { ...whole(answer({ code: "B1" })), code: "B2" },
      [],
      "各项答复合起来应当计为“国家秘密”",
    ],
  ])("%s", (_, outcome, events, expected) => {
    const said = faults(outcome, events);
    if (expected === "") expect(said).toBe("");
    else expect(said).toContain(expected);
  });

  it("gives after the term of third parties who are silent", () => {
    const given = whole(answer({ detail: "provided" }));
    expect(faults(given, asked(null, "2022-09-23"), "2022-09-23")).toBe("");
  });

  it.each(["B5", "B6", "B7", "C2", "D3", "D4", "D5"] as const)("of 2007 knows no %s", (code) => {
    expect(faults(whole(answer({ code })), [], "2018-05-02")).toContain("适用2007年公布的条例");
  });

  it("that mixes what is given and what is not counts as partial alone", () => {
    expect(codesFor([{ code: "A1" }, { code: "B5" }])).toEqual(["A2"]);
    expect(codesFor([{ code: "A1" }, { code: "A1" }])).toEqual(["A1"]);
    expect(codesFor([{ code: "B5" }, { code: "C1" }])).toEqual(["B5", "C1"]);
    expect(codesFor([{ code: "A2" }])).toEqual(["A2"]);
  });
});
