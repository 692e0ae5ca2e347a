import type { AnswerCard } from "../pages/search-view.ts";
import { columnPath } from "../publishing/paths.ts";
import type { SiteShape } from "../publishing/site-facts.ts";
import { bare } from "./asked-for.ts";

const BELOW_SHOWN = 6;
const AROUND = /(?:这个)?(?:栏目|专栏|板块)?(?:在哪里|在哪儿|在哪|入口)?$/;

/**
 * The card of the column that a question names, the highest where columns of agencies below bear the same name; null
 * where it names none, or more than one.
 */
export function columnCard(typed: string, shape: SiteShape): AnswerCard | null {
  const asked = bare(typed.slice(0, 100));
  const names = new Set([asked, asked.replace(AROUND, "")]);
  const named = shape.columns.filter((one) => names.has(bare(one.name)));
  const highest = Math.min(...named.map(({ level }) => level));
  const [column, another] = named.filter(({ level }) => level === highest);
  if (column === undefined || another !== undefined) return null;
  const above = [];
  for (
    let at = column.parentId === null ? undefined : shape.columnById.get(column.parentId);
    at !== undefined;
    at = at.parentId === null ? undefined : shape.columnById.get(at.parentId)
  ) {
    above.unshift(at.name);
  }
  return {
    kind: ["栏目", ...above].join(" › "),
    title: column.name,
    href: columnPath(shape.site, column),
    note:
      column.description === "" || column.description === column.name ? null : column.description,
    facts: [],
    links: (shape.childrenOf.get(column.id) ?? [])
      .slice(0, BELOW_SHOWN)
      .map((one) => ({ label: one.name, href: columnPath(shape.site, one) })),
  };
}
