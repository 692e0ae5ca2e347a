import type { ColumnType } from "../../modules/columns/index.ts";
import type { Link } from "../../ui/links.ts";
import type { SearchPage } from "../pages/search-view.ts";
import { doorPath } from "../publishing/paths.ts";
import type { SiteShape } from "../publishing/site-facts.ts";
import { plainTerms, searchAddress } from "./search-terms.ts";

const DOORS: readonly (readonly [type: ColumnType, note: string])[] = [
  ["依申请公开", "没有公开的信息，可以申请公开"],
  ["咨询投诉", "办事不清楚、有意见，可以写信来"],
  ["信息公开指南", "哪些信息公开、在哪里公开"],
];
const POPULAR = ["低保", "学区", "清洁取暖", "预算", "公租房"];
const EXAMPLES = [
  ["低保怎么申请", "整句话也行"],
  ["教育局电话", "找机构、电话和地址"],
  ["2018年预算", "带上年份"],
  ["“公共租赁住房”", "引号里的话原样查找"],
] as const;

/** The doors of a site that stand open when search does not help. */
export function doorsOf(shape: SiteShape): SearchPage["doors"] {
  return DOORS.flatMap(([type, note]) => {
    const column = shape.columnOfType.get(type);
    return column === undefined
      ? []
      : [{ label: column.name, href: doorPath(shape.site, column), note }];
  });
}

/** Whom to call: the office that keeps the site and how it is reached; null where no contact is known. */
export function callOf({ site }: SiteShape): string | null {
  if (site.contact === "") return null;
  const office = site.organiser === "" ? site.sponsor : site.organiser;
  return `${office}：${site.contact}`;
}

/** Questions that many ask. */
export function popularOf(base: string): readonly Link[] {
  return POPULAR.map((word) => ({ label: word, href: hrefOf(base, word) }));
}

/** Questions of several kinds, that show what can be asked. */
export function examplesOf(base: string): SearchPage["examples"] {
  return EXAMPLES.map(([word, note]) => ({ label: word, href: hrefOf(base, word), note }));
}

function hrefOf(base: string, word: string): string {
  return searchAddress(base, plainTerms(word), {});
}
