// The module's only door.
export { act, applicant, occasionOf, type Stepped, type Taken } from "./act.ts";
export { isCodeOf } from "./codes.ts";
export {
  archive,
  closeOtherwise,
  deliveryFailed,
  draftAnswer,
  handIn,
  passReview,
  recordDelivery,
  recordProactiveDraft,
  returnDraft,
  sendAnswer,
  signAnswer,
  suggestProactive,
  withdraw,
} from "./commands/answering.ts";
export { lapseFee, noticeFee, payFee, waiveFee } from "./commands/fees.ts";
export {
  assignRequest,
  changeAsked,
  confirmRequest,
  correctEntry,
  issueReceipt,
  note,
  transferRequest,
} from "./commands/registering.ts";
export { addFiles, openFile, type NewFile } from "./commands/files.ts";
export { correctApplicant, IDENTITY_SEEN, readIdentity, unsealed } from "./commands/identity.ts";
export { purgeIdentities, type Purged } from "./commands/purge.ts";
export { recomputeOpen, type Moved } from "./commands/recompute.ts";
export { splitRequest } from "./commands/split.ts";
export { board, undelivered, type BoardCount } from "./queries/board.ts";
export { dueByDay, dueList, type DueFilter, type DuePage } from "./queries/due-list.ts";
export { escalations, type Escalation } from "./queries/escalations.ts";
export { frequencyOf, likelySame, likelySameAs, type LikelySame } from "./queries/likely-same.ts";
export type { ListedRequest, Within } from "./queries/listed.ts";
export { countRequests, searchRequests, type RequestSearch } from "./queries/search.ts";
export { tellable, type Tellable } from "./rules/escalation.ts";
export { frequencyHints, type Frequency, type FrequencyHint } from "./rules/frequency.ts";
export { pileDays, pileOf, piles, type Pile, type PileDays } from "./rules/piles.ts";
export { caseByNumber, caseFiles, readCase } from "./queries/case.ts";
export type { CaseRecord } from "./store/cases.ts";
export { namedFiles } from "./store/files.ts";
export { sitesWithRequests } from "./store/identities.ts";
export type { Command } from "./commands/step.ts";
export {
  askCorrection,
  askHelp,
  askReasons,
  consult,
  consultationAnswered,
  consultationArrived,
  delay,
  extend,
  giveHelp,
  giveReasons,
  lapseCorrection,
  receiveCorrection,
  recordSearch,
} from "./commands/working.ts";
export { REQUESTS_QUEUE, type RequestJob, type RequestsDeps, type SeenCase } from "./deps.ts";
export { exportRequests, type MoreCells } from "./exporting/export-requests.ts";
export { caseFolder } from "./folder/case-folder.ts";
export { eventWords } from "./folder/event-words.ts";
export type { FolderFacts, FolderPaper } from "./folder/papers.ts";
export { importLines } from "./importing/import-lines.ts";
export { exportMessages, importMessages } from "./importing/import-messages.ts";
export { importPast } from "./importing/import-past.ts";
export type { PastCase, PastRemedy } from "./importing/past-case.ts";
export { reviewWords, suitWords } from "./importing/words.ts";
export { pastWorkbook } from "./importing/template.ts";
export type { CaseEvent, EventFacts, EventKind, FeeBasis, ItemAnswer, Outcome } from "./events.ts";
export { openFilingDesk, type FilingDesk } from "./filing-desk.ts";
export { fileRequest, fileRequests, type Receipt } from "./filing.ts";
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
export { caseFacts, replyFacts } from "./rules/letter-facts.ts";
export type { NewRequest } from "./rules/filing.ts";
export { caseNumbered, type CaseHead } from "./queries/case-numbered.ts";
export { caseMadePublicBy } from "./queries/made-public.ts";
export {
  caseMeasures,
  caseTimings,
  type CaseDefinition,
  type CaseFilter,
  type CaseMeasure,
  type CaseTiming,
  type OutcomeKey,
} from "./queries/figure-definition.ts";
export {
  caseMonths,
  feesPaid,
  unpaidAfterNotice,
  type CaseMonth,
} from "./queries/figure-months.ts";
export {
  caseGroups,
  casesOf,
  countCases,
  countInGroups,
  type CaseGroup,
  type CountedCase,
} from "./queries/figures.ts";
export type { Occasion } from "./rules/occasion.ts";
export { codesFor } from "./rules/outcome-summary.ts";
export { codesUnder, outcomeFaults, type OutcomeFaults } from "./rules/outcome.ts";
export { applicantSteps, possibleSteps, type PossibleStep } from "./rules/possible-steps.ts";
export { usualSettings, type RequestSettings } from "./rules/settings.ts";
export { stepNames, type StepName } from "./rules/steps.ts";
export { changeSettings } from "./commands/change-settings.ts";
export { settingsOf } from "./store/settings.ts";
