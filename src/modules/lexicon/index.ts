export { isBlocked } from "./blocked-rules.ts";
export { addEntry, changeEntry, removeEntry, restoreEntry } from "./commands.ts";
export { lexiconForm, lexiconItem } from "./contract.ts";
export { lexiconOf, withShortNames } from "./lexicon-rules.ts";
export { lexiconMessages } from "./messages.ts";
export {
  lexiconKinds,
  type Lexicon,
  type LexiconEntry,
  type LexiconItem,
  type LexiconKind,
  type Pin,
} from "./model.ts";
export { pinFor } from "./pin-rules.ts";
export { lexiconEntries, lexiconVersion, loadLexicon } from "./queries.ts";
export { checkItem } from "./rules.ts";
