export { openSiteFolder } from "./open-site-folder.ts";
export { FORMS, GONE } from "./model.ts";
export type { Placed, PlacedFile, Released, SiteFolder } from "./model.ts";
export {
  byPrefix,
  MOVED_PREFIXES,
  movedPrefixesContent,
  movedShard,
  movedShardContent,
  movedShardPath,
  movedTo,
  type MovedPrefix,
} from "./moved.ts";
export { normalisedAddress } from "./old-address.ts";
