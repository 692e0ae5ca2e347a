export { openFileStore, type FileStore, type StoredFile, type StoreRefusal } from "./file-store.ts";
export { safeFileName } from "./file-name.ts";
export { mediaTypeOf } from "./file-type.ts";
export { mayOpenInBrowser } from "./kinds.ts";
export { fileMessages } from "./messages.ts";
export { uploadMessages } from "./uploads/messages.ts";
export { sweepUploads, type Carrier } from "./uploads/sweep.ts";
export { openUploads, type Upload, type UploadRefusal, type Uploads } from "./uploads/uploads.ts";
