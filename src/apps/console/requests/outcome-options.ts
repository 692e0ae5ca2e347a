import { decisionCodes, decisions } from "../../../kernel/decision-codes.ts";
import type { Option } from "../list/choice.tsx";

/** The closed list of results as choices of a filter. */
export const outcomeOptions: readonly Option[] = decisionCodes.map((code) => [
  code,
  `${code} ${decisions[code].short}`,
]);
