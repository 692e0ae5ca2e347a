import { publicDocuments, type PublicDocument } from "../../../modules/documents/index.ts";
import { renderDocument } from "../../pages/document-page.tsx";
import { renderArchived, renderWithdrawn } from "../../pages/message-page.tsx";
import { archivedModel, documentModel, withdrawnModel } from "../models/document-model.ts";
import { documentPage } from "../page-ids.ts";
import type { SiteFacts } from "../site-facts.ts";
import type { Rendered, Run } from "./run.ts";

/** The pages of some documents: published ones, and the notices of those that were withdrawn or archived. */
export async function renderDocuments(
  run: Run,
  ids: readonly string[],
): Promise<readonly Rendered[]> {
  const { site } = run.shape;
  const documents = await publicDocuments(run.db, site.id, ids);
  return documents.flatMap((document): Rendered[] => {
    const { facts, notes } = run.begin();
    notes.document(document.id);
    for (const other of document.related) notes.document(other.id);
    const content = contentOf(document, facts);
    if (content === null) return [];
    const isGone = document.state !== "published";
    const path = `${site.prefix}${document.path}`;
    return [{ page: documentPage(document.id), path, content, isGone, notes }];
  });
}

function contentOf(document: PublicDocument, facts: SiteFacts): string | null {
  if (document.state === "withdrawn") {
    const notice = withdrawnModel(document, facts);
    return notice === null ? null : renderWithdrawn(notice, facts.frame);
  }
  if (document.state === "archived") {
    const notice = archivedModel(document, facts);
    return notice === null ? null : renderArchived(notice, facts.frame);
  }
  const page = documentModel(document, facts);
  return page === null ? null : renderDocument(page, facts.frame);
}
