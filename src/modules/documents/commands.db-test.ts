import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { aDistrict, depsOn, officer } from "../../../test/support/a-district.ts";
import { freshDatabase } from "../../../test/support/fresh-database.ts";
import { publishReviewed, throughReview } from "../../../test/support/through-review.ts";
import { verifyAudit } from "../../platform/audit.ts";
import { createDraft, saveDraft } from "./commands/drafts.ts";
import { publishDocument } from "./commands/publish.ts";
import { withdrawDocument } from "./commands/withdraw.ts";
import { documentInput, type DocumentInput } from "./contract.ts";
import { countDocuments, listDocuments } from "./queries/list.ts";
import { publicDocuments } from "./queries/public-documents.ts";

const database = await freshDatabase();
const deps = depsOn(database);
const district = await aDistrict(deps);
let serial = 0;

function input(about: Partial<DocumentInput> = {}): DocumentInput {
  serial += 1;
  const given = {
    columnId: district.policies,
    organizationId: district.organizationId,
    title: `通知第${serial}件`,
    body: `<p>正文${serial}</p>`,
  };
  return { ...documentInput.parse(given), ...about };
}

async function drafted(about: Partial<DocumentInput> = {}) {
  const made = await createDraft(deps, officer, input(about));
  if (!made.ok) throw new Error(made.refusal);
  return made.value;
}

async function published(about: Partial<DocumentInput> = {}) {
  const ref = await drafted(about);
  const done = await publishReviewed(deps, officer, { ...ref, version: 0 });
  if (!done.ok) throw new Error(done.refusal);
  return { ...ref, ...done.value };
}

const shown = async (id: string) => (await publicDocuments(database.read, 1, [id]))[0];
const entries = async () => (await verifyAudit(database.read)).entries;

describe("publishing", () => {
  it("gives an index number and an address once, and tells the pages", async () => {
    const first = await published();
    const second = await published();
    expect(first.indexNumber).toMatch(/^11150299-2018-\d{5}$/);
    expect(Number(second.indexNumber.slice(-5))).toBe(Number(first.indexNumber.slice(-5)) + 1);
    expect(first.path).toMatch(/^documents\/2018\/[0-9a-z]{10}\.html$/);
    expect(deps.jobs.sent.at(-1)).toMatchObject({
      queue: "pages",
      data: { event: "document.published", documentIds: [second.id] },
    });
  });

  it("adds the channel of the site to those named", async () => {
    const { id } = await published({ channels: ["weibo"] });
    expect((await shown(id))?.fields.channels).toEqual(["website", "weibo"]);
  });

  it("writes one audit entry for each step and none when refused", async () => {
    const before = await entries();
    const ref = await published();
    // Drafted, submitted, passed three times, published.
    expect(await entries()).toBe(before + 6);
    expect(await publishDocument(deps, officer, ref)).toMatchObject({
      refusal: "nothing-to-publish",
    });
    expect(await entries()).toBe(before + 6);
  });

  it("is refused to the second of two who press the button at once", async () => {
    const ref = await drafted();
    const version = await throughReview(deps, officer, { ...ref, version: 0 });
    const both = await Promise.all(
      [1, 2].map(() => publishDocument(deps, officer, { ...ref, version })),
    );
    expect(both.filter((one) => one.ok)).toHaveLength(1);
    expect(both.find((one) => !one.ok)).toMatchObject({ refusal: "changed-by-someone-else" });
  });

  it("leaves no gap and no double in the serials of many at once", async () => {
    const before = Number((await published()).indexNumber.slice(-5));
    const many = await Promise.all(Array.from({ length: 12 }, () => published()));
    const serials = many.map((one) => Number(one.indexNumber.slice(-5))).toSorted((a, b) => a - b);
    expect(serials).toEqual(Array.from({ length: 12 }, (_, index) => before + 1 + index));
  });
});

