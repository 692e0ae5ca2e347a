import { draftOf, type Draft, type DocumentRecord } from "../draft.ts";
import { sameDraft } from "../saving/local-copy.ts";

/** What a person saw of a document when they looked at it last. */
export type LastLook = { readonly draft: Draft; readonly at: string };

const MOST = 300_000;

/** Where it lies in the person's browser. */
export function lookName(personId: string, record: Pick<DocumentRecord, "siteId" | "id">): string {
  return `gongkai:look:${personId}:${record.siteId}/${record.id}`;
}

/** Keeps what a person sees; very long texts are not kept. */
export function keepLook(
  shelf: Pick<Storage, "setItem">,
  name: string,
  record: DocumentRecord,
  at: string,
): void {
  try {
    const look = JSON.stringify({ draft: draftOf(record), at } satisfies LastLook);
    if (look.length <= MOST) shelf.setItem(name, look);
  } catch {
    // Without room there is no comparison, and nothing else is missing.
  }
}

/** The last look, when the document has changed since; null when it has not, or there was none. */
export function changedSince(
  shelf: Pick<Storage, "getItem">,
  name: string,
  record: DocumentRecord,
): LastLook | null {
  try {
    const look = JSON.parse(shelf.getItem(name) ?? "null") as LastLook | null;
    if (typeof look?.draft?.body !== "string") return null;
    return sameDraft(look.draft, draftOf(record)) ? null : look;
  } catch {
    return null;
  }
}
