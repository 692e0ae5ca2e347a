import { beforeAll, describe, expect, it } from "vitest";
import { aDistrict, depsOn, officer as program } from "../../../test/support/a-district.ts";
import { freshDatabase } from "../../../test/support/fresh-database.ts";
import { plainDateOf } from "../../kernel/dates.ts";
import { openSealer } from "../../platform/sealing.ts";
import { loadNationalDays } from "../calendar/index.ts";
import { lettersOf, saveBodies, saveOffice, sheetOf } from "../official-letters/index.ts";
import { aDesk, anOutcome, seenAs, somebody } from "./db-fixtures.ts";
import { anApplicant, aRequest } from "./fixtures.ts";
import * as requests from "./index.ts";
import type { SeenCase } from "./index.ts";

const database = await freshDatabase();
const desk = aDesk(database, "2024-03-01");
const letterSealer = openSealer(Buffer.alloc(32, 7), "letters");
const deps = { ...desk.deps, letterSealer };
let organizationId = 0;
const settings = { db: desk.deps.db, clock: deps.clock };
const head = () => somebody("request-head", organizationId, "负责人");
const officer = () => somebody("request-officer", organizationId, "承办人");

beforeAll(async () => {
  await loadNationalDays({ db: database, clock: deps.clock });
  ({ organizationId } = await aDistrict(depsOn(database)));
});

async function filed(formKey: string, arrivedOn = "2024-03-01"): Promise<SeenCase> {
  const receipt = await requests.fileRequest(
    deps,
    officer(),
    aRequest({
      organizationId,
      formKey,
      arrivedOn: plainDateOf(arrivedOn),
      applicant: anApplicant({ name: "林小满" }),
    }),
  );
  if (!receipt.ok) throw new Error(receipt.refusal);
  return { siteId: 1, id: receipt.value.id, version: 1 };
}
const titles = async ({ id }: SeenCase) =>
  (await lettersOf(database.read, 1, id)).map(({ kind, number }) => `${kind} ${number}`);