describe("an edit of what is published", () => {
  it("waits in an edition of its own: what the public sees does not change", async () => {
    const ref = await published({ title: "原标题", body: "<p>原文</p>" });
    const saved = await saveDraft(
      deps,
      officer,
      ref,
      input({ title: "新标题", body: "<p>新文</p>" }),
    );
    expect(saved).toEqual({ ok: true, value: { edition: 2, version: ref.version + 1 } });
    expect(await shown(ref.id)).toMatchObject({ title: "原标题", body: "<p>原文</p>" });
    await publishReviewed(deps, officer, { ...ref, version: ref.version + 1 });
    expect(await shown(ref.id)).toMatchObject({
      title: "新标题",
      body: "<p>新文</p>",
      path: ref.path,
      indexNumber: ref.indexNumber,
    });
  });

  it("cannot touch a published edition, not even past the program", async () => {
    const ref = await published();
    const change =
      sql`update documents.editions set body = 'x' where document_id = ${ref.id}`.execute(
        database.read,
      );
    await expect(change).rejects.toThrow("a published edition never changes");
  });
});

describe("withdrawing", () => {
  it("takes the document off search at once and keeps the reason", async () => {
    const ref = await published();
    const inSearch = () =>
      sql<{ n: number }>`select count(*) as n from search.entries where id = ${ref.id}`.execute(
        database.read,
      );
    expect((await inSearch()).rows[0]?.n).toBe(1);
    expect(await withdrawDocument(deps, officer, ref, " 附件有误 ")).toMatchObject({ ok: true });
    expect((await inSearch()).rows[0]?.n).toBe(0);
    expect(await shown(ref.id)).toMatchObject({
      state: "withdrawn",
      withdrawal: { reason: "附件有误" },
    });
  });

  it("can be followed by publishing again, at the same address and with the first date", async () => {
    const ref = await published();
    await withdrawDocument(deps, officer, ref, "误发");
    const next = { ...ref, version: ref.version + 1 };
    expect(await publishDocument(deps, officer, next)).toMatchObject({
      refusal: "nothing-to-publish",
    });
    expect(await publishReviewed(deps, officer, next)).toMatchObject({
      ok: true,
      value: { path: ref.path },
    });
    expect(await shown(ref.id)).toMatchObject({ state: "published", indexNumber: ref.indexNumber });
  });
});

describe("what is cleaned and refused", () => {
  it("keeps no script of the body", async () => {
    const { id } = await published({ body: `<p onclick="x()">文</p><script>alert(1)</script>` });
    expect((await shown(id))?.body).toBe("<p>文</p>");
  });

  it.each([
    ["column-unknown", { columnId: 999_999 }],
    ["organization-unknown", { organizationId: 999_999 }],
    ["openness-needs-reason", { openness: "withheld" as const }],
  ])("a draft is refused: %s", async (refusal, about) => {
    const before = await entries();
    expect(await createDraft(deps, officer, input(about))).toMatchObject({ refusal });
    expect(await entries()).toBe(before);
  });
});

describe("the list", () => {
  it("counts exactly what it shows, page after page", async () => {
    const filter = { state: "published" as const, year: 2018, column: "disclosure" };
    const total = await countDocuments(database.read, 1, filter);
    const seen = new Set<string>();
    let after: string | undefined;
    for (;;) {
      const page = await listDocuments(database.read, 1, filter, {
        limit: 3,
        ...(after === undefined ? {} : { after }),
      });
      for (const row of page.rows) seen.add(row.id);
      if (page.next === null) break;
      after = page.next;
    }
    expect(seen.size).toBe(total);
    expect(total).toBeGreaterThan(10);
  });

  it.each([
    [{ site: "nowhere" }],
    [{ column: "no/such" }],
    [{ organization: "nobody" }],
    [{ year: 1999 }],
    [{ q: "100%_\\'" }],
  ])("finds nothing for %j", async (filter) => {
    expect(await countDocuments(database.read, 1, filter)).toBe(0);
  });
});
