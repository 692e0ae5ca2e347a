import { describe, expect, it } from "vitest";
import { plainDateOf } from "../../../kernel/dates.ts";
import { officer } from "../../../../test/support/a-district.ts";
import { freshDatabase } from "../../../../test/support/fresh-database.ts";
import { publishReviewed, throughReview } from "../../../../test/support/through-review.ts";
import { verifyAudit } from "../../../platform/audit.ts";
import { archiveDocument } from "../commands/archive.ts";
import { saveDraft } from "../commands/drafts.ts";
import { publishDocument } from "../commands/publish.ts";
import { withdrawDocument } from "../commands/withdraw.ts";
import { publicDocuments } from "../queries/public-documents.ts";
import { archiveOver } from "./archive-over.ts";
import { noteAppearance } from "./appearances.ts";
import { aDistrictInTime } from "./fixtures.ts";
import { lastAppearance } from "./queries/last-appearance.ts";
import { settleValidity } from "./settle-validity.ts";
import { unseenAppearances } from "./store/appearances.ts";
import { correctionsOf } from "./store/corrections.ts";

const database = await freshDatabase();
const { deps, on, input, approved, published, row } = await aDistrictInTime(database);
const db = database.read;

describe("a public notice", () => {
  it("goes off line on the day after its last one", async () => {
    const ref = await published({
      title: "低保对象名单公示",
      onDisplayUntil: plainDateOf("2018-11-30"),
    });
    expect(await archiveOver(on("2018-11-30T23:59:00+08:00"))).toBe(0);
    expect(await archiveOver(on("2018-12-01T00:00:10+08:00"))).toBe(1);
    const [shown] = await publicDocuments(db, 1, [ref.id]);
    expect(shown).toMatchObject({
      state: "archived",
      archive: { reason: "公示期（至 2018-11-30）已满。" },
    });
    expect(deps.jobs.sent.at(-1)).toMatchObject({ data: { event: "document.archived" } });
  });

  it("can be taken off line by hand, with a reason, and comes back by review alone", async () => {
    const ref = await published({ title: "旧公示" });
    expect(await archiveDocument(deps, officer, ref, "  ")).toMatchObject({
      refusal: "archive-reason-missing",
    });
    const done = await archiveDocument(deps, officer, ref, "内容已过时");
    if (!done.ok) throw new Error(done.refusal);
    const seen = { ...ref, version: done.value.version };
    expect(await archiveDocument(deps, officer, seen, "再次")).toMatchObject({
      refusal: "not-possible-now",
    });
    expect((await publishDocument(deps, officer, seen)).ok).toBe(false);
    const saved = await saveDraft(deps, officer, seen, input({ title: "新公示" }));
    if (!saved.ok) throw new Error(saved.refusal);
    const again = await publishReviewed(deps, officer, { ...seen, version: seen.version + 1 });
    expect(again.ok).toBe(true);
    expect(await row(ref.id)).toMatchObject({ state: "published" });
  });
});

describe("what should appear or be gone", () => {
  const expected = async (id: string) =>
    (await unseenAppearances(db, 1_000)).filter((one) => one.documentId === id);

  it("is awaited from the moment of the decision until it was seen", async () => {
    const ref = await published();
    const [live] = await expected(ref.id);
    expect(live).toMatchObject({ kind: "live", since: deps.clock.now() });
    if (live === undefined) throw new Error("nothing is awaited");
    await noteAppearance(on("2018-11-23T12:00:20+08:00"), live, "页面还没有打开。");
    expect(await lastAppearance(db, 1, ref.id)).toEqual({
      kind: "live",
      since: deps.clock.now(),
      seenAt: null,
    });
    await noteAppearance(on("2018-11-23T12:00:40+08:00"), live, null);
    expect(await lastAppearance(db, 1, ref.id)).toEqual({
      kind: "live",
      since: deps.clock.now(),
      seenAt: new Date("2018-11-23T12:00:40+08:00"),
    });
    expect(await expected(ref.id)).toEqual([]);
    const events = await db
      .selectFrom("audit.entries")
      .select("event")
      .where("subject", "=", `document:${ref.id}`)
      .where("event", "like", "document.seen%")
      .execute();
    expect(events).toEqual([{ event: "document.seen-live" }]);
  });

  it("is what was decided last", async () => {
    const ref = await published();
    const [live] = await expected(ref.id);
    await withdrawDocument(deps, officer, ref, "有误");
    expect(await expected(ref.id)).toMatchObject([{ kind: "gone" }]);
    expect(await lastAppearance(db, 1, ref.id)).toMatchObject({ kind: "gone", seenAt: null });
    if (live === undefined) throw new Error("nothing is awaited");
    await noteAppearance(deps, live, null);
    expect(await expected(ref.id)).toMatchObject([{ kind: "gone" }]);
  });
});

describe("a correction note", () => {
  it("is kept with day and person, newest first, and only for what stands before the public", async () => {
    const first = await approved();
    expect(await publishDocument(deps, officer, first, "更正金额")).toMatchObject({
      refusal: "nothing-to-correct",
    });
    let ref = await published();
    for (const note of ["第二段金额由 12 万元更正为 21 万元。", "附件 1 重新上传。"]) {
      await saveDraft(deps, officer, ref, input({ body: `<p>${note}</p>` }));
      const version = await throughReview(deps, officer, { ...ref, version: ref.version + 1 });
      const done = await publishDocument(deps, officer, { ...ref, version }, ` ${note} `);
      if (!done.ok) throw new Error(done.refusal);
      ref = { ...ref, version: done.value.version };
    }
    const kept = (await correctionsOf(db, 1, [ref.id])).get(ref.id);
    expect(kept).toEqual([
      { note: "附件 1 重新上传。", at: deps.clock.now(), by: "test" },
      { note: "第二段金额由 12 万元更正为 21 万元。", at: deps.clock.now(), by: "test" },
    ]);
  });
});

describe("validity", () => {
  it("follows the document's own days, with a record of each change", async () => {
    const ref = await published({
      validity: "not-yet-in-force",
      effectiveOn: plainDateOf("2018-12-01"),
      expiresOn: plainDateOf("2018-12-31"),
    });
    expect(await settleValidity(on("2018-11-30T23:00:00+08:00"))).toBe(0);
    expect(await settleValidity(on("2018-12-01T00:05:00+08:00"))).toBe(1);
    expect(await row(ref.id)).toMatchObject({ validity: "in-force" });
    expect(deps.jobs.sent.at(-1)).toMatchObject({ data: { event: "documents.dated" } });
    expect(await settleValidity(on("2018-12-31T00:05:00+08:00"))).toBe(0);
    expect(await settleValidity(on("2019-01-01T00:05:00+08:00"))).toBe(1);
    expect(await row(ref.id)).toMatchObject({ validity: "expired" });
    expect(await settleValidity(on("2019-01-01T00:10:00+08:00"))).toBe(0);
    expect((await verifyAudit(db)).faults).toEqual([]);
  });
});
