export { folderTarget } from "./folder-target.ts";
export type { SyncDone, SyncRefusal, SyncTarget } from "./model.ts";
export { storeTarget } from "./store-target.ts";
export { syncSite, type SyncOptions } from "./sync-site.ts";
