export { factsAsked, formsOf, partCodes } from "./answer-rules.ts";
export { articlesFor } from "./basis-rules.ts";
export { saveBodies, saveOffice, saveWording } from "./commands.ts";
export { composeLetter, type LetterRefusal, type Office } from "./compose-rules.ts";
export type { DrawingDeps, IssuingDeps, LetterFiles } from "./deps.ts";
export { letterFile, type LetterForm } from "./drawing.ts";
export { issueLetter, type IssuedLetter } from "./issue.ts";
export { letterMessages } from "./messages.ts";
export {
  answerFacts,
  letterTitles,
  type AnswerFact,
  type CaseFacts,
  type FeeStep,
  type ItemAnswer,
  type LetterFacts,
  type LetterKind,
  type Organ,
  type RemedyBodies,
  type RuleSet,
} from "./model.ts";
export { isReviewFirst } from "./remedy-rules.ts";
export { previewWording } from "./preview-rules.ts";
export {
  bodiesSet,
  lettersOf,
  namedLetterFiles,
  numberGaps,
  officeOf,
  officeSetting,
  ownWordings,
  sheetOf,
  type Letter,
  type NumberGap,
} from "./queries.ts";
export { deliveredWording, placesFor, wordingKeys, type WordingKey } from "./wording-rules.ts";
