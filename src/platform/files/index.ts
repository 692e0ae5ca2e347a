export { openFileStore, type FileStore, type StoredFile, type StoreRefusal } from "./file-store.ts";
export { acceptedEndings, mayOpenInBrowser } from "./kinds.ts";
export { fileMessages } from "./messages.ts";
