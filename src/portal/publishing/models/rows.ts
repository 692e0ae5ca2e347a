import { beijingMinute } from "../../../kernel/dates.ts";
import type { Column } from "../../../modules/columns/index.ts";
import type { PublishedRow } from "../../../modules/documents/index.ts";
import type { ColumnTags, FeedLinks } from "../../../ui/head.tsx";
import type { CountedLink, Link } from "../../../ui/links.ts";
import type { ListRow } from "../../../ui/rows.tsx";
import { validityTag } from "../../../ui/tags.tsx";
import { wordsOf } from "../../../ui/words.ts";
import type { FeedEntry } from "../../pages/feeds.ts";
import { columnPath, documentHref, homePath } from "../paths.ts";
import type { SiteFacts } from "../site-facts.ts";

/** What the quiet line below a row's title names besides the document number. */
export type RowNote = "organization" | "column";

/** A document as a row of a list; validity is a tag where it matters: government documents. */
export function rowOf(row: PublishedRow, facts: SiteFacts, notes: readonly RowNote[]): ListRow {
  facts.names(row.id);
  const organization = notes.includes("organization")
    ? facts.organizationById.get(row.organizationId)
    : undefined;
  const column = notes.includes("column") ? facts.columnById.get(row.columnId) : undefined;
  return {
    title: row.title,
    href: documentHref(facts.site, row.path),
    date: row.publishedOn,
    tags:
      row.kind === "government-document"
        ? [validityTag(row.validity, wordsOf(facts.frame.language))]
        : [],
    notes: [
      ...(organization === undefined ? [] : [organization.shortName]),
      ...(column === undefined
        ? []
        : [{ label: column.name, href: columnPath(facts.site, column) }]),
      ...(row.documentNumber === null ? [] : [row.documentNumber]),
    ],
  };
}

/** The page tags of a column. */
export function tagsOf(column: Column): ColumnTags {
  return {
    name: column.name,
    description: column.description === "" ? column.name : column.description,
    keywords: column.keywords === "" ? [column.name] : column.keywords.split(/[,，、]/),
    type: column.type,
  };
}

/** The columns from the section down to this one, as links. */
export function trailTo(column: Column, facts: SiteFacts): readonly Link[] {
  const trail: Link[] = [];
  for (
    let at: Column | undefined = column;
    at !== undefined;
    at = at.parentId === null ? undefined : facts.columnById.get(at.parentId)
  ) {
    trail.unshift({ label: at.name, href: columnPath(facts.site, at) });
  }
  return trail;
}

/** A column as a link with the number of documents below it. */
export function countedLink(column: Column, facts: SiteFacts): CountedLink {
  return {
    label: column.name,
    href: columnPath(facts.site, column),
    count: facts.countBelow.get(column.id) ?? 0,
  };
}

/** The section that a column belongs to, as the navigation knows it. */
export function navKeyOf(column: Column): string {
  return column.path.split("/")[0] ?? column.slug;
}

/** Addresses of the feeds of a column; null: of the whole site. */
export function feedsOf(column: Column | null, facts: SiteFacts): FeedLinks {
  const base = column === null ? homePath(facts.site) : columnPath(facts.site, column);
  return { rss: `${base}feed.xml`, json: `${base}feed.json` };
}

/** A document as an entry of a feed. */
export function feedEntryOf(row: PublishedRow, facts: SiteFacts): FeedEntry {
  facts.names(row.id);
  return {
    title: row.title,
    url: facts.frame.origin + documentHref(facts.site, row.path),
    publishedAt: beijingMinute(row.publishedAt),
    summary: null,
    source: facts.organizationById.get(row.organizationId)?.name ?? "",
    column: facts.columnById.get(row.columnId)?.name ?? "",
  };
}
