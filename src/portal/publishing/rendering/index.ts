import { pageIdOf } from "../page-ids.ts";
import { renderColumnPage, renderListPage } from "./columns.ts";
import { renderDocuments } from "./documents.ts";
import { renderFeed } from "./feeds.ts";
import { renderMapPart } from "./maps.ts";
import type { Rendered, Run } from "./run.ts";
import { renderOrganizationPage, renderStanding } from "./standing.ts";

export { openRun, type Rendered, type Run } from "./run.ts";

/**
 * Renders pages of a site from the records of a run, in the order asked, documents together first. A page that
 * shall not stand any more is not among the answers.
 */
export async function renderPages(
  run: Run,
  pages: readonly string[],
): Promise<readonly Rendered[]> {
  const documents: string[] = [];
  const others: string[] = [];
  for (const page of pages) {
    const id = pageIdOf(page);
    if (id?.kind === "document") documents.push(id.id);
    else others.push(page);
  }
  const rendered = [...(await renderDocuments(run, documents))];
  for (const page of others) {
    const done = await renderOne(run, page);
    if (done !== null) rendered.push(done);
  }
  return rendered;
}

function renderOne(run: Run, page: string): Promise<Rendered | null> | null {
  const id = pageIdOf(page);
  if (id === null) return null;
  switch (id.kind) {
    case "document":
    case "file":
      return null;
    case "column":
      return renderColumnPage(run, id.columnId);
    case "list":
      return renderListPage(run, id.columnId, id.number);
    case "rss":
    case "json":
      return renderFeed(run, id.kind, id.columnId);
    case "organization":
      return renderOrganizationPage(run, id.organizationId);
    case "map":
      return renderMapPart(run, id.number);
    default:
      return renderStanding(run, id.kind);
  }
}
