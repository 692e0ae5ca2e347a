import { describe, expect, it, test } from "vitest";
import { plainDateOf } from "../../kernel/dates.ts";
import { aDocument, someFields } from "./fixtures.ts";
import { states } from "./model.ts";
import {
  actions,
  documentPath,
  indexNumber,
  mayPublish,
  maySubmit,
  maySave,
  mayWithdraw,
  nextState,
} from "./rules.ts";

const today = plainDateOf("2018-11-23");
const waiting = (fields = {}, hasContent = true) => ({ fields: someFields(fields), hasContent });

test("the whole state table", () => {
  const grid = states.map((from) =>
    [from, ...actions.map((action) => nextState(from, action) ?? "-")].join(" "),
  );
  expect([`from ${actions.join(" ")}`, ...grid].join("\n")).toMatchInlineSnapshot(`
    "from save submit return settle publish withdraw archive
    draft draft in-review - - - - -
    in-review draft - draft settled published - -
    settled draft - - - - - -
    published published published published - published withdrawn archived
    withdrawn withdrawn withdrawn withdrawn withdrawn published - -
    archived archived archived archived archived published - -"
  `);
});

describe("publishing", () => {
  it("leads a complete draft marked 主动公开 to published", () => {
    expect(mayPublish(aDocument({ state: "in-review" }), waiting(), today)).toEqual({
      ok: true,
      value: { next: "published" },
    });
  });

  it("leads a document that was withdrawn back to published", () => {
    expect(mayPublish(aDocument({ state: "withdrawn" }), waiting(), today)).toMatchObject({
      ok: true,
    });
  });

  it("allows a document written on the very day", () => {
    expect(
      mayPublish(aDocument({ state: "in-review" }), waiting({ writtenOn: today }), today).ok,
    ).toBe(true);
  });

  test.each([
    ["nothing-to-publish", null],
    ["title-missing", waiting({ title: "　" })],
    ["body-missing", waiting({}, false)],
    ["not-proactive", waiting({ openness: "on-request", opennessReason: "第十六条" })],
    ["not-proactive", waiting({ openness: "withheld", opennessReason: "第十四条" })],
    ["written-in-the-future", waiting({ writtenOn: plainDateOf("2018-11-24") })],
    [
      "ends-before-it-begins",
      waiting({ effectiveOn: plainDateOf("2018-12-01"), expiresOn: plainDateOf("2018-11-30") }),
    ],
  ])("is refused: %s", (refusal, edition) => {
    expect(mayPublish(aDocument({ state: "in-review" }), edition, today)).toMatchObject({
      ok: false,
      refusal,
    });
  });
});

describe("handing in", () => {
  const withheld = {
    openness: "withheld",
    opennessReason: "涉及商业秘密",
    opennessGround: "E4",
    nextReviewOn: plainDateOf("2019-11-23"),
  } as const;

  test.each([
    ["what is for the public", {}],
    ["what is given on request, with ground and reason", { ...withheld, openness: "on-request" }],
    ["what is withheld, with a day of reassessment", withheld],
  ] as const)("is possible for %s", (_, fields) => {
    expect(maySubmit(aDocument(), waiting(fields), today)).toEqual({
      ok: true,
      value: { next: "in-review" },
    });
  });

  test.each([
    ["title-missing", { title: "" }],
    ["written-in-the-future", { writtenOn: plainDateOf("2018-11-24") }],
    ["openness-needs-reason", { ...withheld, opennessReason: " " }],
    ["openness-needs-ground", { ...withheld, opennessGround: null }],
    ["reassessment-missing", { ...withheld, nextReviewOn: null }],
    ["reassessment-missing", { ...withheld, nextReviewOn: today }],
  ] as const)("is refused: %s", (refusal, fields) => {
    expect(maySubmit(aDocument(), waiting(fields), today)).toMatchObject({ refusal });
  });

  it("is refused for a change that would withhold what stands before the public", () => {
    expect(maySubmit(aDocument({ state: "published" }), waiting(withheld), today)).toMatchObject({
      refusal: "withdraw-first",
    });
    expect(maySubmit(aDocument({ state: "withdrawn" }), waiting(withheld), today).ok).toBe(true);
  });
});

describe("withdrawing", () => {
  it("needs a reason that says something", () => {
    expect(mayWithdraw(aDocument({ state: "published" }), "  ")).toMatchObject({
      refusal: "reason-missing",
    });
    expect(mayWithdraw(aDocument({ state: "published" }), " 附件含个人信息 ")).toEqual({
      ok: true,
      value: { reason: "附件含个人信息" },
    });
  });

  test.each(["draft", "in-review", "withdrawn"] as const)("is refused for what is %s", (state) => {
    expect(mayWithdraw(aDocument({ state }), "误发")).toMatchObject({
      refusal: "not-possible-now",
    });
  });
});

describe("saving", () => {
  it("asks for the reason of what is not opened", () => {
    expect(maySave(null, someFields({ openness: "withheld" }))).toMatchObject({
      refusal: "openness-needs-reason",
    });
  });

  it("takes what is in review back to a draft: who may is asked of the review", () => {
    expect(maySave(aDocument({ state: "in-review" }), someFields())).toEqual({
      ok: true,
      value: { next: "draft" },
    });
  });
});

test.each([
  ["11150299", 2018, 42, "11150299-2018-00042"],
  ["11150299", 2018, 99_999, "11150299-2018-99999"],
  ["11150299", 2018, 123_456, "11150299-2018-123456"],
])("the index number of %s in %i, serial %i, is %s", (code, year, serial, expected) => {
  expect(indexNumber(code, year, serial)).toBe(expected);
});

describe("the address of a document", () => {
  it("holds the year and ten letters of the id's random part", () => {
    expect(documentPath("01930000-0000-7000-8000-0123456789ab", 2018)).toBe(
      "documents/2018/014d2pf2db.html",
    );
  });

  it("differs for ids of the same instant", () => {
    expect(documentPath("01930000-0000-7000-8000-0123456789ac", 2018)).not.toBe(
      documentPath("01930000-0000-7000-8000-0123456789ab", 2018),
    );
  });
});
