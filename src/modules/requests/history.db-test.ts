import { beforeEach, describe, expect, it } from "vitest";
import { freshDatabase } from "../../../test/support/fresh-database.ts";
import { plainDateOf } from "../../kernel/dates.ts";
import { verifyAudit } from "../../platform/audit.ts";
import { loadNationalDays } from "../calendar/index.ts";
import { aDesk, anOutcome, head, officer, seenAs, somebody } from "./db-fixtures.ts";
import { aRequest } from "./fixtures.ts";
import * as requests from "./index.ts";
import type { NewRequest, RequestId, SeenCase } from "./index.ts";

const database = await freshDatabase();
const desk = aDesk(database, "2022-09-30");
const { deps } = desk;
await loadNationalDays({ db: database, clock: deps.clock });

beforeEach(async () => {
  for (const table of ["files", "events", "identities", "cases", "numbers", "settings"] as const)
    await database.read.deleteFrom(`requests.${table}`).execute();
  desk.on("2022-09-30");
});

async function filed(about: Partial<NewRequest> = {}): Promise<SeenCase> {
  const receipt = await requests.fileRequest(deps, officer, aRequest(about));
  if (!receipt.ok) throw new Error(receipt.refusal);
  return { siteId: 1, id: receipt.value.id, version: 1 };
}
const row = async (id: RequestId) =>
  database.read
    .selectFrom("requests.cases")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
const kinds = async (id: RequestId) =>
  ((await requests.readCase(database.read, 1, id))?.events ?? []).map((event) => event.facts.kind);

