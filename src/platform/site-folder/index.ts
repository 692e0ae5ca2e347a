export { openSiteFolder, type SiteFolderOptions } from "./open-site-folder.ts";
export { followReleases, type Following, type OnPaths } from "./follow.ts";
export { foldReleases } from "./fold.ts";
export { lastRelease, type LastRelease } from "./last-release.ts";
export type { FoldedSite, Promised } from "./folded.ts";
export { FORMS, GONE } from "./model.ts";
export type { Placed, PlacedFile, Recovered, Released, SiteFolder } from "./model.ts";
export {
  byPrefix,
  endOfWay,
  MOVED_PREFIXES,
  movedPrefixesContent,
  movedShard,
  movedShardContent,
  movedShardPath,
  movedTo,
  type MovedPrefix,
} from "./moved.ts";
export type { Finding } from "./findings.ts";
export { siteKeys, type TrustedKeys } from "./keys.ts";
export { trustFor, type Trust } from "./trust.ts";
export { verifySite, type Verified } from "./verify.ts";
export { walkSite } from "./published-files.ts";
export { watchSiteFolder, type SiteWatch } from "./watch.ts";
