export { openSiteFolder } from "./open-site-folder.ts";
export { FORMS, GONE } from "./model.ts";
export type { Placed, PlacedFile, Released, SiteFolder } from "./model.ts";