describe("a request under the rules of 2019", () => {
  it("goes from the counter to the archive, and is due when a court said so", async () => {
    let seen = await filed();
    expect(await row(seen.id)).toMatchObject({ due_on: "2022-11-02", rules: "2019" });
    const assigned = await requests.assignRequest(deps, head, seen, {
      userId: officer.userId,
      reason: "",
    });
    seen = seenAs(seen, assigned);
    const today = desk.on("2022-10-12");
    const asked = await requests.askCorrection(deps, officer, seen, {
      on: today,
      what: "请写明道路的起止点",
      supplyBy: plainDateOf("2022-10-26"),
    });
    seen = seenAs(seen, asked);
    expect(await row(seen.id)).toMatchObject({ due_on: null, clock: "correction" });
    const came = desk.on("2022-10-20");
    const supplement = { on: came, text: "自建设路至南环路" };
    const received = await requests.receiveCorrection(
      deps,
      requests.applicant,
      { ...seen, version: null },
      supplement,
    );
    seen = seenAs(seen, received);
    expect(await row(seen.id)).toMatchObject({ due_on: "2022-11-17", state: "in-progress" });
    const consulted = desk.on("2022-10-24");
    seen = seenAs(
      seen,
      await requests.consult(deps, officer, seen, {
        about: "third-party",
        party: "某某建设公司",
        on: consulted,
        content: "施工合同",
      }),
    );
    const answered = desk.on("2022-10-31");
    seen = seenAs(
      seen,
      await requests.consultationAnswered(deps, officer, seen, {
        consultation: 1,
        on: answered,
        agrees: true,
        reasons: "",
      }),
    );
    expect(await row(seen.id)).toMatchObject({ due_on: "2022-11-24" });
    const extended = await requests.extend(deps, head, seen, {
      workingDays: 10,
      reason: "材料分散在几处",
      approvedBy: "负责人",
      noticedOn: answered,
    });
    seen = seenAs(seen, extended);
    expect(await row(seen.id)).toMatchObject({ due_on: "2022-12-08", is_extended: true });
    desk.on("2022-11-10");
    seen = seenAs(seen, await requests.draftAnswer(deps, officer, seen, { outcome: anOutcome() }));
    seen = seenAs(seen, await requests.handIn(deps, officer, seen, {}));
    expect(await requests.passReview(deps, officer, seen, { opinion: "" })).toMatchObject({
      refusal: "not-allowed",
    });
    seen = seenAs(seen, await requests.passReview(deps, head, seen, { opinion: "合法" }));
    seen = seenAs(seen, await requests.signAnswer(deps, head, seen, {}));
    expect(await row(seen.id)).toMatchObject({ concluded_on: null, outcome_code: "A1" });
    const posted = desk.on("2022-11-11");
    const sending = { way: "post", on: posted, proof: "EMS 1" } as const;
    seen = seenAs(seen, await requests.sendAnswer(deps, officer, seen, sending));
    expect(await row(seen.id)).toMatchObject({ concluded_on: "2022-11-11", clock: "over" });
    const back = desk.on("2022-11-16");
    const failed = await requests.deliveryFailed(deps, officer, seen, { on: back, reason: "拒收" });
    seen = seenAs(seen, failed);
    expect(await row(seen.id)).toMatchObject({
      state: "to-be-delivered",
      concluded_on: "2022-11-11",
    });
    seen = seenAs(seen, await requests.sendAnswer(deps, officer, seen, { ...sending, on: back }));
    const delivery = { on: desk.on("2022-11-18"), proof: "本人签收" };
    seen = seenAs(seen, await requests.recordDelivery(deps, officer, seen, delivery));
    seen = seenAs(seen, await requests.archive(deps, officer, seen, { box: "2022-1" }));
    expect(await row(seen.id)).toMatchObject({
      state: "closed",
      is_archived: true,
      concluded_on: "2022-11-11",
      delivered_on: "2022-11-18",
    });
    expect((await verifyAudit(database.read)).faults).toEqual([]);
  });

  it("that is not supplied in time ends as given up, not a day before", async () => {
    let seen = await filed();
    const on = desk.on("2022-10-10");
    const supplyBy = plainDateOf("2022-10-20");
    seen = seenAs(
      seen,
      await requests.askCorrection(deps, officer, seen, { on, what: "不明确", supplyBy }),
    );
    desk.on("2022-10-20");
    expect(await requests.lapseCorrection(deps, officer, seen, { reason: "逾期" })).toMatchObject({
      refusal: "term-not-over",
      detail: { lastDay: "2022-10-20" },
    });
    desk.on("2022-10-21");
    seenAs(seen, await requests.lapseCorrection(deps, officer, seen, { reason: "逾期" }));
    expect(await row(seen.id)).toMatchObject({ outcome_code: "F1", state: "closed" });
  });

  it("that has several items becomes one case each, with the same day and the same code", async () => {
    const items = [1, 2, 3].map((place) => ({ place, text: `第${place}份文件` }));
    const seen = await filed({ asked: { ...aRequest().asked, items } });
    const whole = await row(seen.id);
    const split = await requests.splitRequest(deps, officer, seen, {
      parts: [[1, 3], [2]],
      reason: "",
    });
    seenAs(seen, split);
    const [first, second] = await database.read
      .selectFrom("requests.cases")
      .selectAll()
      .orderBy("number")
      .execute();
    expect(first?.asked.items.map((item) => item.text)).toEqual(["第1份文件", "第3份文件"]);
    expect(second).toMatchObject({ number: "2022-0002", due_on: whole.due_on });
    expect(await kinds(second?.id as RequestId)).toEqual(["filed", "split-off"]);
    const receipt = await requests.fileRequest(deps, officer, aRequest());
    const code = receipt.ok ? receipt.value.code : "";
    for (const one of [first, second])
      expect(requests.isCodeOf(deps.sealer, one?.number ?? "", code, one?.code_mark ?? "")).toBe(
        true,
      );
    expect(await requests.splitRequest(deps, officer, seen, { parts: [[1]], reason: "" })).toEqual({
      ok: false,
      refusal: "changed-by-someone-else",
    });
  });

  it("whose fee is not paid in twenty working days ends as given up", async () => {
    let seen = await filed();
    const on = desk.on("2022-10-10");
    const notice = { on, basis: "by-page", quantity: 250 } as const;
    seen = seenAs(seen, await requests.noticeFee(deps, head, seen, notice));
    const payment = { on, yuan: 100, receipt: "" };
    expect(await requests.payFee(deps, officer, seen, payment)).toMatchObject({
      refusal: "amount-wrong",
      detail: { yuan: "4700" },
    });
    desk.on("2022-11-07");
    expect(await requests.lapseFee(deps, officer, seen, { reason: "" })).toMatchObject({
      refusal: "term-not-over",
    });
    desk.on("2022-11-08");
    seenAs(seen, await requests.lapseFee(deps, officer, seen, { reason: "" }));
    expect(await row(seen.id)).toMatchObject({ outcome_code: "F2" });
  });
});

describe("a request under the rules of 2007", () => {
  it("has 15 and 15 working days, and waits for a third party without end", async () => {
    const arrivedOn = desk.on("2018-05-02");
    let seen = await filed({ arrivedOn, channel: "network", confirmedOn: arrivedOn });
    expect(await row(seen.id)).toMatchObject({ rules: "2007", due_on: "2018-05-23" });
    const extension = { reason: "疑难", approvedBy: "负责人", noticedOn: desk.on("2018-05-04") };
    expect(
      await requests.extend(deps, head, seen, { ...extension, workingDays: 16 }),
    ).toMatchObject({ refusal: "extension-too-long" });
    seen = seenAs(seen, await requests.extend(deps, head, seen, { ...extension, workingDays: 15 }));
    expect(await row(seen.id)).toMatchObject({ due_on: "2018-06-13" });
    const ask = { about: "third-party", party: "某公司", content: "合同" } as const;
    seen = seenAs(
      seen,
      await requests.consult(deps, officer, seen, { ...ask, on: desk.on("2018-05-07") }),
    );
    expect(await row(seen.id)).toMatchObject({ due_on: null, clock: "opinion" });
    const outcome = anOutcome({ code: "B6" });
    seen = seenAs(seen, await requests.draftAnswer(deps, officer, seen, { outcome }));
    expect(await requests.handIn(deps, officer, seen, {})).toMatchObject({
      refusal: "outcome-contradictory",
    });
    const fee = { on: desk.on("2018-05-08"), basis: "by-page", quantity: 250 } as const;
    expect(await requests.noticeFee(deps, head, seen, fee)).toMatchObject({
      refusal: "fee-under-2007",
    });
  });
});

