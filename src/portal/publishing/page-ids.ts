/** One page of a site by what it is. Column 0 of a feed stands for the whole site. */
export type PageId =
  | { readonly kind: "document"; readonly id: string }
  | { readonly kind: "file"; readonly sha256: string }
  | { readonly kind: "column" | "rss" | "json"; readonly columnId: number }
  | { readonly kind: "list"; readonly columnId: number; readonly number: number }
  | { readonly kind: "organization"; readonly organizationId: number }
  | { readonly kind: "map"; readonly number: number }
  | { readonly kind: StandingPage };

/** Pages that every site has once. */
export const standingPages = [
  "home",
  "organizations",
  "site-map",
  "accessibility",
  "not-found",
  "robots",
  "map-index",
  "map-places",
] as const;
export type StandingPage = (typeof standingPages)[number];

export const documentPage = (id: string) => `document:${id}`;
export const filePage = (sha256: string) => `file:${sha256}`;
export const columnPage = (columnId: number) => `column:${columnId}`;
export const listPage = (columnId: number, number: number) => `list:${columnId}:${number}`;
export const organizationPage = (organizationId: number) => `organization:${organizationId}`;
export const mapPage = (number: number) => `map:${number}`;
/** Both feeds of a column; 0: of the whole site. */
export const feedPages = (columnId: number) => [`rss:${columnId}`, `json:${columnId}`];

/** Reads what the ledger calls a page; null for a name of another version of the program. */
export function pageIdOf(page: string): PageId | null {
  const [kind = "", first = "", second = ""] = page.split(":");
  switch (kind) {
    case "document":
      return { kind, id: first };
    case "file":
      return { kind, sha256: first };
    case "column":
    case "rss":
    case "json":
      return { kind, columnId: Number(first) };
    case "list":
      return { kind, columnId: Number(first), number: Number(second) };
    case "organization":
      return { kind, organizationId: Number(first) };
    case "map":
      return { kind, number: Number(first) };
    default: {
      const standing = standingPages.find((one) => one === kind);
      return standing === undefined ? null : { kind: standing };
    }
  }
}
