import { ok, refuse, type Result } from "../../../kernel/result.ts";
import type { Tx } from "../../../platform/database/database.ts";
import type { Doer } from "../../accounts/index.ts";
import { columnTrail, siteById, type Column, type Site } from "../../columns/index.ts";
import { organizationById } from "../../organizations/index.ts";
import type { DocumentInput } from "../contract.ts";
import type { DocumentRef } from "../deps.ts";
import { cleanHtml } from "../html/index.ts";
import type { DocumentFacts, DocumentFields, Edition } from "../model.ts";
import * as store from "../store.ts";

type Place = { readonly column: Column; readonly site: Site };

/** The column that a form names with its site; its organization must be there too. */
export async function placeOf(
  tx: Tx,
  input: Pick<DocumentInput, "columnId" | "organizationId">,
): Promise<Result<Place, "column-unknown" | "organization-unknown">> {
  const [column] = await columnTrail(tx, input.columnId);
  const site = column === undefined ? null : await siteById(tx, column.siteId);
  if (column === undefined || site === null) return refuse("column-unknown");
  if ((await organizationById(tx, input.organizationId)) === null)
    return refuse("organization-unknown");
  return ok({ column, site });
}

/** What a form says as it is kept: the body clean, the channel of the site among the channels. */
export function contentOf(
  input: DocumentInput,
  site: Site,
): { fields: DocumentFields; body: string; attachments: DocumentInput["attachments"] } {
  const { body, attachments, ...given } = input;
  const channels = [...new Set([site.channel, ...given.channels])];
  return { fields: { ...given, channels }, body: cleanHtml(body), attachments };
}

/** The edition that waits: the draft, or none. */
export async function waitingEdition(tx: Tx, found: DocumentFacts): Promise<Edition | null> {
  return found.draftEdition === null ? null : store.edition(tx, found.siteId, found.draftEdition);
}

export async function publishedEdition(tx: Tx, found: DocumentFacts): Promise<Edition | null> {
  return found.publishedEdition === null
    ? null
    : store.edition(tx, found.siteId, found.publishedEdition);
}

export function hasContent(edition: Pick<Edition, "body" | "attachments">): boolean {
  return edition.body.trim() !== "" || edition.attachments.length > 0;
}

/** The event that tells the pages what changed; `shown` is what of the document is public now, and was before. */
export function pagesEvent(
  event: string,
  found: DocumentFacts,
  shown: readonly Pick<DocumentFields, "columnId" | "organizationId">[],
) {
  return {
    event,
    siteId: found.siteId,
    documentIds: [found.id],
    columnIds: [...new Set(shown.map((one) => one.columnId))],
    organizationIds: [...new Set(shown.map((one) => one.organizationId))],
  };
}

/** Who wrote on a text: nobody, when the program did. */
export function authorOf(doer: Doer): string | null {
  return "kind" in doer ? null : doer.userId;
}

/** What the public sees change when a document does: it, and where its editions stand. */
export function touchedOf(found: DocumentFacts, editions: readonly (Edition | null)[]) {
  const fields = editions.flatMap((edition) => (edition === null ? [] : [edition.fields]));
  return {
    siteId: found.siteId,
    documentId: found.id,
    columnIds: [...new Set(fields.map((one) => one.columnId))],
    organizationIds: [...new Set(fields.map((one) => one.organizationId))],
  };
}

export function subjectOf(ref: DocumentRef): string {
  return `document:${ref.id}`;
}
