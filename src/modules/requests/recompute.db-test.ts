import { beforeEach, describe, expect, it } from "vitest";
import { freshDatabase } from "../../../test/support/fresh-database.ts";
import { plainDateOf } from "../../kernel/dates.ts";
import { loadNationalDays, removeLocalDay, setLocalDay } from "../calendar/index.ts";
import { aDesk, anOutcome, head, officer, seenAs, somebody } from "./db-fixtures.ts";
import { anApplicant, aRequest } from "./fixtures.ts";
import * as requests from "./index.ts";
import type { NewRequest, SeenCase } from "./index.ts";

const database = await freshDatabase();
const desk = aDesk(database, "2022-09-30");
const { deps } = desk;
await loadNationalDays({ db: database, clock: deps.clock });
const calendar = { db: database, clock: deps.clock };
const by = { kind: "system", name: "test" } as const;
const office = somebody("disclosure-office", null, "政务公开办");

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

describe("a calendar that is corrected afterwards", () => {
  it("moves the days of open cases, says whose, and does nothing the second time", async () => {
    let seen = await filed();
    const other = await filed({ formKey: "form-2" });
    seenAs(
      other,
      await requests.withdraw(deps, officer, other, { on: desk.on("2022-09-30"), reason: "" }),
    );
    const day = plainDateOf("2022-10-12");
    const holiday = { siteId: 1, day, kind: "off", name: "那达慕", source: "政府通知" } as const;
    expect(await setLocalDay(calendar, by, holiday)).toMatchObject({ ok: true });
    const moved = await requests.recomputeOpen(deps, 1, "那达慕放假");
    expect(moved).toMatchObject({
      ok: true,
      value: [
        {
          number: "2022-0001",
          from: "2022-11-02",
          to: "2022-11-03",
          tell: ["officer", "applicant"],
        },
      ],
    });
    const found = await requests.readCase(database.read, 1, seen.id);
    expect(found?.events.at(-1)?.facts).toMatchObject({ kind: "due-moved", why: "那达慕放假" });
    expect(found?.dueOn).toBe("2022-11-03");
    expect(await requests.recomputeOpen(deps, 1, "again")).toEqual({ ok: true, value: [] });
    // What an officer saw before is no longer what there is.
    expect(await requests.note(deps, officer, seen, { text: "x" })).toMatchObject({ ok: false });
    seen = { ...seen, version: null };
    await removeLocalDay(calendar, by, { siteId: 1, day });
    expect(await requests.recomputeOpen(deps, 1, "取消")).toMatchObject({
      value: [{ to: "2022-11-02" }],
    });
  });

  it("as a reading of the law, moves the days of those it concerns", async () => {
    let seen = await filed();
    const on = desk.on("2022-10-10");
    seen = seenAs(
      seen,
      await requests.noticeFee(deps, head, seen, { on, basis: "by-page", quantity: 31 }),
    );
    seenAs(seen, await requests.payFee(deps, officer, seen, { on, yuan: 10, receipt: "1" }));
    const settings = {
      ...requests.usualSettings,
      interpretation: { ...requests.usualSettings.interpretation, payment: "continues" },
    } as const;
    expect(await requests.changeSettings(deps, officer, { siteId: 1, settings })).toMatchObject({
      refusal: "not-allowed",
    });
    expect(await requests.changeSettings(deps, office, { siteId: 1, settings })).toMatchObject({
      ok: true,
    });
    expect(await requests.recomputeOpen(deps, 1, "缴费后连续计算")).toMatchObject({
      value: [{ from: "2022-11-07", to: "2022-11-02" }],
    });
  });
});

