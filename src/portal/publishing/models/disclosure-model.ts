import { beijingDay, yearOf } from "../../../kernel/dates.ts";
import type { Column } from "../../../modules/columns/index.ts";
import type { PublishedRow } from "../../../modules/documents/index.ts";
import type { DisclosurePage } from "../../pages/disclosure-page.tsx";
import { columnPath, doorPath, documentHref } from "../paths.ts";
import type { SiteFacts } from "../site-facts.ts";
import { countedLink, feedsOf, navKeyOf, rowOf, tagsOf, trailTo } from "./rows.ts";

/** The four columns that the unified column 政府信息公开 holds, and the entrance for requests. */
export type DisclosureColumns = {
  readonly guide: Column;
  readonly rules: Column;
  readonly statutory: Column;
  readonly reports: Column;
  readonly onRequest: Column | null;
};

/**
 * The statutory columns below a column, when it is the unified column 政府信息公开 (国办公开办函〔2019〕61号):
 * guide, rules, statutory content and annual reports, known by slug and page type.
 */
export function disclosureColumns(
  column: Column,
  facts: Pick<SiteFacts, "childrenOf" | "columnOfType">,
): DisclosureColumns | null {
  const below = facts.childrenOf.get(column.id) ?? [];
  const guide = below.find((one) => one.type === "信息公开指南");
  const statutory = below.find((one) => one.type === "信息公开目录");
  const reports = below.find((one) => one.type === "信息公开年报");
  const rules = below.find((one) => one.slug === "rules" || one.name.includes("制度"));
  if (
    guide === undefined ||
    statutory === undefined ||
    reports === undefined ||
    rules === undefined
  )
    return null;
  return {
    guide,
    rules,
    statutory,
    reports,
    onRequest: facts.columnOfType.get("依申请公开") ?? null,
  };
}

/** The home of the statutory column. */
export function disclosureModel(
  column: Column,
  four: DisclosureColumns,
  newest: {
    readonly guide: readonly PublishedRow[];
    readonly rules: readonly PublishedRow[];
    readonly reports: readonly PublishedRow[];
    readonly latest: readonly PublishedRow[];
  },
  facts: SiteFacts,
): DisclosurePage {
  const { site } = facts;
  const guide = newest.guide[0];
  const request = four.onRequest ?? four.guide;
  return {
    path: columnPath(site, column),
    navKey: navKeyOf(column),
    crumbs: trailTo(column, facts).slice(0, -1),
    column: tagsOf(column),
    intro: column.description === "" ? null : column.description,
    guide: {
      href: columnPath(site, four.guide),
      label: four.guide.name,
      note: four.guide.description,
      updatedOn: guide === undefined ? null : beijingDay(guide.publishedAt),
    },
    onRequest: {
      href: doorPath(site, request),
      label: "依申请公开",
      note: "没有主动公开的信息，可以提出申请。",
    },
    rules: {
      href: columnPath(site, four.rules),
      label: four.rules.name,
      note: four.rules.description,
      rows: newest.rules.map((row) => rowOf(row, facts, [])),
    },
    statutory: {
      href: columnPath(site, four.statutory),
      label: four.statutory.name,
      note: four.statutory.description,
      columns: (facts.childrenOf.get(four.statutory.id) ?? []).map((one) =>
        countedLink(one, facts),
      ),
    },
    reports: {
      href: columnPath(site, four.reports),
      label: four.reports.name,
      note: four.reports.description,
      years: newest.reports.map((row) => ({
        year: reportYear(row),
        href: documentHref(site, row.path),
      })),
    },
    latest: newest.latest.map((row) => rowOf(row, facts, ["organization", "column"])),
    latestMore: null,
    feeds: feedsOf(column, facts),
  };
}

/** The year that a report is about: named in its title, else the year before it was published (条例 art. 49). */
function reportYear(row: PublishedRow): number {
  const named = /(20\d{2})\s*年/.exec(row.title);
  return named === null ? yearOf(beijingDay(row.publishedAt)) - 1 : Number(named[1]);
}
