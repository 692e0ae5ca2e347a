import {
  documentInput,
  createDraft,
  documentRecord,
  publishDocument,
  type DocumentInput,
  type Seen,
} from "../../src/modules/documents/index.ts";
import { verifyAudit } from "../../src/platform/audit.ts";
import type { Database } from "../../src/platform/database/database.ts";
import { aDistrict, depsOn } from "./a-district.ts";
import { aPerson, throughReview } from "./through-review.ts";

type Done =
  | { readonly ok: true; readonly value: { readonly version: number } }
  | { readonly ok: false; readonly refusal: string };

/** A district with somebody who writes and somebody who publishes, and what tests of the review do again and again. */
export async function aReviewIn(database: Database) {
  const deps = depsOn(database);
  const district = await aDistrict(deps);
  const writer = aPerson(1, "drafter");
  const publisher = aPerson(2, "publisher");
  const input = (about: Partial<DocumentInput> = {}): DocumentInput => ({
    ...documentInput.parse({
      columnId: district.policies,
      organizationId: district.organizationId,
      title: "关于清洁取暖的通知",
      body: `<p>第一段</p><p>做好供暖工作 ${Math.random()}</p>`,
    }),
    ...about,
  });
  async function drafted(about: Partial<DocumentInput> = {}): Promise<Seen> {
    const made = await createDraft(deps, writer, input(about));
    if (!made.ok) throw new Error(made.refusal);
    return { ...made.value, version: 0 };
  }
  return {
    deps,
    district,
    writer,
    publisher,
    input,
    drafted,
    async published(about: Partial<DocumentInput> = {}): Promise<Seen> {
      const seen = await drafted(about);
      const version = await throughReview(deps, writer, seen);
      const done = await publishDocument(deps, publisher, { ...seen, version });
      if (!done.ok) throw new Error(done.refusal);
      return { ...seen, version: done.value.version };
    },
    /** What a document looks like to its writer. */
    async record(seen: Seen) {
      const found = await documentRecord(database.read, writer, 1, seen.id, deps.clock.today());
      if (found === null) throw new Error("no such document");
      return found;
    },
    entries: async () => (await verifyAudit(database.read)).entries,
  };
}

/** Runs a step that must succeed; answers the document as it is seen afterwards. */
export async function after(seen: Seen, step: Promise<Done>): Promise<Seen> {
  const done = await step;
  if (!done.ok) throw new Error(done.refusal);
  return { ...seen, version: done.value.version };
}
