import { discouragedTerms } from "./starting-list/discouraged-terms.ts";
import { formerNames } from "./starting-list/former-names.ts";
import { mistakenCharacters } from "./starting-list/mistaken-characters.ts";
import type { KnownExpression } from "./expression.ts";

/** The list that an installation begins with; its agencies add to it and take from it. */
export const startingExpressions: readonly KnownExpression[] = [
  ...mistakenCharacters,
  ...formerNames,
  ...discouragedTerms,
];
