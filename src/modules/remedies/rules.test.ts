import { describe, expect, it, test } from "vitest";
import { plainDateOf, type PlainDate } from "../../kernel/dates.ts";
import { endings, remedyKinds, type LinkedCase, type NewRemedy, type Remedy } from "./model.ts";
import { appealed, decided, mayEnter, mayTakeBack } from "./rules.ts";
import { dueIn, remarksOn } from "./term-rules.ts";

const day = plainDateOf;
const today = day("2024-06-03");
const calendar = { daysOff: new Set<PlainDate>(), workedWeekends: new Set<PlainDate>() };

function asked(about: Partial<NewRemedy> = {}): NewRemedy {
  return {
    siteId: 1,
    kind: "reconsideration",
    organizationId: 1,
    requestNumber: "2024-0001",
    course: null,
    reconsiderationId: null,
    label: "王某",
    subject: "请求撤销答复",
    body: "某市人民政府",
    number: "",
    filedOn: day("2024-05-06"),
    notifiedOn: null,
    ...about,
  };
}
function remedy(
  about: Partial<Remedy> = {},
  decision: Remedy["instances"][0]["decision"] = null,
): Remedy {
  return {
    ...asked(),
    id: "r" as never,
    caseId: null,
    voidedOn: null,
    version: 1,
    changedAt: new Date(0),
    changedBy: "",
    instances: [
      {
        seq: 1,
        body: "某市人民政府",
        number: "",
        filedOn: day("2024-05-06"),
        notifiedOn: null,
        decision,
      },
    ],
    ...about,
  };
}
const theCase: LinkedCase = { id: "c", organizationId: 1, receivedOn: day("2024-03-01") };
const facts = { today, found: theCase, reconsideration: null };

describe("entering", () => {
  test.each([
    [{}, {}, null],
    [{ label: " " }, {}, "text-missing"],
    [{ subject: "" }, {}, "text-missing"],
    [{ body: "" }, {}, "text-missing"],
    [{ filedOn: day("2024-06-04") }, {}, "day-in-future"],
    [{ notifiedOn: day("2024-05-05") }, {}, "notified-before-filing"],
    [{ filedOn: day("2024-02-29") }, {}, "before-request"],
    [{}, { found: { ...theCase, organizationId: 2 } }, "case-of-another-organization"],
    [{}, { found: null }, null],
    [{ kind: "lawsuit" }, {}, "course-missing"],
    [{ kind: "lawsuit", course: "direct" }, {}, null],
    [{ kind: "lawsuit", course: "after-reconsideration" }, {}, null],
    [
      { kind: "lawsuit", course: "after-reconsideration", reconsiderationId: "r" },
      {},
      "reconsideration-unknown",
    ],
    [
      { kind: "lawsuit", course: "direct", reconsiderationId: "r" },
      { reconsideration: remedy() },
      "reconsideration-unknown",
    ],
    [
      {
        kind: "lawsuit",
        course: "after-reconsideration",
        reconsiderationId: "r",
        filedOn: day("2024-05-05"),
      },
      { reconsideration: remedy() },
      "before-reconsideration",
    ],
  ] as const)("%j with %j: %s", (about, beside, refusal) => {
    const fit = mayEnter(asked(about as never), { ...facts, ...(beside as object) });
    expect(fit.ok ? null : fit.refusal).toBe(refusal);
  });
});

