import { jsonFeed, rssFeed, type Feed } from "../../pages/feeds.ts";
import { PAGE_SIZE, WHOLE_SITE } from "../column-layout.ts";
import { feedEntryOf, feedsOf } from "../models/rows.ts";
import { columnPath, fileOf, homePath } from "../paths.ts";
import type { Rendered, Run } from "./run.ts";

/** A feed of a column and all below it, or of the whole site; null when there is no such column. */
export async function renderFeed(
  run: Run,
  kind: "rss" | "json",
  columnId: number,
): Promise<Rendered | null> {
  const { facts, notes } = run.begin();
  const column = columnId === WHOLE_SITE ? null : facts.columnById.get(columnId);
  if (column === undefined) return null;
  const rows =
    column === null
      ? await run.newest(PAGE_SIZE, notes)
      : await run.newestBelow(column.id, PAGE_SIZE, notes);
  const links = feedsOf(column, facts);
  const { origin, siteName, language } = facts.frame;
  const feed: Feed = {
    title: column === null ? siteName : `${column.name} - ${siteName}`,
    description: column === null || column.description === "" ? siteName : column.description,
    language,
    pageUrl: origin + (column === null ? homePath(facts.site) : columnPath(facts.site, column)),
    rssUrl: origin + links.rss,
    jsonUrl: origin + links.json,
    entries: rows.map((row) => feedEntryOf(row, facts)),
  };
  const [path, content] =
    kind === "rss" ? [fileOf(links.rss), rssFeed(feed)] : [fileOf(links.json), jsonFeed(feed)];
  return { page: `${kind}:${columnId}`, path, content, isGone: false, notes };
}
