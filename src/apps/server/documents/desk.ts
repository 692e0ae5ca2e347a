import { actorOf, type Action, type SignedIn } from "../../../modules/accounts/index.ts";
import {
  createDraft,
  documentForEdit,
  documentMessages,
  publishDocument,
  saveDraft,
  withdrawDocument,
  type DocumentForEdit,
  type DocumentInput,
  type DocumentRef,
  type DocumentRefusal,
  type Published,
  type Seen,
} from "../../../modules/documents/index.ts";
import { refuse, ok, type Result } from "../../../kernel/result.ts";
import { fileMessages, type StoreRefusal } from "../../../platform/files/index.ts";
import { oncePerKey } from "../../../platform/http/index.ts";
import { commandDeps, type App } from "../app.ts";
import { mayAt } from "../access/places.ts";
import { notAllowed } from "../access/rights.ts";

export type DeskRefusal = DocumentRefusal | StoreRefusal | "attachment-missing" | "not-allowed";
type Answer<T> = Promise<Result<T, DeskRefusal>>;

/** The sentence for everything that the desk refuses. */
export const deskMessages: Readonly<Record<DeskRefusal, string>> = {
  ...fileMessages,
  ...documentMessages,
  "attachment-missing": fileMessages["not-found"],
  "not-allowed": notAllowed.detail,
};

/**
 * What a signed-in person does with documents, from the admin pages and the API alike: asks whether they may
 * do it at the document's organization, checks that attachments are there, then lets the module decide.
 */
export function documentDesk(app: App) {
  const deps = commandDeps(app);
  const db = app.database.read;
  const once = oncePerKey<Result<DocumentRef, DeskRefusal>>((answer) => !answer.ok);

  async function open(
    person: SignedIn,
    siteId: number,
    id: string,
  ): Promise<DocumentForEdit | null> {
    const found = await documentForEdit(db, siteId, id);
    if (found === null) return null;
    const readable = await mayAt(db, person, "document.read", found.edition.fields.organizationId);
    return readable ? found : null;
  }

  async function allowed(person: SignedIn, action: Action, ref: DocumentRef): Answer<true> {
    const found = await open(person, ref.siteId, ref.id);
    if (found === null) return refuse("not-found");
    const places = new Set([
      found.edition.fields.organizationId,
      found.published?.fields.organizationId ?? found.edition.fields.organizationId,
    ]);
    for (const place of places) {
      if (!(await mayAt(db, person, action, place))) return refuse("not-allowed");
    }
    return ok(true);
  }

  async function checked(person: SignedIn, input: DocumentInput): Answer<DocumentInput> {
    if (!(await mayAt(db, person, "document.draft", input.organizationId))) {
      return refuse("not-allowed");
    }
    const attachments = [];
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

    /** Starts a document. The same `key` of the same person starts it once, however often it is sent. */
    start(person: SignedIn, key: string | null, input: DocumentInput): Answer<DocumentRef> {
      const work = async (): Answer<DocumentRef> => {
        const fit = await checked(person, input);
        return fit.ok ? createDraft(deps, actorOf(person), fit.value) : fit;
      };
      return key === null ? work() : once(`${person.userId} ${key}`, work);
    },

    /** Saves a document's draft. */
    async save(
      person: SignedIn,
      seen: Seen,
      input: DocumentInput,
    ): Answer<{ readonly edition: number }> {
      const may = await allowed(person, "document.draft", seen);
      if (!may.ok) return may;
      const fit = await checked(person, input);
      return fit.ok ? saveDraft(deps, actorOf(person), seen, fit.value) : fit;
    },

    /** Publishes the waiting edition. */
    async publish(person: SignedIn, seen: Seen): Answer<Published> {
      const may = await allowed(person, "document.publish", seen);
      return may.ok ? publishDocument(deps, actorOf(person), seen) : may;
    },

    /** Withdraws a document for a reason. */
    async withdraw(
      person: SignedIn,
      seen: Seen,
      reason: string,
    ): Answer<{ readonly reason: string }> {
      const may = await allowed(person, "document.withdraw", seen);
      return may.ok ? withdrawDocument(deps, actorOf(person), seen, reason) : may;
    },
  };
}

export type DocumentDesk = ReturnType<typeof documentDesk>;
