import type { Column } from "../../../modules/columns/index.ts";
import type { SiteMapPage } from "../../pages/site-map-page.tsx";
import type { SiteFacts } from "../site-facts.ts";
import { columnPath, homePath, organizationHref } from "../paths.ts";

/** The whole tree of columns on one page. */
export function siteMapModel(facts: SiteFacts): SiteMapPage {
  const home = homePath(facts.site);
  const below = (id: number) => facts.childrenOf.get(id) ?? [];
  const linkTo = (column: Column) => ({
    label: column.name,
    href: columnPath(facts.site, column),
    count: null,
  });
  return {
    path: `${home}site-map/`,
    sections: below0(facts).map((section) => ({
      label: section.name,
      href: columnPath(facts.site, section),
      columns: below(section.id).map((column) => ({
        ...linkTo(column),
        children: below(column.id).map(linkTo),
      })),
    })),
    others: [
      { label: "机构", href: organizationHref(facts.site, null) },
      { label: "搜索", href: `${home}search/` },
      { label: "无障碍说明", href: `${home}accessibility/` },
    ],
  };
}

function below0(facts: SiteFacts) {
  return facts.childrenOf.get(null) ?? [];
}