describe("who asked", () => {
  it("is shown to who handles the case, each look recorded, and purged by the term of the site", async () => {
    let seen = await filed();
    const file = {
      id: "0196f0c0-0000-7000-8000-000000000001",
      role: "identity",
      name: "身份证.jpg",
      mediaType: "image/jpeg",
      size: 10,
      sha256: "00",
      isQuarantined: false,
    } as const;
    expect(await requests.addFiles(deps, requests.applicant, seen, [file])).toMatchObject({
      ok: true,
    });
    const looks = async () =>
      (
        await database.read
          .selectFrom("audit.entries")
          .select("event")
          .where("event", "in", [requests.IDENTITY_SEEN, "request-file.seen"])
          .execute()
      ).length;
    const before = await looks();
    const auditor = somebody("auditor", null, "审计员");
    expect(await requests.readIdentity(deps, auditor, seen)).toMatchObject({
      refusal: "not-allowed",
    });
    expect(await requests.openFile(deps, auditor, seen, file.id)).toMatchObject({
      refusal: "not-allowed",
    });
    expect(await requests.readIdentity(deps, officer, seen)).toMatchObject({
      value: { name: "乌云" },
    });
    expect(await requests.openFile(deps, officer, seen, file.id)).toMatchObject({ ok: true });
    expect((await looks()) - before).toBe(2);
    const corrected = await requests.correctApplicant(deps, officer, seen, {
      applicant: anApplicant({ name: "包乌云" }),
      reason: "登记时写错",
    });
    seen = seenAs(seen, corrected);
    const on = desk.on("2022-10-10");
    seen = seenAs(seen, await requests.withdraw(deps, officer, seen, { on, reason: "" }));
    desk.on("2025-10-10");
    expect(await requests.purgeIdentities(deps)).toEqual({ cases: 0, files: [] });
    desk.on("2025-10-11");
    expect(await requests.purgeIdentities(deps)).toEqual({ cases: 1, files: [file.id] });
    expect(await requests.readIdentity(deps, officer, seen)).toMatchObject({
      refusal: "identity-purged",
    });
    expect(await requests.openFile(deps, officer, seen, file.id)).toMatchObject({
      refusal: "identity-purged",
    });
    const again = { applicant: anApplicant(), reason: "登记时写错" };
    expect(await requests.correctApplicant(deps, officer, seen, again)).toMatchObject({
      refusal: "identity-purged",
    });
    const kept = await database.read.selectFrom("requests.identities").selectAll().execute();
    expect(kept).toMatchObject([{ sealed: null, purged_on: "2025-10-11" }]);
  });

  it("does not come out of quarantine", async () => {
    const seen = await filed();
    const file = {
      id: "0196f0c0-0000-7000-8000-000000000002",
      role: "material",
      name: "图片.jpg",
      mediaType: "application/octet-stream",
      size: 10,
      sha256: "00",
      isQuarantined: true,
    } as const;
    await requests.addFiles(deps, requests.applicant, seen, [file]);
    expect(await requests.openFile(deps, office, seen, file.id)).toMatchObject({
      refusal: "file-in-quarantine",
    });
  });
});

describe("lists", () => {
  it("show what is due first, by piles, and the same again", async () => {
    const days = ["2022-09-30", "2022-09-30", "2022-10-08", "2022-10-25"];
    desk.on("2022-10-28");
    for (const [index, day] of days.entries())
      await filed({ formKey: `list-${index}`, arrivedOn: plainDateOf(day) });
    await filed({ formKey: "other", channel: "fax", arrivedOn: plainDateOf("2022-10-20") });
    await filed({
      formKey: "others",
      organizationId: 2,
      applicant: anApplicant({ name: "另一人" }),
    }).catch(() => null);
    const today = plainDateOf("2022-10-31");
    const { calendar: working } = { calendar: await deps.calendarOf(database.read, 1) };
    const piles = requests.pileDays(today, working);
    const within = { siteId: 1, organizationIds: [1] };
    const counts = await requests.board(database.read, within, piles);
    const byPile = Object.fromEntries(counts.map((one) => [one.pile, one.cases]));
    expect(byPile).toEqual({ orange: 2, yellow: 1, later: 1, waiting: 1 });
    const first = await requests.dueList(database.read, within, { limit: 3 });
    const rest = await requests.dueList(database.read, within, {
      limit: 3,
      after: first.next ?? "",
    });
    expect([...first.rows, ...rest.rows].map((one) => one.dueOn)).toEqual([
      "2022-11-02",
      "2022-11-02",
      "2022-11-03",
      "2022-11-22",
      null,
    ]);
    expect(rest.next).toBeNull();
    expect(
      await requests.dueByDay(database.read, within, today, plainDateOf("2022-11-04")),
    ).toEqual([
      { day: "2022-11-02", cases: 2, provisional: 0 },
      { day: "2022-11-03", cases: 1, provisional: 0 },
    ]);
    const told = await requests.escalations(database.read, within, piles, 10);
    expect(told.map((one) => `${one.pile} ${one.tell.length}`)).toEqual([
      "orange 1",
      "orange 1",
      "yellow 1",
      "waiting 1",
    ]);
    const seen = [];
    for (let after: string | null = ""; after !== null;) {
      const page = await requests.searchRequests(
        database.read,
        { ...within, text: "南排 施工" },
        { limit: 2, after },
      );
      seen.push(...page.rows.map((one) => one.id));
      after = page.next;
    }
    expect(new Set(seen).size).toBe(5);
    const same = await requests.likelySame(database.read, deps.sealer, within, {
      applicant: anApplicant({ name: "别人" }),
      asked: {
        ...aRequest().asked,
        items: [{ place: 1, text: "2017年，南排道路改造工程的施工许可。" }],
      },
    });
    expect(same).toHaveLength(5);
    expect(same.every((one) => !one.isSameApplicant)).toBe(true);
    expect(
      await requests.dueList(database.read, { siteId: 1, organizationIds: [] }, { limit: 3 }),
    ).toEqual({ rows: [], next: null });
  });

  it("are of answers given through the whole way, never of who asks", async () => {
    let seen = await filed();
    seen = seenAs(seen, await requests.draftAnswer(deps, officer, seen, { outcome: anOutcome() }));
    const page = await requests.dueList(
      database.read,
      { siteId: 1, organizationIds: null },
      { limit: 9 },
    );
    expect(JSON.stringify(page)).not.toContain("乌云");
  });
});