describe("a step", () => {
  it("of another agency's officer finds nothing; a helper of the case gives help and no more", async () => {
    const stranger = somebody("request-officer", 2, "外单位承办人");
    let seen = await filed();
    expect(await requests.note(deps, stranger, seen, { text: "看看" })).toEqual({
      ok: false,
      refusal: "not-found",
    });
    expect(await requests.readIdentity(deps, stranger, seen)).toMatchObject({ ok: false });
    const answerBy = desk.on("2022-10-10");
    const ask = { organizationId: 2, text: "请查找图纸", answerBy };
    seen = seenAs(seen, await requests.askHelp(deps, officer, seen, ask));
    const help = { organizationId: 2, text: "图纸一张" };
    seen = seenAs(seen, await requests.giveHelp(deps, stranger, seen, help));
    expect(await requests.note(deps, stranger, seen, { text: "看看" })).toMatchObject({
      refusal: "not-allowed",
    });
    expect(await requests.readIdentity(deps, stranger, seen)).toMatchObject({ ok: false });
  });

  it("of two heads who sign at once is taken once; a refused one leaves no trace", async () => {
    let seen = await filed();
    seen = seenAs(seen, await requests.draftAnswer(deps, officer, seen, { outcome: anOutcome() }));
    seen = seenAs(seen, await requests.handIn(deps, officer, seen, {}));
    seen = seenAs(seen, await requests.passReview(deps, head, seen, { opinion: "" }));
    const audit = async () => (await verifyAudit(database.read)).entries;
    const before = { kinds: await kinds(seen.id), audit: await audit(), told: desk.told.length };
    const drafter = { ...head, userId: officer.userId };
    expect(await requests.signAnswer(deps, drafter, seen, {})).toMatchObject({
      refusal: "own-draft",
    });
    expect({ kinds: await kinds(seen.id), audit: await audit(), told: desk.told.length }).toEqual(
      before,
    );
    const both = await Promise.all([
      requests.signAnswer(deps, head, seen, {}),
      requests.signAnswer(deps, head, seen, {}),
    ]);
    expect(both.map((one) => (one.ok ? "ok" : one.refusal)).toSorted()).toEqual([
      "changed-by-someone-else",
      "ok",
    ]);
    expect((await kinds(seen.id)).filter((kind) => kind === "signed")).toHaveLength(1);
  });

  it("can be taken by the deputy of who may, in their name, unless the draft is one of theirs", async () => {
    const deputy = somebody("request-officer", 1, "副职");
    const standing = { ...deps, standsInFor: async () => [head] };
    let seen = await filed();
    seen = seenAs(seen, await requests.draftAnswer(deps, officer, seen, { outcome: anOutcome() }));
    seen = seenAs(seen, await requests.handIn(deps, officer, seen, {}));
    expect(await requests.passReview(deps, deputy, seen, { opinion: "" })).toMatchObject({
      refusal: "not-allowed",
    });
    const both = { ...deps, standsInFor: async () => [head, officer] };
    expect(await requests.passReview(both, deputy, seen, { opinion: "" })).toMatchObject({
      refusal: "own-draft",
    });
    seenAs(seen, await requests.passReview(standing, deputy, seen, { opinion: "" }));
    const found = await requests.readCase(database.read, 1, seen.id);
    expect(found?.events.at(-1)).toMatchObject({ by: deputy.userId, byName: "副职（代负责人）" });
  });

  it("is filed in the year of Beijing, to the minute", async () => {
    desk.at("2022-12-31T23:59:59+08:00");
    const arrivedOn = plainDateOf("2022-12-31");
    const old = await requests.fileRequest(deps, officer, aRequest({ arrivedOn, formKey: "a" }));
    desk.at("2023-01-01T00:00:00+08:00");
    const fresh = await requests.fileRequest(deps, officer, aRequest({ arrivedOn, formKey: "b" }));
    expect([old, fresh].map((one) => one.ok && one.value.number)).toEqual([
      "2022-0001",
      "2023-0001",
    ]);
  });
});
