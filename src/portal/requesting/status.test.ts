import { describe, expect, it } from "vitest";
import { plainDateOf } from "../../kernel/dates.ts";
import { nationalCalendar } from "../../modules/calendar/index.ts";
import { explain } from "../../modules/deadlines/index.ts";
import {
  clockOf,
  type Case,
  type CaseEvent,
  type EventFacts,
} from "../../modules/requests/index.ts";
import { standingWords } from "./standing-words.ts";
import { wayOf } from "./status-model.ts";

const day = plainDateOf;
const { calendar, nameOf } = nationalCalendar();
const naming = { today: day("2024-04-05"), agencyName: () => "区住房和城乡建设局" };
const filed: EventFacts = {
  kind: "filed",
  channel: "network",
  arrivedOn: day("2024-03-20"),
  oral: false,
};

const events = (...facts: readonly EventFacts[]): readonly CaseEvent[] =>
  [filed, ...facts].map((one, index) => ({
    seq: index + 1,
    at: new Date("2024-03-20T02:42:00Z"),
    by: null,
    byName: "申请人",
    facts: one,
  }));

function aCase(about: Partial<Case> = {}): Case {
  return {
    state: "in-progress",
    channel: "network",
    arrivedOn: day("2024-03-20"),
    confirmedOn: day("2024-03-20"),
    organizationId: 1,
    userId: null,
    asked: {
      items: [],
      features: "",
      form: "paper",
      way: "post",
      acceptsOtherForm: true,
      helpWanted: "",
    },
    corrections: [],
    consultations: [],
    extension: null,
    reasons: null,
    delayedTo: null,
    fee: null,
    hasSearched: false,
    draft: null,
    reviewedBy: null,
    outcome: null,
    concludedOn: null,
    sentOn: null,
    deliveredOn: null,
    isArchived: false,
    ...about,
  } as Case;
}

function standing(about: Partial<Case>, today: string) {
  const found = aCase(about);
  const clock = clockOf(found, calendar);
  return standingWords({
    found,
    clock,
    calendar,
    today: day(today),
    agencyName: "区住房和城乡建设局",
    days: clock === null ? [] : explain(clock, { calendar, nameOf }),
  });
}

describe("where a request stands", () => {
  it("says first who answers by when, then how it was counted", () => {
    expect(standing({}, "2024-04-05")).toEqual({
      first: "区住房和城乡建设局最迟 2024 年 4 月 18 日（星期四）答复您，还有 10 个工作日。",
      more: "自 3 月 20 日收到的第二天起 20 个工作日；清明 4 月 4 日至 6 日不计，4 月 7 日调休上班计入。",
      isLate: false,
    });
  });

  it.each<[string, string, RegExp, boolean]>([
    ["on the last day", "2024-04-18", /就是今天/, false],
    ["a day late", "2024-04-19", /已经超过 1 个工作日/, true],
  ])("%s", (_, today, words, isLate) => {
    const said = standing({}, today);
    expect(said.first).toMatch(words);
    expect(said.isLate).toBe(isLate);
    if (isLate) expect(said.more).toMatch(/投诉.*行政复议.*第五十一条/);
  });

  it.each<[string, Partial<Case>, RegExp]>([
    ["not confirmed", { confirmedOn: null, state: "unconfirmed" }, /等与您确认/],
    [
      "a supplement is waited for",
      {
        state: "awaiting-correction",
        corrections: [
          { askedOn: day("2024-03-25"), supplyBy: day("2024-04-12"), receivedOn: null },
        ],
      },
      /请在 2024 年 4 月 12 日（星期五）前补正/,
    ],
    [
      "extended",
      { extension: { workingDays: 20, noticedOn: day("2024-04-02") } },
      /最迟 2024 年 5 月 1\d 日/,
    ],
    [
      "withdrawn",
      {
        state: "closed",
        concludedOn: day("2024-04-02"),
        outcome: { code: "F3", detail: "withdrawn", items: [], facts: {} },
      },
      /您已于 4 月 2 日撤回申请/,
    ],
    [
      "answered",
      {
        state: "delivered",
        concludedOn: day("2024-04-02"),
        sentOn: day("2024-04-02"),
        outcome: { code: "A2", detail: null, items: [], facts: {} },
      },
      /区住房和城乡建设局已于 4 月 2 日作出答复：部分公开/,
    ],
  ])("when %s", (_, about, words) => {
    expect(standing(about, "2024-04-05").first).toMatch(words);
  });
});

describe("the way of a request", () => {
  it("shows what was done and what comes next, and nothing of how the office works inside", () => {
    const way = wayOf(
      aCase({ hasSearched: true }),
      events(
        { kind: "assigned", organizationId: 1, userId: "x", reason: "内部分工" },
        { kind: "searched", where: "档案室", terms: "南排", found: "三份" },
        { kind: "noted", text: "申请人态度不好" },
        {
          kind: "consultation-asked",
          consultation: 1,
          about: "third-party",
          party: "某建筑公司",
          on: day("2024-03-28"),
          content: "合同",
        },
        { kind: "handed-in" },
        { kind: "returned", opinion: "理由不充分" },
      ),
      day("2024-04-18"),
      naming,
    );
    expect(way.map(({ state, title }) => `${state} ${title}`)).toEqual([
      "done 已收到您的申请",
      "done 正在征求第三方意见",
      "now 正在拟写答复",
      "next 答复",
    ]);
    expect(JSON.stringify(way)).not.toMatch(/某建筑公司|内部分工|档案室|态度|不充分/);
    expect(way[0]?.when).toBe("3 月 20 日 10:42 网上提交");
  });

  it("ends with the answer on its way", () => {
    const way = wayOf(
      aCase({ state: "to-be-delivered" }),
      events({ kind: "signed", letterId: "x", on: day("2024-04-02") }),
      null,
      naming,
    );
    expect(way.map(({ title }) => title).slice(1)).toEqual(["答复已经作出", "答复正在送达"]);
  });
});
