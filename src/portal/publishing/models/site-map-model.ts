import type { SiteMapPage } from "../../pages/site-map-page.tsx";
import { homePath, organizationHref } from "../paths.ts";
import type { SiteFacts } from "../site-facts.ts";
import { countedLink } from "./rows.ts";

/** The whole tree of columns on one page. */
export function siteMapModel(facts: SiteFacts): SiteMapPage {
  const home = homePath(facts.site);
  const below = (id: number) => facts.childrenOf.get(id) ?? [];
  return {
    path: `${home}site-map/`,
    sections: below0(facts).map((section) => ({
      label: section.name,
      href: countedLink(section, facts).href,
      columns: below(section.id).map((column) => ({
        ...countedLink(column, facts),
        count: null,
        children: below(column.id).map((child) => ({ ...countedLink(child, facts), count: null })),
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
