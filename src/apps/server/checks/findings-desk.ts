import { ok, refuse, type Result } from "../../../kernel/result.ts";
import { actorOf, type SignedIn } from "../../../modules/accounts/index.ts";
import {
  checkEdition,
  letPass,
  type CheckedEdition,
  type ChecksRefusal,
} from "../../../modules/checks/index.ts";
import { editionToCheck, type DocumentForEdit } from "../../../modules/documents/index.ts";
import { mayAt } from "../access/places.ts";
import { commandDeps, type App } from "../app.ts";
import type { DocumentDesk } from "../documents/desk.ts";

export type DocumentAddress = { readonly siteId: number; readonly id: string };
export type OpenFindings = { readonly found: DocumentForEdit; readonly checked: CheckedEdition };
type Refusal = ChecksRefusal | "not-found" | "changed-by-someone-else" | "needs-fresh-proof";

/** What a person does with the findings of a document. */
export function findingsDesk(app: App, desk: DocumentDesk) {
  const db = app.database.read;

  /** The findings of what waits, or else of what is published; null when the document is not for this person. */
  async function open(person: SignedIn, address: DocumentAddress): Promise<OpenFindings | null> {
    const found = await desk.open(person, address.siteId, address.id);
    if (found === null) return null;
    const checked = await checkEdition(
      db,
      {
        siteId: found.siteId,
        documentId: found.id,
        today: app.clock.today(),
        now: app.clock.now(),
      },
      await editionToCheck(db, found.edition),
    );
    app.links.want(checked.unasked);
    wantFilesOf(app, found, checked.waiting);
    return { found, checked };
  }

  return {
    open,

    /** Lets findings pass that stand now, with a reason and by name. Answers how many are new. */
    async letPass(
      person: SignedIn,
      address: DocumentAddress,
      ask: {
        readonly version: number;
        readonly keys: readonly string[];
        readonly reason: string;
        /** Whether the person has proved lately that it is they: a leak asks for it. */
        readonly proved: boolean;
      },
    ): Promise<Result<number, Refusal>> {
      const opened = await open(person, address);
      if (opened === null) return refuse("not-found");
      const { found, checked } = opened;
      if (found.version !== ask.version) return refuse("changed-by-someone-else");
      const keys = new Set(ask.keys);
      const asked = checked.findings.filter((finding) => keys.has(finding.key));
      if (asked.length !== keys.size) return refuse("finding-unknown");
      if (!ask.proved && asked.some((one) => one.severity === "leak")) {
        return refuse("needs-fresh-proof");
      }
      const place = found.edition.fields.organizationId;
      const by = {
        overridesWarnings: await mayAt(db, person, "document.override-warning", place),
        overridesLeaks: await mayAt(db, person, "document.override-leak", place),
      };
      const about = { siteId: found.siteId, documentId: found.id };
      const done = await letPass(commandDeps(app), actorOf(person), about, asked, by, ask.reason);
      return done.ok ? ok(done.value) : done;
    },
  };
}

export type FindingsDesk = ReturnType<typeof findingsDesk>;

/** Lets the files of an edition be read that nobody has read yet. */
export function wantFilesOf(
  app: App,
  found: DocumentForEdit,
  files: readonly { readonly name: string; readonly sha256: string }[],
): void {
  const { title } = found.edition.fields;
  app.scans.want(files.map(({ name, sha256 }) => ({ siteId: found.siteId, title, name, sha256 })));
}
