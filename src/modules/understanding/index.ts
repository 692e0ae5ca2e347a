export type {
  AgencyNames,
  Because,
  Form,
  Knowledge,
  Notion,
  Offer,
  Step,
  SynonymGroup,
  Understanding,
  Vocabulary,
  Way,
} from "./model.ts";
export { corrections } from "./corrections.ts";
export { citedNumberKeys } from "./numbers.ts";
export { spellings } from "./phrases.ts";
export { understand } from "./understand.ts";
export { emptyVocabulary, knowingNothing } from "./unlearned.ts";
export { openLearning } from "./vocabulary/learning.ts";
export { spelt, type Spelt } from "./vocabulary/spelt.ts";
