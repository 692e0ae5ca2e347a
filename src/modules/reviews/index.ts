// The module's only door.
export { setChain } from "./commands/chains.ts";
export { appointDeputy, endDeputy } from "./commands/deputies.ts";
export type { ReviewsDeps } from "./deps.ts";
export { reviewMessages, type ReviewRefusal } from "./messages.ts";
export {
  stageNames,
  stages,
  type Chain,
  type Comment,
  type Decision,
  type Deputy,
  type Reviews,
  type Round,
  type Stage,
  type Step,
} from "./model.ts";
export { chainFor, dueDay, hatsOf, listChains, type ListedChain } from "./queries.ts";
export { hatFor, type Hat, type StepRefusal, type Way } from "./rules.ts";
export { chainOf, stepFrom, type StepAction } from "./stage-rules.ts";
export {
  carryComments,
  commentsOf,
  keepComment,
  lockComment,
  resolve as resolveComment,
} from "./store/comments.ts";
export { lastReturns } from "./store/returns.ts";
export { deputiesFrom } from "./store/deputies.ts";
export { openRound, recordBatch, recordStep, roundOf, stepsOf } from "./store/record.ts";
