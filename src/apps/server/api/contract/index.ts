// Every address that the console uses, by name. The browser imports its types alone.
export * from "./accounts.ts";
export * from "./addresses.ts";
export * from "./audit.ts";
export * from "./checks.ts";
export * from "./documents.ts";
export * from "./editions.ts";
export * from "./emergency.ts";
export * from "./files.ts";
export * from "./notices.ts";
export * from "./people.ts";
export * from "./places.ts";
export * from "./reports.ts";
export * from "./search.ts";
export * from "./site-check.ts";
export * from "./site-guard.ts";
export * from "./visits.ts";
export * from "./work.ts";
