// Every address that the console uses, by name. The browser imports its types alone.
export * from "./checks.ts";
export * from "./documents.ts";
export * from "./editions.ts";
export * from "./files.ts";
export * from "./places.ts";
export * from "./work.ts";
