export { checkSite, type CheckProgress, type SiteCheck } from "./check-site.ts";
export type { RuleFindings, SiteReport, Severity } from "./model.ts";
export { openOutsideMemory } from "./outside-memory.ts";
export { reportHtml } from "./report-html.ts";
export { reportLines } from "./report-lines.ts";
