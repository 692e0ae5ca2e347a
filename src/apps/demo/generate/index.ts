export { demoAccounts } from "./accounts.ts";
export { mainColumns } from "./columns.ts";
export { districtDocuments } from "./documents.ts";
export type { DemoDocument } from "./model.ts";
export { mongolianColumns } from "./mongolian-columns.ts";
export { districtOrganizations } from "./organizations.ts";
export { districtQuestions } from "./questions.ts";
export { districtSites } from "./sites.ts";
export { districtVisits, type DemoPage } from "./visits.ts";
