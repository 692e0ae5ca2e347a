export type { ListedObject, ObjectStore, StoredObject, StoreRefusal } from "./model.ts";
export { openS3, type S3Options } from "./s3-store.ts";
