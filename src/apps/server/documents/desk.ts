import type { SignedIn } from "../../../modules/accounts/index.ts";
import {
  addComment,
  archiveDocument,
  createDraft,
  documentForEdit,
  documentMessages,
  documentRecord,
  passDocument,
  publishDocument,
  resolveComment,
  returnDocument,
  saveDraft,
  scheduleDocument,
  submitDocument,
  takeBackDocument,
  unscheduleDocument,
  withdrawDocument,
  type DocumentForEdit,
  type DocumentInput,
  type DocumentRecord,
  type DocumentRef,
  type DocumentRefusal,
  type Seen,
} from "../../../modules/documents/index.ts";
import { hatsOf } from "../../../modules/reviews/index.ts";
import { refuse, ok, type Result } from "../../../kernel/result.ts";
import { fileMessages, type StoreRefusal } from "../../../platform/files/index.ts";
import { oncePerKey } from "../../../platform/http/index.ts";
import { commandDeps, type App } from "../app.ts";
import { maySeeFile } from "../access/files.ts";
import { mayAt } from "../access/places.ts";
import { notAllowed } from "../access/rights.ts";

export type DeskRefusal = DocumentRefusal | StoreRefusal | "attachment-missing" | "not-allowed";
type Answer<T> = Promise<Result<T, DeskRefusal>>;

/** The sentence for everything that the desk refuses. */
export const deskMessages: Readonly<Record<DeskRefusal, string>> = {
  ...fileMessages,
  ...documentMessages,
  "attachment-missing":
    "有附件或图片不在了，或者是已经封存的原件。请换成脱敏后的文件，或重新上传。",
  "not-allowed": notAllowed.detail,
};

const STORED = /\/files\/([0-9a-f]{64})\//g;

/** The stored files that a text names as its pictures, before it is cleaned. */
function filesNamedIn(body: string): readonly string[] {
  return [...body.matchAll(STORED)].map(([, sha256 = ""]) => sha256);
}

/**
 * What a signed-in person does with documents, from the console and the API alike: what they may not read is
 * not there for them, attachments must be there, then the module decides.
 */
export function documentDesk(app: App, deps = commandDeps(app)) {
  const db = app.database.read;
  const once = oncePerKey<Result<DocumentRef, DeskRefusal>>((answer) => !answer.ok);

  async function open(
    person: SignedIn,
    siteId: number,
    id: string,
  ): Promise<DocumentForEdit | null> {
    const found = await documentForEdit(db, siteId, id);
    if (found === null) return null;
    const place = found.edition.fields.organizationId;
    const reading = found.state === "archived" ? "document.archive.read" : "document.read";
    if (await mayAt(db, person, reading, place)) return found;
    // Whoever decides for an absent one reads what that one reads.
    for (const hat of await hatsOf(db, person, app.clock.today())) {
      if ("kind" in hat || hat.insteadOf === null) continue;
      if (await mayAt(db, hat.insteadOf, reading, place)) return found;
    }
    return null;
  }

  /** Does something with a document that the person may read. */
  async function on<T>(person: SignedIn, ref: DocumentRef, work: () => Answer<T>): Answer<T> {
    return (await open(person, ref.siteId, ref.id)) === null ? refuse("not-found") : work();
  }

  /** The form with its files as they are kept; each, pictures too, must be one that the person may see. */
  async function described(person: SignedIn, input: DocumentInput): Answer<DocumentInput> {
    const attachments = [];
    const named = [...input.attachments.map((file) => file.sha256), ...filesNamedIn(input.body)];
    for (const sha256 of new Set(named)) {
      if (!(await maySeeFile(app, person, sha256))) return refuse("attachment-missing");
    }
    for (const { sha256, name } of input.attachments) {
      const file = await app.files.describe(sha256, name);
      if (!file.ok) return file.refusal === "not-found" ? refuse("attachment-missing") : file;
      attachments.push(file.value);
    }
    return ok({ ...input, attachments });
  }

  return {
    /** A document that the person may read; null when there is none or it is not for them. */
    open,

    /** The same with everything that its page in the console shows. */
    async record(person: SignedIn, siteId: number, id: string): Promise<DocumentRecord | null> {
      if ((await open(person, siteId, id)) === null) return null;
      return documentRecord(db, person, siteId, id, app.clock.today());
    },

    /** Starts a document. The same `key` of the same person starts it once, however often it is sent. */
    start(person: SignedIn, key: string | null, input: DocumentInput): Answer<DocumentRef> {
      const work = async (): Answer<DocumentRef> => {
        const fit = await described(person, input);
        return fit.ok ? createDraft(deps, person, fit.value) : fit;
      };
      return key === null ? work() : once(`${person.userId} ${key}`, work);
    },

    /** Saves a document's draft. */
    save: (person: SignedIn, seen: Seen, input: DocumentInput) =>
      on(person, seen, async () => {
        const fit = await described(person, input);
        return fit.ok ? saveDraft(deps, person, seen, fit.value) : fit;
      }),

    submit: (person: SignedIn, seen: Seen, opinion?: string) =>
      on(person, seen, () => submitDocument(deps, person, seen, { opinion })),

    takeBack: (person: SignedIn, seen: Seen) =>
      on(person, seen, () => takeBackDocument(deps, person, seen)),

    pass: (
      person: SignedIn,
      seen: Seen,
      said: { readonly opinion?: string | undefined; readonly points?: readonly string[] } = {},
    ) => on(person, seen, () => passDocument(deps, person, seen, said)),

    sendBack: (person: SignedIn, seen: Seen, opinion: string) =>
      on(person, seen, () => returnDocument(deps, person, seen, opinion)),

    publish: (person: SignedIn, seen: Seen, correction?: string) =>
      on(person, seen, () => publishDocument(deps, person, seen, correction)),

    schedule: (person: SignedIn, seen: Seen, hour: Date) =>
      on(person, seen, () => scheduleDocument(deps, person, seen, hour)),

    unschedule: (person: SignedIn, seen: Seen) =>
      on(person, seen, () => unscheduleDocument(deps, person, seen)),

    archive: (person: SignedIn, seen: Seen, reason: string) =>
      on(person, seen, () => archiveDocument(deps, person, seen, reason)),

    withdraw: (person: SignedIn, seen: Seen, reason: string, forced?: string) =>
      on(person, seen, () =>
        withdrawDocument(
          deps,
          person,
          seen,
          reason,
          forced === undefined ? null : { reason: forced },
        ),
      ),

    comment: (
      person: SignedIn,
      ref: DocumentRef,
      said: { readonly block: number; readonly quote: string; readonly text: string },
    ) => on(person, ref, () => addComment(deps, person, ref, said)),

    resolve: (person: SignedIn, ref: DocumentRef, id: string) =>
      on(person, ref, () => resolveComment(deps, person, ref, id)),
  };
}

export type DocumentDesk = ReturnType<typeof documentDesk>;
