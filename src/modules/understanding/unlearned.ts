import type { Knowledge, Vocabulary } from "./model.ts";

/** A vocabulary before anything was learned. */
export const emptyVocabulary: Vocabulary = {
  fullForms: () => [],
  soundingLike: () => [],
  spelledLike: () => [],
  byPinyin: () => [],
  bytes: 0,
};

/** What is known where nothing was learned or given yet: questions are then taken word for word. */
export function knowingNothing(today: string): Knowledge {
  return {
    share: () => 0,
    leastShare: 0,
    vocabulary: emptyVocabulary,
    ownSynonyms: [],
    agencies: [],
    columns: [],
    kinds: [],
    today,
  };
}
