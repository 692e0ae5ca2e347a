import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { freshDatabase } from "../../../test/support/fresh-database.ts";
import { aReviewIn, after } from "../../../test/support/on-its-way.ts";
import { aPerson, reviewers } from "../../../test/support/through-review.ts";
import { stepsOf } from "../reviews/index.ts";
import { addComment } from "./commands/comments.ts";
import { saveDraft } from "./commands/drafts.ts";
import { passDocument, returnDocument, submitDocument } from "./commands/review.ts";

const database = await freshDatabase();
const { deps, district, writer, input, drafted, published, record, entries } =
  await aReviewIn(database);
const [first = writer, second = writer, secrecy = writer] = reviewers;

describe("a review", () => {
  it("records at each level who, when, on what opinion and which text", async () => {
    let seen = await drafted();
    seen = await after(seen, submitDocument(deps, writer, seen, { opinion: "请审" }));
    seen = await after(
      seen,
      passDocument(deps, first, seen, { opinion: "同意", points: ["accuracy", "wording"] }),
    );
    seen = await after(seen, passDocument(deps, second, seen, { opinion: "同意" }));
    await after(seen, passDocument(deps, secrecy, seen, { points: ["secrecy", "privacy"] }));
    const steps = await stepsOf(database.read, 1, seen.id);
    expect(
      steps.map(({ stage, decision, by, opinion }) => [stage, decision, by.name, opinion]),
    ).toEqual([
      ["drafting", "submitted", "人员1", "请审"],
      ["first-review", "passed", "人员901", "同意"],
      ["second-review", "passed", "人员902", "同意"],
      ["secrecy-review", "passed", "人员903", null],
    ]);
    expect(steps[1]?.points).toEqual(["accuracy", "wording"]);
    expect(new Set(steps.map((step) => step.textHash)).size).toBe(1);
    expect(steps[0]?.textHash).toMatch(/^[0-9a-f]{64}$/);
  });

  it("leaves a record that nobody can change, not even past the program", async () => {
    const seen = await published();
    const change = sql`delete from reviews.steps where document_id = ${seen.id}`.execute(
      database.read,
    );
    await expect(change).rejects.toThrow("never changes");
  });

  it("is decided once when two press the button at once", async () => {
    let seen = await drafted();
    seen = await after(seen, submitDocument(deps, writer, seen));
    const both = await Promise.all([first, second].map((who) => passDocument(deps, who, seen)));
    expect(both.filter((one) => one.ok)).toHaveLength(1);
    expect(both.find((one) => !one.ok)).toMatchObject({ refusal: "changed-by-someone-else" });
  });

  it("is passed by two different people", async () => {
    let seen = await drafted();
    seen = await after(seen, submitDocument(deps, writer, seen));
    seen = await after(seen, passDocument(deps, first, seen));
    const before = await entries();
    expect(await passDocument(deps, first, seen)).toMatchObject({ refusal: "decided-already" });
    expect(await entries()).toBe(before);
  });

  it("that sends back says why", async () => {
    let seen = await drafted();
    seen = await after(seen, submitDocument(deps, writer, seen));
    expect(await returnDocument(deps, first, seen, "  ")).toMatchObject({
      refusal: "opinion-missing",
    });
  });

  it("is not taken over by a save of somebody who has no hand in the text", async () => {
    let seen = await drafted();
    seen = await after(seen, submitDocument(deps, writer, seen));
    expect(await saveDraft(deps, aPerson(4, "drafter"), seen, input())).toMatchObject({
      refusal: "under-review",
    });
  });
});

describe("the chain", () => {
  it("of a round that runs stays as it was when the text was handed in", async () => {
    let seen = await drafted();
    seen = await after(seen, submitDocument(deps, writer, seen));
    await sql`insert into reviews.chains values (${district.organizationId}, 1, 5, now())`.execute(
      database.read,
    );
    seen = await after(seen, passDocument(deps, first, seen));
    expect(await record(seen)).toMatchObject({ stage: "second-review" });
    let next = await drafted();
    next = await after(next, submitDocument(deps, writer, next));
    next = await after(next, passDocument(deps, first, next));
    expect(await record(next)).toMatchObject({
      stage: "secrecy-review",
      chain: ["first-review", "secrecy-review"],
      dueOn: "2018-11-30",
    });
    await sql`delete from reviews.chains`.execute(database.read);
  });
});

describe("a remark", () => {
  it("follows its words to the next save, and says when they are gone", async () => {
    let seen = await drafted({ body: "<p>甲</p><p>做好供暖工作</p>" });
    seen = await after(seen, submitDocument(deps, writer, seen));
    await addComment(deps, first, seen, { block: 1, quote: "供暖", text: "请改" });
    const at = async () => {
      const [comment] = (await record(seen)).comments;
      return [comment?.block, comment?.quoteStands];
    };
    const save = async (body: string) => {
      seen = await after(seen, saveDraft(deps, writer, seen, input({ body })));
    };
    await save("<p>甲</p><p>乙</p><p>做好供暖工作</p>");
    expect(await at()).toEqual([2, true]);
    await save("<p>甲</p><p>做好取暖工作</p>");
    expect(await at()).toEqual([2, false]);
  });
});

describe("the audit log", () => {
  it("says what a save changed, by name and never by text", async () => {
    const seen = await drafted();
    await saveDraft(deps, writer, seen, input({ title: "机密标题", keywords: ["取暖"] }));
    const entry = await database.read
      .selectFrom("audit.entries")
      .select("content")
      .where("event", "=", "document.saved")
      .orderBy("seq", "desc")
      .limit(1)
      .executeTakeFirstOrThrow();
    expect(JSON.parse(entry.content).data).toEqual({
      edition: 1,
      changed: ["keywords", "title", "body"],
    });
    expect(entry.content).not.toContain("机密标题");
  });
});
