import { beforeEach, describe, expect, it } from "vitest";
import { freshDatabase } from "../../../test/support/fresh-database.ts";
import { plainDateOf } from "../../kernel/dates.ts";
import { addWorkingDays, isWorkingDay } from "../../kernel/working-days.ts";
import { verifyAudit, type Actor } from "../../platform/audit.ts";
import { clockAt } from "../../platform/clock.ts";
import {
  announcedYears,
  announceYear,
  loadNationalDays,
  localDays,
  removeLocalDay,
  setLocalDay,
  statutoryDaysOff,
  workingCalendar,
} from "./index.ts";

const db = await freshDatabase();
const deps = { db, clock: clockAt("2026-11-24T09:00:00+08:00") };
const clerk: Actor = { kind: "system", name: "test" };
const naadam = {
  siteId: 1,
  day: plainDateOf("2026-07-20"),
  kind: "off",
  name: "那达慕",
  source: "自治区人民政府通知",
} as const;

async function events(): Promise<readonly string[]> {
  const rows = await db.read.selectFrom("audit.entries").select("event").orderBy("seq").execute();
  return rows.slice(before).map((row) => row.event);
}
async function worked(day: string, siteId = 1): Promise<boolean> {
  return isWorkingDay(plainDateOf(day), await workingCalendar(db.read, siteId));
}

let before = 0;
beforeEach(async () => {
  await db.read.deleteFrom("calendar.days").execute();
  await db.read.deleteFrom("calendar.years").execute();
  before = (await db.read.selectFrom("audit.entries").select("seq").execute()).length;
});

describe("loading the country's days", () => {
  it("is done once, however many programs start together, and recorded once", async () => {
    const loaded = await Promise.all([loadNationalDays(deps), loadNationalDays(deps)]);
    expect(loaded.map((years) => years.length).toSorted((a, b) => a - b)).toEqual([
      0,
      (await announcedYears(db.read)).length,
    ]);
    expect(await loadNationalDays(deps)).toEqual([]);
    expect(await events()).toEqual(["calendar.loaded"]);
    expect((await announcedYears(db.read))[0]).toBe(2008);
    const calendar = await workingCalendar(db.read, 1);
    expect(addWorkingDays(plainDateOf("2022-09-30"), 20, calendar)).toBe("2022-11-02");
  });

  it("brings a year up to date that the product knows better now", async () => {
    await loadNationalDays(deps);
    await db.read.deleteFrom("calendar.days").where("day", "=", "2020-01-31").execute();
    expect(await worked("2020-01-31")).toBe(true);
    expect(await loadNationalDays(deps)).toEqual([2020]);
    expect(await worked("2020-01-31")).toBe(false);
  });

  it("leaves a year alone that was entered by hand", async () => {
    await loadNationalDays(deps);
    const days = [
      ...statutoryDaysOff(2026),
      { day: plainDateOf("2026-12-30"), kind: "off", name: "元旦" } as const,
    ];
    const entered = await announceYear(deps, clerk, { year: 2026, source: "改正", days });
    expect(entered).toEqual({ ok: true, value: true });
    expect(await loadNationalDays(deps)).toEqual([]);
    expect(await worked("2026-12-30")).toBe(false);
    expect(await worked("2026-02-28")).toBe(false);
  });
});

describe("a year's announcement", () => {
  it("moves what is provisional, and may take over a day of the December before", async () => {
    await loadNationalDays(deps);
    expect((await workingCalendar(db.read, 1)).provisionalFrom).toBe("2027-01-01");
    const bridge = { day: plainDateOf("2026-12-31"), kind: "off", name: "元旦" } as const;
    const ask = { year: 2027, source: "通知", days: [bridge, ...statutoryDaysOff(2027)] };
    expect(await announceYear(deps, clerk, ask)).toMatchObject({ ok: true });
    expect(await announceYear(deps, clerk, ask)).toMatchObject({ ok: true });
    expect((await workingCalendar(db.read, 1)).provisionalFrom).toBe("2028-01-01");
    expect(await worked("2026-12-31")).toBe(false);
  });

  it("that lacks a statutory day is refused and leaves no trace", async () => {
    const ask = { year: 2027, source: "通知", days: statutoryDaysOff(2027).slice(1) };
    expect(await announceYear(deps, clerk, ask)).toMatchObject({
      refusal: "statutory-day-missing",
    });
    expect(await announcedYears(db.read)).toEqual([]);
    expect(await events()).toEqual([]);
  });
});

describe("a site's own day", () => {
  it("counts for that site alone, can be changed and taken back, each recorded", async () => {
    await loadNationalDays(deps);
    expect(await setLocalDay(deps, clerk, naadam)).toEqual({ ok: true, value: true });
    expect(await worked("2026-07-20")).toBe(false);
    expect(await worked("2026-07-20", 5)).toBe(true);

    expect(await setLocalDay(deps, clerk, { ...naadam, name: "那达慕大会" })).toMatchObject({
      ok: true,
    });
    expect(await localDays(db.read, 1)).toEqual([
      { day: "2026-07-20", kind: "off", name: "那达慕大会", source: "自治区人民政府通知" },
    ]);

    const gone = { siteId: 1, day: naadam.day };
    expect(await removeLocalDay(deps, clerk, { ...gone, siteId: 5 })).toEqual({
      ok: false,
      refusal: "not-found",
    });
    expect(await removeLocalDay(deps, clerk, gone)).toMatchObject({ ok: true });
    expect(await worked("2026-07-20")).toBe(true);
    expect((await events()).slice(1)).toEqual([
      "calendar-day.set",
      "calendar-day.set",
      "calendar-day.removed",
    ]);
    expect((await verifyAudit(db.read)).faults).toEqual([]);
  });

  it("that changes nothing is refused and leaves no trace", async () => {
    await loadNationalDays(deps);
    const sunday = { ...naadam, day: plainDateOf("2026-07-26") };
    expect(await setLocalDay(deps, clerk, sunday)).toEqual({
      ok: false,
      refusal: "day-already-off",
    });
    expect(await localDays(db.read, 1)).toEqual([]);
    expect(await events()).toEqual(["calendar.loaded"]);
  });

  it("survives the loading of the country's days", async () => {
    await setLocalDay(deps, clerk, naadam);
    await loadNationalDays(deps);
    expect(await worked("2026-07-20")).toBe(false);
  });
});