describe("the letters of a case", () => {
  it("are refused with what is missing, and then nothing happened", async () => {
    const seen = await filed("refused");
    const on = desk.on("2024-03-04");
    const ask = { on, what: "请写明起止点", supplyBy: plainDateOf("2024-03-20") };
    expect(await requests.askCorrection(deps, officer(), seen, ask)).toMatchObject({
      refusal: "letter-incomplete",
      detail: { missing: expect.stringContaining("联系电话") },
    });
    expect(await titles(seen)).toEqual([]);
    const found = await requests.readCase(database.read, 1, seen.id);
    expect(found).toMatchObject({ version: 1, case: { state: "in-progress" } });
  });

  it("go out with their steps, numbered without gaps, and say what the case says", async () => {
    const office = {
      word: "晴政办公复",
      officeName: "信息股",
      phone: "0470-1",
      address: "一路1号",
    };
    await saveOffice(settings, program, { siteId: 1, organizationId }, office);
    const body = {
      reviewing: ["某某市人民政府"],
      court: "晴山区人民法院",
      from: plainDateOf("2024-01-01"),
      to: null,
      reviewFirst: null,
      source: "行政复议法",
    };
    await saveBodies(settings, program, { siteId: 1, organizationId: null }, [body]);
    desk.on("2024-03-01");
    let seen = await filed("whole");
    seen = seenAs(seen, await requests.issueReceipt(deps, officer(), seen, {}));
    let on = desk.on("2024-03-04");
    const ask = { on, what: "请写明起止点", supplyBy: plainDateOf("2024-03-20") };
    seen = seenAs(seen, await requests.askCorrection(deps, officer(), seen, ask));
    on = desk.on("2024-03-06");
    const supplement = { on, text: "建设路至南环路" };
    seen = seenAs(seen, await requests.receiveCorrection(deps, officer(), seen, supplement));
    const party = { about: "third-party", party: "某某公司", on, content: "施工合同" } as const;
    seen = seenAs(seen, await requests.consult(deps, officer(), seen, party));
    on = desk.on("2024-03-11");
    const no = { consultation: 1, on, agrees: false, reasons: "商业秘密" };
    seen = seenAs(seen, await requests.consultationAnswered(deps, officer(), seen, no));
    const extension = { workingDays: 5, reason: "需要核实", approvedBy: "负责人", noticedOn: on };
    seen = seenAs(seen, await requests.extend(deps, head(), seen, extension));
    const outcome = anOutcome(
      {
        facts: { given: "《施工许可证》复印件", means: "纸质复印件，邮寄送达" },
      },
      { facts: { publicInterest: "关系道路通行安全" } },
    );
    seen = seenAs(seen, await requests.draftAnswer(deps, officer(), seen, { outcome }));
    seen = seenAs(seen, await requests.handIn(deps, officer(), seen, {}));
    seen = seenAs(seen, await requests.passReview(deps, head(), seen, { opinion: "" }));
    on = desk.on("2024-03-13");
    seen = seenAs(seen, await requests.signAnswer(deps, head(), seen, {}));
    const all = await lettersOf(database.read, 1, seen.id);
    expect(all.map(({ kind, number }) => `${kind} ${number}`).toSorted()).toEqual([
      "consultation-notice 晴政办公复〔2024〕3号",
      "correction-notice 晴政办公复〔2024〕1号",
      "extension-notice 晴政办公复〔2024〕4号",
      "receipt 2024-0002",
      "reply 晴政办公复〔2024〕5号",
      "third-party-consultation 晴政办公复〔2024〕2号",
      "third-party-disclosure 晴政办公复〔2024〕6号",
    ]);
    const textOf = async (kind: string) => {
      const letter = all.find((one) => one.kind === kind);
      const found = await sheetOf(database.read, letterSealer, { siteId: 1, id: letter?.id ?? "" });
      return JSON.stringify(found?.sheet);
    };
    expect(await textOf("reply")).toContain("2024年3月6日");
    expect(await textOf("reply")).toContain("林小满");
    expect(await textOf("third-party-consultation")).not.toContain("林小满");
    expect(await textOf("extension-notice")).toContain("2024年4月16日");
    const signed = (await requests.readCase(database.read, 1, seen.id))?.events.find(
      (event) => event.facts.kind === "signed",
    );
    const reply = all.find((one) => one.kind === "reply");
    expect(signed?.facts).toMatchObject({ letterId: reply?.id, on });
  });

  it("that were sent on paper before they were noted here are not made again", async () => {
    desk.on("2024-03-01");
    const seen = await filed("paper");
    desk.on("2024-03-08");
    const ask = {
      on: plainDateOf("2024-03-05"),
      what: "请写明起止点",
      supplyBy: plainDateOf("2024-03-20"),
    };
    expect(await requests.askCorrection(deps, officer(), seen, ask)).toMatchObject({ ok: true });
    expect(await titles(seen)).toEqual([]);
  });

  it("tell an applicant that time is left out only under rules that leave it out", async () => {
    const on = desk.on("2018-05-03");
    const seen = await filed("old", "2018-05-02");
    const ask = { about: "other-organ", party: "某某区住建局", on, content: "会议纪要" } as const;
    seenAs(seen, await requests.consult(deps, officer(), seen, ask));
    expect(await titles(seen)).toEqual(["co-maker-consultation 晴政办公复〔2018〕1号"]);
  });

  it("of a fee by request say the place in the month that the register says", async () => {
    desk.on("2024-05-06");
    const applicant = anApplicant({ name: "常来的人" });
    let seen: SeenCase = { siteId: 1, id: "" as SeenCase["id"], version: 1 };
    for (let place = 1; place <= 12; place += 1) {
      const request = aRequest({
        organizationId,
        formKey: `often-${place}`,
        arrivedOn: plainDateOf("2024-05-06"),
        applicant,
      });
      const receipt = await requests.fileRequest(deps, officer(), request);
      if (receipt.ok) seen = { ...seen, id: receipt.value.id };
    }
    const notice = { on: desk.on("2024-05-07"), basis: "by-request", payment: "扫码缴纳" } as const;
    expect(await requests.noticeFee(deps, head(), seen, { ...notice, quantity: 35 })).toMatchObject(
      {
        refusal: "fee-place-wrong",
        detail: { place: "12" },
      },
    );
    seenAs(seen, await requests.noticeFee(deps, head(), seen, { ...notice, quantity: 12 }));
    const found = await requests.readCase(database.read, 1, seen.id);
    expect(found?.case.fee).toMatchObject({ yuan: 100, basis: "by-request" });
  });
});
