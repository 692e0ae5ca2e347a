import type { Draft } from "../draft.ts";

/** A draft as it is kept in the browser until the server has it. */
export type LocalCopy = {
  readonly draft: Draft;
  /** The version that the draft was written on; null before the server knew the document. */
  readonly version: number | null;
  /** When, as text in Beijing time. */
  readonly at: string;
};

/** What keeps texts by name: the browser's storage. */
type Shelf = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** Where the copy of a person's draft of a document lies; "new" before the server knew the document. */
export function copyName(personId: string, document: string): string {
  return `gongkai:draft:${personId}:${document}`;
}

/** Keeps a copy; false when the browser has no room or no storage. */
export function keepCopy(shelf: Shelf, name: string, copy: LocalCopy): boolean {
  try {
    shelf.setItem(name, JSON.stringify(copy));
    return true;
  } catch {
    return false;
  }
}

/** The copy that was kept; null when there is none or it cannot be read. */
export function keptCopy(shelf: Shelf, name: string): LocalCopy | null {
  try {
    const found = JSON.parse(shelf.getItem(name) ?? "null") as LocalCopy | null;
    return typeof found?.draft?.title === "string" && typeof found.draft.body === "string"
      ? found
      : null;
  } catch {
    return null;
  }
}

export function dropCopy(shelf: Shelf, name: string): void {
  try {
    shelf.removeItem(name);
  } catch {
    // Without storage there is nothing to drop.
  }
}

/**
 * What to do with a copy that was found when a document is opened: nothing when it says the same as the server,
 * take it up when the document is still as it was, and ask when somebody changed it meanwhile.
 */
export function copyMeans(
  copy: LocalCopy | null,
  server: { readonly draft: Draft; readonly version: number } | null,
): "nothing" | "offer" | "conflict" {
  if (copy === null) return "nothing";
  if (server === null) return "offer";
  if (sameDraft(copy.draft, server.draft)) return "nothing";
  return copy.version === server.version ? "offer" : "conflict";
}

/** Whether two drafts hold the same. */
export function sameDraft(one: Draft, other: Draft): boolean {
  return plain(one) === plain(other);
}

function plain(draft: Draft): string {
  return JSON.stringify(Object.entries(draft).sort(([a], [b]) => (a < b ? -1 : 1)));
}
