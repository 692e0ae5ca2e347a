// The module's only door.
export { act, addEvents, applicant, type Stepped } from "./act.ts";
export { REQUESTS_QUEUE, type RequestJob, type RequestsDeps, type SeenCase } from "./deps.ts";
export type { CaseEvent, EventFacts, EventKind, ItemAnswer, Outcome } from "./events.ts";
export { fileRequest, fileRequests, isCodeOf, type Receipt } from "./filing.ts";
export { importMessages } from "./importing/import-messages.ts";
export { importPast } from "./importing/import-past.ts";
export { pastWorkbook } from "./importing/template.ts";
export { requestMessages, type RequestRefusal } from "./messages.ts";
export {
  applicantKinds,
  caseStates,
  deliveryForms,
  deliveryWays,
  fileRoles,
  identityKinds,
  requestChannels,
  type Applicant,
  type ApplicantKind,
  type Asked,
  type CaseFile,
  type CaseState,
  type DeliveryForm,
  type DeliveryWay,
  type FileRole,
  type IdentityKind,
  type RequestChannel,
  type RequestId,
} from "./model.ts";
export type { Case } from "./rules/case.ts";
export { clockOf } from "./rules/clock.ts";
export type { NewRequest } from "./rules/filing.ts";
export {
  caseMeasures,
  caseTimings,
  type CaseDefinition,
  type CaseFilter,
  type CaseMeasure,
  type CaseTiming,
  type OutcomeKey,
} from "./queries/figure-definition.ts";
export { caseMonths, feesPaid, type CaseMonth } from "./queries/figure-months.ts";
export {
  caseGroups,
  casesOf,
  countCases,
  countInGroups,
  type CaseGroup,
  type CountedCase,
} from "./queries/figures.ts";
