import type { Draft } from "../generate/draft.ts";
import type { Random } from "../generate/random.ts";
import { budgetDocuments } from "./budgets.ts";
import { emergencyResponses } from "./emergency-responses.ts";
import { majorProjects } from "./major-projects.ts";
import { suggestionReplies } from "./suggestion-replies.ts";

export { budgetUnits } from "./budget-units.ts";
export { describeColumn } from "./column-description.ts";
export { enriched } from "./enrich.ts";
export { report } from "./reports.ts";
export { inSeason, reporterOf } from "./themes/index.ts";

/** The columns that hold exactly what `promisedDocuments` makes, one item for each thing counted. */
const COUNTED =
  /^(disclosure\/statutory\/(budgets\/|projects$|suggestions$)|interaction\/responses$)/;

/** Whether nothing is to be added by chance to a column, since its items are counted. */
export function isCounted(columnPath: string): boolean {
  return COUNTED.test(columnPath);
}

/**
 * What the annual report counts one by one: budgets and accounts of 58 units, 75 major projects, 50 replies
 * to suggestions and proposals, 9 responses to emergencies.
 */
export function promisedDocuments(random: Random): readonly Draft[] {
  return [
    ...budgetDocuments(random),
    ...majorProjects(random),
    ...suggestionReplies(random),
    ...emergencyResponses(random),
  ];
}