describe("a result", () => {
  it.each(remedyKinds)("of every kind is one of the yearly form's: %s", (kind) => {
    for (const { code, result } of endings[kind])
      expect(
        decided(remedy({ kind }), { on: today, ending: code, told: "区档案馆" }, today),
      ).toMatchObject({ ok: true, value: { result } });
  });
  test.each([
    [remedy(), { on: day("2024-05-05"), ending: "upheld" }, "decided-before-filing"],
    [remedy(), { on: day("2024-06-04"), ending: "upheld" }, "day-in-future"],
    [remedy(), { on: today, ending: "dismissed" }, "ending-unknown"],
    [remedy({ kind: "record-correction" }), { on: today, ending: "forwarded" }, "told-missing"],
    [remedy({ voidedOn: today }), { on: today, ending: "upheld" }, "voided"],
    [
      remedy({}, { on: today, ending: "upheld", result: "upheld", told: "" }),
      { on: today, ending: "upheld" },
      "decided-already",
    ],
  ] as const)("is refused: %#", (found, decision, refusal) => {
    expect(decided(found, { told: "", ...decision }, today)).toMatchObject({ refusal });
  });
  it("can be taken back with a reason", () => {
    const done = remedy({}, { on: today, ending: "upheld", result: "upheld", told: "" });
    expect(mayTakeBack(done, "decision", "登记错误").ok).toBe(true);
    expect(mayTakeBack(done, "decision", " ")).toMatchObject({ refusal: "reason-missing" });
    expect(mayTakeBack(remedy(), "decision", "登记错误")).toMatchObject({ refusal: "not-decided" });
  });
});

describe("an appeal", () => {
  const judged = remedy(
    { kind: "lawsuit", course: "direct" },
    { on: day("2024-05-20"), ending: "claim-rejected", result: "upheld", told: "" },
  );
  const appeal = {
    body: "某市中级人民法院",
    number: "",
    filedOn: day("2024-05-30"),
    notifiedOn: null,
  };
  it("makes the lawsuit pending again", () => {
    expect(appealed(judged, appeal, today)).toMatchObject({
      ok: true,
      value: { seq: 2, decision: null },
    });
  });
  test.each([
    [remedy(), appeal, "only-lawsuits"],
    [remedy({ kind: "lawsuit", course: "direct" }), appeal, "not-decided"],
    [judged, { ...appeal, filedOn: day("2024-05-19") }, "appeal-before-decision"],
    [judged, { ...appeal, body: "" }, "text-missing"],
  ] as const)("is refused: %#", (found, about, refusal) => {
    expect(appealed(found, about, today)).toMatchObject({ refusal });
  });
});

describe("terms", () => {
  const copied = (kind: Remedy["kind"], notifiedOn: string) => {
    const [first] = remedy().instances;
    if (first === undefined) throw new Error("none");
    return remedy({
      kind,
      instances: [{ ...first, notifiedOn: day(notifiedOn) }],
    });
  };
  it("to answer the reviewing body and the court run from the copy", () => {
    // 2024-05-06 is a Monday.
    expect(dueIn(copied("reconsideration", "2024-05-06"), calendar, 15)?.lastDay).toBe(
      "2024-05-20",
    );
    expect(dueIn(copied("lawsuit", "2024-05-06"), calendar, 15)?.lastDay).toBe("2024-05-21");
    expect(dueIn(remedy(), calendar, 15)).toBeNull();
  });
  it("of a complaint is what the office settled, and says so", () => {
    expect(dueIn(remedy({ kind: "complaint" }), calendar, 15)).toMatchObject({
      lastDay: "2024-05-27",
      confirmed: false,
    });
  });
  const answer = (code: "A1" | "B6" | "B8", concludedOn: string) => ({
    code,
    concludedOn: day(concludedOn),
    deliveredOn: day(concludedOn),
  });
  const direct = { kind: "lawsuit", course: "direct", filedOn: day("2024-05-06") } as const;
  test.each([
    [direct, answer("B6", "2024-01-02"), ["review-first-skipped"]],
    [direct, answer("B6", "2023-12-29"), []],
    [direct, answer("B8", "2024-01-02"), []],
    [{ ...direct, course: "after-reconsideration" }, answer("B6", "2024-01-02"), []],
    [direct, answer("A1", "2023-10-30"), ["filed-late"]],
    [
      { ...direct, kind: "reconsideration", course: null },
      answer("A1", "2024-03-04"),
      ["filed-late"],
    ],
    [{ ...direct, kind: "reconsideration", course: null }, answer("A1", "2024-03-05"), []],
  ] as const)("remark what is remarkable: %#", (found, about, remarks) => {
    expect(remarksOn(found, about, calendar)).toEqual(remarks);
  });
});
