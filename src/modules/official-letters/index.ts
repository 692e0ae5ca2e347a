export { factsAsked, formsOf, partCodes } from "./answer-rules.ts";
export { composeLetter, isNumbered, type LetterRefusal, type Office } from "./compose-rules.ts";
export {
  answerFacts,
  answerForms,
  letterKinds,
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
export {
  checkWording,
  deliveredWording,
  placesFor,
  wordingKeys,
  type WordingKey,
} from "./wording-rules.ts";
