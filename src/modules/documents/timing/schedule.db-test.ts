import { describe, expect, it } from "vitest";
import { plainDateOf } from "../../../kernel/dates.ts";
import { officer } from "../../../../test/support/a-district.ts";
import { freshDatabase } from "../../../../test/support/fresh-database.ts";
import { aPerson } from "../../../../test/support/through-review.ts";
import { refuse } from "../../../kernel/result.ts";
import { verifyAudit } from "../../../platform/audit.ts";
import { saveDraft } from "../commands/drafts.ts";
import { publishDocument } from "../commands/publish.ts";
import { scheduleDocument, unscheduleDocument } from "../commands/schedule.ts";
import type { DocumentInput } from "../contract.ts";
import { aDistrictInTime } from "./fixtures.ts";
import { askScheduled, publishDue } from "./publish-due.ts";

const database = await freshDatabase();
const { deps, on, input, drafted, approved, row } = await aDistrictInTime(database);
const db = database.read;

async function scheduled(hour: string, about: Partial<DocumentInput> = {}) {
  const ref = await approved(about);
  const done = await scheduleDocument(deps, officer, ref, new Date(hour));
  if (!done.ok) throw new Error(done.refusal);
  return { ...ref, version: done.value.version };
}

describe("a scheduled document", () => {
  it("is published when its hour has come and not before", async () => {
    const ref = await scheduled("2018-11-24T09:00:00+08:00");
    expect(await publishDue(on("2018-11-24T08:59:59+08:00"))).toMatchObject({ published: 0 });
    expect(await row(ref.id)).toMatchObject({ state: "in-review", stage: "scheduled" });
    expect(await publishDue(on("2018-11-24T09:00:00+08:00"))).toEqual({
      published: 1,
      overdue: [],
    });
    expect(await row(ref.id)).toMatchObject({
      state: "published",
      stage: null,
      scheduled_for: null,
    });
    expect(await publishDue(on("2018-11-24T09:01:00+08:00"))).toMatchObject({ published: 0 });
  });

  it("that was missed while nothing ran is published afterwards", async () => {
    const ref = await scheduled("2018-11-24T09:00:00+08:00");
    expect((await publishDue(on("2018-12-03T08:00:00+08:00"))).published).toBe(1);
    const { published_at: at } = await row(ref.id);
    expect(at?.toISOString()).toBe("2018-12-03T00:00:00.000Z");
  });

  it("can be put off and taken back, and has no day on which it is due meanwhile", async () => {
    const ref = await scheduled("2018-11-24T09:00:00+08:00");
    expect(await row(ref.id)).toMatchObject({ due_on: null });
    const later = await scheduleDocument(deps, officer, ref, new Date("2018-11-25T09:00:00+08:00"));
    if (!later.ok) throw new Error(later.refusal);
    expect((await publishDue(on("2018-11-24T10:00:00+08:00"))).published).toBe(0);
    const back = await unscheduleDocument(deps, officer, { ...ref, version: later.value.version });
    expect(back.ok).toBe(true);
    const taken = await row(ref.id);
    expect(taken).toMatchObject({ stage: "approved", scheduled_for: null });
    expect(taken.due_on).toMatch(/^2018-/);
    expect((await publishDue(on("2018-11-26T10:00:00+08:00"))).published).toBe(0);
  });

  it("whose text is changed is not published: it goes through review again", async () => {
    const ref = await scheduled("2018-11-24T09:00:00+08:00");
    const saved = await saveDraft(deps, officer, ref, input({ body: "<p>改动</p>" }));
    expect(saved.ok).toBe(true);
    expect((await publishDue(on("2018-11-24T10:00:00+08:00"))).published).toBe(0);
    expect(await row(ref.id)).toMatchObject({ stage: "drafting", scheduled_for: null });
  });

  it("that may not be published at its hour stays overdue with the reason, until it may", async () => {
    const ref = await scheduled("2018-11-24T09:00:00+08:00");
    const kept = { ...on("2018-11-24T09:00:30+08:00"), mayGoOn: async () => refuse("leak-found") };
    const tried = await publishDue(kept);
    expect(tried).toMatchObject({ published: 0, overdue: [{ id: ref.id, refusal: "leak-found" }] });
    expect(await row(ref.id)).toMatchObject({
      stage: "scheduled",
      schedule_problem: expect.stringContaining("个人信息"),
    });
    expect((await publishDue(on("2018-11-24T09:01:00+08:00"))).published).toBe(1);
    expect(await row(ref.id)).toMatchObject({ state: "published", schedule_problem: null });
  });

  it("is asked anew each night whether it could be published, and says what is in the way", async () => {
    const ref = await scheduled("2018-12-01T09:00:00+08:00");
    const leak = { mayGoOn: async () => refuse("leak-found") } as const;
    expect(await askScheduled({ ...on("2018-11-23T20:00:00+08:00"), ...leak })).toBe(0);
    expect(await askScheduled({ ...on("2018-11-24T12:00:00+08:00"), ...leak })).toBe(1);
    expect(await row(ref.id)).toMatchObject({
      stage: "scheduled",
      schedule_problem: expect.stringContaining("个人信息"),
    });
    expect(await askScheduled(on("2018-11-25T12:00:00+08:00"))).toBe(0);
    expect(await row(ref.id)).toMatchObject({ schedule_problem: null });
    const back = await unscheduleDocument(deps, officer, ref);
    expect(back.ok).toBe(true);
  });

  it("is scheduled only when it could be published, and by whoever may", async () => {
    const draft = await drafted();
    const hour = new Date("2018-11-24T09:00:00+08:00");
    const before = await verifyAudit(db);
    const seen = { ...draft, version: 0 };
    expect(await scheduleDocument(deps, officer, seen, hour)).toMatchObject({
      refusal: "not-approved",
    });
    const ref = await approved();
    const reviewer = aPerson(904, "reviewer");
    expect(await scheduleDocument(deps, reviewer, ref, hour)).toMatchObject({
      refusal: "not-allowed",
    });
    expect(
      await scheduleDocument(
        { ...deps, mayGoOn: async () => refuse("scan-pending") },
        officer,
        ref,
        hour,
      ),
    ).toMatchObject({ refusal: "scan-pending" });
    expect(await scheduleDocument(deps, officer, ref, deps.clock.now())).toMatchObject({
      refusal: "hour-passed",
    });
    expect((await verifyAudit(db)).entries - before.entries).toBe(5);
    const publisher = aPerson(905, "publisher");
    expect((await scheduleDocument(deps, publisher, ref, hour)).ok).toBe(true);
  });
});

describe("an embargo", () => {
  it("keeps a document from the public until its day, by every way", async () => {
    const embargoUntil = plainDateOf("2018-11-26");
    const ref = await approved({ embargoUntil });
    expect(await publishDocument(deps, officer, ref)).toMatchObject({
      refusal: "under-embargo",
      detail: { day: "2018-11-26" },
    });
    const early = new Date("2018-11-25T23:59:00+08:00");
    expect(await scheduleDocument(deps, officer, ref, early)).toMatchObject({
      refusal: "under-embargo",
    });
    const hour = new Date("2018-11-26T00:00:00+08:00");
    expect((await scheduleDocument(deps, officer, ref, hour)).ok).toBe(true);
    await publishDue(on("2018-11-26T00:00:00+08:00"));
    expect(await row(ref.id)).toMatchObject({ state: "published" });
  });
});
