export { maskText } from "./masks/mask-text.ts";
export { usualMask } from "./masks/usual-masks.ts";
export { severities, type Finding, type Severity } from "./model.ts";
export { rules, type RuleId } from "./rules.ts";
export { scan, scanPieces, scanText } from "./scan.ts";
export { usualSettings, type CheckSettings } from "./settings.ts";
