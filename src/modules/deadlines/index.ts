// The module's only door.
export { countedThrough, remainingAfter, runClock } from "./clock.ts";
export { weekdayNames, type NameOf } from "./day-words.ts";
export { explain, type DayKind, type ExplainedDay, type ExplainedWith } from "./explanation.ts";
export { type HistoryRefusal } from "./history-rules.ts";
export {
  interpretationQuestions,
  usualInterpretation,
  type Interpretation,
  type InterpretationKey,
} from "./interpretation.ts";
export { deadlineMessages, remarkMessages, type DeadlineRefusal } from "./messages.ts";
export {
  type Clock,
  type Consultation,
  type ConsultationKind,
  type Correction,
  type Extension,
  type Fee,
  type History,
  type Pause,
  type Remark,
  type RemarkCode,
  type TermCalendar,
} from "./model.ts";
export {
  receiptDay,
  receiptReason,
  receiptRules,
  type Arrival,
  type Channel,
  type ReceiptRefusal,
} from "./receipt.ts";
export { remedyTerm, type RemedyTermKind } from "./remedy-terms.ts";
export { ruleSetFor, ruleSetOf, type RuleSet, type RuleSetId } from "./rule-sets.ts";
export {
  stepLimits,
  usualWarningDays,
  warningLevel,
  type StepLimit,
  type StepLimitKind,
  type WarningDays,
  type WarningLevel,
} from "./warnings.ts";
