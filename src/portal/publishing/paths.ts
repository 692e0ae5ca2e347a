import type { Column, Site } from "../../modules/columns/index.ts";
import type { Organization } from "../../modules/organizations/index.ts";

/** The address of a site's home page, '/' or '/mn/'. */
export function homePath(site: Pick<Site, "prefix">): string {
  return `/${site.prefix}`;
}

/** The address of a column's page. */
export function columnPath(site: Pick<Site, "prefix">, column: Pick<Column, "path">): string {
  return `/${site.prefix}${column.path}/`;
}

/** Where links to a column lead: to its page, but from 依申请公开 of the main site to where requests are made. */
export function doorPath(
  site: Pick<Site, "prefix">,
  column: Pick<Column, "path" | "type">,
): string {
  return column.type === "依申请公开" && site.prefix === ""
    ? "/requests/"
    : columnPath(site, column);
}

/** The address of a document's page. */
export function documentHref(site: Pick<Site, "prefix">, path: string): string {
  return `/${site.prefix}${path}`;
}

/** The address of the page of an organization, and of all of them. */
export function organizationHref(
  site: Pick<Site, "prefix">,
  organization: Pick<Organization, "slug"> | null,
): string {
  return `/${site.prefix}organizations/${organization === null ? "" : `${organization.slug}/`}`;
}

/** The file of an address that ends with '/', relative to the site folder. */
export function fileOf(address: string): string {
  return (address.endsWith("/") ? `${address}index.html` : address).slice(1);
}
