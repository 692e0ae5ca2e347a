export { endMeasure, liftFreeze } from "./commands/end-measure.ts";
export { endOver } from "./commands/end-over.ts";
export { setMeasure } from "./commands/set-measure.ts";
export { emergencyMessages, type EmergencyRefusal } from "./messages.ts";
export {
  targets,
  tones,
  type Effect,
  type EffectKind,
  type Frozen,
  type Measure,
  type Target,
  type Term,
} from "./model.ts";
export {
  freezeOf,
  frozenBy,
  isAnythingFrozen,
  isOpenToChanges,
  openToChanges,
  type Touched,
} from "./queries/gates.ts";
export { newestMeasures, standingMeasures, unendedMeasures } from "./queries/measures.ts";
export { LONGEST_BANNER } from "./rules.ts";
