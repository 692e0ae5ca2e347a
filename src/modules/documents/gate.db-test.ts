import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { officer } from "../../../test/support/a-district.ts";
import { freshDatabase } from "../../../test/support/fresh-database.ts";
import { aReviewIn, after } from "../../../test/support/on-its-way.ts";
import {
  aPerson,
  publishReviewed,
  reviewers,
  throughReview,
} from "../../../test/support/through-review.ts";
import { refuse } from "../../kernel/result.ts";
import { stepsOf } from "../reviews/index.ts";
import { saveDraft } from "./commands/drafts.ts";
import { publishDocument } from "./commands/publish.ts";
import {
  passDocument,
  returnDocument,
  submitDocument,
  takeBackDocument,
} from "./commands/review.ts";
import { withdrawDocument } from "./commands/withdraw.ts";
import type { DocumentInput } from "./contract.ts";
import { publicDocuments } from "./queries/public-documents.ts";

const database = await freshDatabase();
const { deps, writer, publisher, input, drafted, published, record, entries } =
  await aReviewIn(database);
const [first = writer] = reviewers;
const shown = async (id: string) => (await publicDocuments(database.read, 1, [id]))[0];

describe("the published edition", () => {
  it("never changes or vanishes while its next one goes through every stage", async () => {
    let seen = await published({ title: "公众看到的标题" });
    const before = await shown(seen.id);
    const events = deps.jobs.sent.length;
    const still = async () => expect(await shown(seen.id)).toEqual(before);
    const work = async () => {
      seen = await after(seen, saveDraft(deps, writer, seen, input({ title: "下一稿" })));
      await still();
      seen = await after(seen, submitDocument(deps, writer, seen));
      await still();
    };
    await work();
    seen = await after(seen, returnDocument(deps, first, seen, "请核对数字"));
    await still();
    await work();
    seen = await after(seen, takeBackDocument(deps, writer, seen));
    await still();
    await work();
    for (const reviewer of reviewers) {
      seen = await after(seen, passDocument(deps, reviewer, seen));
      await still();
    }
    seen = await after(seen, saveDraft(deps, writer, seen, input({ title: "又改了" })));
    await still();
    expect(deps.jobs.sent).toHaveLength(events);
    expect((await record(seen)).state).toBe("published");
  });

  it("of which the next one is in review can be withdrawn at once", async () => {
    let seen = await published();
    seen = await after(seen, saveDraft(deps, writer, seen, input()));
    seen = await after(seen, submitDocument(deps, writer, seen));
    seen = await after(seen, withdrawDocument(deps, publisher, seen, "有误"));
    expect(await shown(seen.id)).toMatchObject({ state: "withdrawn" });
    expect(await record(seen)).toMatchObject({ stage: "first-review" });
    for (const reviewer of reviewers) seen = await after(seen, passDocument(deps, reviewer, seen));
    await after(seen, publishDocument(deps, publisher, seen));
    expect(await shown(seen.id)).toMatchObject({ state: "published" });
  });
});

describe("the gate to the public", () => {
  it("is shut at every stage but the last", async () => {
    let seen = await drafted();
    const refused = async () =>
      expect(await publishDocument(deps, publisher, seen)).toMatchObject({
        refusal: "not-approved",
      });
    await refused();
    seen = await after(seen, submitDocument(deps, writer, seen));
    for (const reviewer of reviewers) {
      await refused();
      seen = await after(seen, passDocument(deps, reviewer, seen));
    }
    expect(await publishDocument(deps, publisher, seen)).toMatchObject({ ok: true });
  });

  it("lets nothing through that is not the text which was reviewed, even when it changed past the program", async () => {
    const seen = await drafted();
    const version = await throughReview(deps, writer, seen);
    await sql`update documents.editions set body = '<p>换过的正文</p>' where document_id = ${seen.id}`.execute(
      database.read,
    );
    expect(await publishDocument(deps, publisher, { ...seen, version })).toMatchObject({
      refusal: "not-approved",
    });
    expect(await shown(seen.id)).toBeUndefined();
  });

  it("is shut again by a save of what was approved: what was reviewed is what is published", async () => {
    let seen = await drafted();
    seen = { ...seen, version: await throughReview(deps, writer, seen) };
    seen = await after(seen, saveDraft(deps, writer, seen, input({ title: "审后修改" })));
    expect(await record(seen)).toMatchObject({ stage: "drafting", state: "draft" });
    expect(await publishDocument(deps, publisher, seen)).toMatchObject({
      refusal: "not-approved",
    });
    expect((await stepsOf(database.read, 1, seen.id)).at(-1)).toMatchObject({
      decision: "reopened",
      stage: "approved",
    });
  });

  it.each(["leak-found", "warning-open", "scan-pending"] as const)(
    "is shut by the checks: %s",
    async (refusal) => {
      const seen = await drafted();
      const version = await throughReview(deps, writer, seen);
      const strict = { ...deps, mayGoOn: async () => refuse(refusal) };
      const before = await entries();
      const done = await publishDocument(strict, publisher, { ...seen, version });
      expect(done).toMatchObject({ refusal });
      expect(await entries()).toBe(before);
    },
  );

  it("does not open to whoever wrote the text, nor to a colleague who changed a word of it", async () => {
    const colleague = aPerson(3, "publisher", "reviewer");
    let seen = await drafted();
    seen = await after(seen, saveDraft(deps, colleague, seen, input()));
    seen = await after(seen, submitDocument(deps, writer, seen));
    expect(await passDocument(deps, colleague, seen)).toMatchObject({ refusal: "own-text" });
    for (const reviewer of reviewers) seen = await after(seen, passDocument(deps, reviewer, seen));
    expect(await publishDocument(deps, colleague, seen)).toMatchObject({ refusal: "own-text" });
  });
});

describe("what is not for the public", () => {
  const withheld = {
    openness: "withheld",
    opennessReason: "涉及第三方商业秘密",
    opennessGround: "E4",
    nextReviewOn: "2019-11-23" as DocumentInput["nextReviewOn"],
  } as const;

  it("goes through the same review and is kept, settled and never published", async () => {
    let seen = await drafted(withheld);
    seen = { ...seen, version: await throughReview(deps, writer, seen) };
    expect(await record(seen)).toMatchObject({
      state: "settled",
      stage: null,
      steps: [{}, {}, {}, { decision: "settled" }],
    });
    expect(await publishDocument(deps, publisher, seen)).toMatchObject({
      refusal: "not-possible-now",
    });
    expect(await shown(seen.id)).toBeUndefined();
  });

  it("is taken up again in an edition of its own: the settled one stays as it was reviewed", async () => {
    let seen = await drafted({ ...withheld, body: "<p>当时的正文</p>" });
    seen = { ...seen, version: await throughReview(deps, writer, seen) };
    seen = await after(seen, saveDraft(deps, writer, seen, input({ body: "<p>可以公开了</p>" })));
    const found = await record(seen);
    expect(found).toMatchObject({ state: "draft", stage: "drafting", edition: { number: 2 } });
    const kept = await sql<{ body: string }>`
      select body from documents.editions where document_id = ${seen.id} and number = 1`.execute(
      database.read,
    );
    expect(kept.rows[0]?.body).toBe("<p>当时的正文</p>");
    expect(await publishReviewed(deps, officer, seen)).toMatchObject({ ok: true });
  });
});
