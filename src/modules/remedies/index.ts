// The module's only door.
export {
  appealRemedy,
  decideRemedy,
  enterRemedy,
  takeBackDecision,
  voidRemedy,
} from "./commands.ts";
export type { RemediesDeps, SeenRemedy } from "./deps.ts";
export { remedyMessages, type RemedyRefusal } from "./messages.ts";
export {
  endings,
  endingOf,
  lawsuitCourses,
  remedyKinds,
  remedyStandings,
  standingNames,
  type LawsuitCourse,
  type NewRemedy,
  type Remedy,
  type RemedyId,
  type RemedyKind,
  type RemedyStanding,
} from "./model.ts";
export {
  countInRemedyGroups,
  countRemedies,
  remediesOf,
  remedyGroups,
  type RemedyFilter,
  type RemedyGroup,
} from "./queries/figures.ts";
export { complaintDaysOf } from "./queries/settings.ts";
export { settleComplaintDays } from "./settle-terms.ts";
export { listRemedies, remedyById } from "./queries/list.ts";
export { lastOf } from "./rules.ts";
export { dueIn, remarksOn, remedyRemarks } from "./term-rules.ts";
