import { aDistrict, depsOn, officer } from "../../../../test/support/a-district.ts";
import { publishReviewed, throughReview } from "../../../../test/support/through-review.ts";
import type { Database } from "../../../platform/database/database.ts";
import { createDraft } from "../commands/drafts.ts";
import { documentInput, type DocumentInput } from "../contract.ts";

/** A small district in which documents are made, and commands at any hour. */
export async function aDistrictInTime(database: Database) {
  const deps = depsOn(database);
  const district = await aDistrict(deps);

  function input(about: Partial<DocumentInput> = {}): DocumentInput {
    const given = {
      columnId: district.policies,
      organizationId: district.organizationId,
      title: "通知",
      body: "<p>正文</p>",
    };
    return { ...documentInput.parse(given), ...about };
  }

  async function drafted(about: Partial<DocumentInput> = {}) {
    const made = await createDraft(deps, officer, input(about));
    if (!made.ok) throw new Error(made.refusal);
    return made.value;
  }

  return {
    deps,
    /** The same at another time. */
    on: (at: string) => ({ ...depsOn(database, at), jobs: deps.jobs }),
    input,
    drafted,
    async approved(about: Partial<DocumentInput> = {}) {
      const ref = await drafted(about);
      return { ...ref, version: await throughReview(deps, officer, { ...ref, version: 0 }) };
    },
    async published(about: Partial<DocumentInput> = {}) {
      const ref = await drafted(about);
      const done = await publishReviewed(deps, officer, { ...ref, version: 0 });
      if (!done.ok) throw new Error(done.refusal);
      return { ...ref, ...done.value };
    },
    row: (id: string) =>
      database.read
        .selectFrom("documents.documents")
        .select([
          "state",
          "stage",
          "scheduled_for",
          "schedule_problem",
          "due_on",
          "published_at",
          "validity",
          "version",
        ])
        .where("id", "=", id)
        .executeTakeFirstOrThrow(),
  };
}
