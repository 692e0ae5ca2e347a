import type { Column } from "../../../modules/columns/index.ts";
import type { PublishedRow } from "../../../modules/documents/index.ts";
import type { Link } from "../../../ui/links.ts";
import { pagesFromOldest } from "../../../ui/pager.tsx";
import type { ColumnTree, TreeItem } from "../../../ui/tree.tsx";
import type { ColumnPage } from "../../pages/column-page.tsx";
import type { SectionPage } from "../../pages/section-page.tsx";
import { pageFile } from "../column-layout.ts";
import { columnPath, doorPath } from "../paths.ts";
import type { SiteFacts } from "../site-facts.ts";
import { countedLink, feedsOf, navKeyOf, rowOf, tagsOf, trailTo } from "./rows.ts";

/**
 * The tree beside a column: its siblings, its own columns below it. It shows no numbers, so that a new
 * document does not make the pages of its neighbours stale.
 */
export function treeOf(column: Column, facts: SiteFacts): ColumnTree {
  const parent =
    column.parentId === null ? column : (facts.columnById.get(column.parentId) ?? column);
  const item = (one: Column): TreeItem => ({
    label: one.name,
    href: columnPath(facts.site, one),
    count: null,
    isCurrent: one.id === column.id,
    children:
      one.id === column.id && parent !== column
        ? (facts.childrenOf.get(one.id) ?? []).map(item)
        : [],
  });
  return {
    heading: { label: parent.name, href: columnPath(facts.site, parent), count: null },
    items: (facts.childrenOf.get(parent.id) ?? []).map(item),
  };
}

/** One page of a column's list; `rows` come oldest first and are shown newest first. */
export function columnModel(
  column: Column,
  place: { readonly number: number; readonly total: number },
  rows: readonly PublishedRow[],
  facts: SiteFacts,
): ColumnPage {
  const base = columnPath(facts.site, column);
  const hrefOf = (number: number) => {
    const file = pageFile(number, place.total);
    return file === "index.html" ? base : base + file;
  };
  return {
    path: hrefOf(place.number),
    navKey: navKeyOf(column),
    crumbs: trailTo(column, facts).slice(0, -1),
    column: tagsOf(column),
    intro: introOf(column, facts),
    tree: treeOf(column, facts),
    filters: [],
    rows: rows.toReversed().map((row) => rowOf(row, facts, ["organization"])),
    // An older page says no number that changes with each publication.
    total: place.number === place.total ? (facts.countBelow.get(column.id) ?? 0) : null,
    pages: pagesFromOldest(place.number, place.total, hrefOf),
    feeds: feedsOf(column, facts),
    downloads: [],
    elsewhere: elsewhereOf(column, facts),
  };
}

/** A column that gathers others: the newest of all below it, then each column with its newest rows. */
export function sectionModel(
  column: Column,
  latest: readonly PublishedRow[],
  newestOfChild: ReadonlyMap<number, readonly PublishedRow[]>,
  facts: SiteFacts,
): SectionPage {
  const groups = (facts.childrenOf.get(column.id) ?? []).map((child) => ({
    ...countedLink(child, facts),
    note: child.description === "" ? null : child.description,
    columns: (facts.childrenOf.get(child.id) ?? []).map((below) => countedLink(below, facts)),
    rows: (newestOfChild.get(child.id) ?? []).map((row) => rowOf(row, facts, [])),
  }));
  return {
    path: columnPath(facts.site, column),
    navKey: navKeyOf(column),
    crumbs: trailTo(column, facts).slice(0, -1),
    column: tagsOf(column),
    intro: column.description === "" ? null : column.description,
    latest: latest.map((row) => rowOf(row, facts, ["organization", "column"])),
    groups,
    feeds: feedsOf(column, facts),
  };
}

function introOf(column: Column, facts: SiteFacts): string | null {
  const keeper =
    column.organizationId === null ? undefined : facts.organizationById.get(column.organizationId);
  const parts = [
    ...(column.description === "" ? [] : [column.description.replace(/。$/, "")]),
    ...(keeper === undefined ? [] : [`由${keeper.shortName}负责`]),
  ];
  return parts.length === 0 || facts.frame.language !== "zh-CN" ? null : `${parts.join("，")}。`;
}

function elsewhereOf(column: Column, facts: SiteFacts): readonly Link[] {
  const up = trailTo(column, facts).slice(0, -1).toReversed();
  const request = facts.columnOfType.get("依申请公开");
  return request === undefined
    ? up
    : [...up, { label: request.name, href: doorPath(facts.site, request) }];
}
