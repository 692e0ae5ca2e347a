/** Why some words are looked for: as typed, or what led from the typed words to them. */
export type Because =
  | "typed"
  | "parts"
  | "synonym"
  | "office"
  | "short-name"
  | "full-name"
  | "renamed-agency"
  | "number-form"
  | "script"
  | "homophone"
  | "spelling"
  | "pinyin";

/** One way in which a document can speak of a notion. */
export type Way = {
  /** Words as the index holds them; all must stand in a document for it to hold the way. Never empty. */
  readonly words: readonly string[];
  /** Above 0, at most 1: how near it is to what was typed. */
  readonly weight: number;
  readonly because: Because;
  /** As a reader would write it: 最低生活保障. */
  readonly shown: string;
};

/** One thing that a question speaks of, in all the ways in which documents may speak of it: likeliest first, at most six. */
export type Notion = {
  /** As typed: 低保. */
  readonly typed: string;
  readonly ways: readonly Way[];
  /** Says little (办理, 流程, 标准): documents without it are found all the same, those with it come earlier. */
  readonly isOptional: boolean;
};

/** A filter that the question speaks of. It is offered, never applied unasked. */
export type Offer =
  | { readonly filter: "kind"; readonly value: string; readonly shown: string }
  | { readonly filter: "year"; readonly value: number; readonly shown: string }
  | { readonly filter: "organization"; readonly value: number; readonly shown: string }
  | { readonly filter: "column"; readonly value: number; readonly shown: string };

/** Something that was done to the question, as it is shown; `?without=key` undoes it. */
export type Step = {
  /** Short, fit for an address, the same for the same step on the same question: "synonym-低保". */
  readonly key: string;
  readonly because: Because | "left-out" | "cleaned";
  readonly from: string;
  /** Empty where something was left out. */
  readonly to: string;
};

/** What a typed question was taken for. */
export type Understanding = {
  /** Cleaned of what cannot be shown or looked for, bounded; the question as it is shown. */
  readonly typed: string;
  /** The question as a document number, likeliest key first (kernel/document-number.ts); empty when it is none. */
  readonly numberKeys: readonly string[];
  /** An index number that the question can be. */
  readonly indexNumber: string | null;
  /** A credit code (GB 32100) or project code that the question can be, in capitals. */
  readonly code: string | null;
  readonly notions: readonly Notion[];
  /** Quoted parts as typed: they must stand in the text just so. */
  readonly phrases: readonly string[];
  /** Words of quoted parts: any text that holds the part is sure to hold these. */
  readonly quotedWords: readonly string[];
  /** The whole question as it may be spelt when it is one run: standing just so counts more. */
  readonly likely: readonly string[];
  readonly offers: readonly Offer[];
  readonly steps: readonly Step[];
};

/** A longer or other form, and how sure it is: above 0, at most 1. */
export type Form = { readonly text: string; readonly weight: number };

/** What is known of the words of the documents: learned from titles and from how frequent terms are. */
export type Vocabulary = {
  /** What a short name may stand for, likeliest first, at most four: 新农合 → 新型农村合作医疗. */
  readonly fullForms: (short: string) => readonly Form[];
  /** Terms that sound the same or nearly so, likeliest first. */
  readonly soundingLike: (term: string) => readonly Form[];
  /** Terms with one character other, missing, doubled or exchanged, likeliest first. */
  readonly spelledLike: (term: string) => readonly Form[];
  /** Terms and titles behind Latin letters: whole syllables (dibao) or initials (db), likeliest first. */
  readonly byPinyin: (letters: string) => readonly Form[];
  /** How many bytes of the machine's memory it takes, about. */
  readonly bytes: number;
};

/** Everyday and official words for one thing; each stands for the others. */
export type SynonymGroup = {
  readonly words: readonly string[];
  /** What documents say, where everyday words stand for official ones only one way (摆摊 → 占道经营). */
  readonly official: readonly string[];
};

/** An agency as people may call it: its name, short name, nicknames, and names it had before. */
export type AgencyNames = {
  readonly organizationId: number | null;
  readonly name: string;
  readonly others: readonly string[];
};

/** What is known when a question is read. */
export type Knowledge = {
  /** The share of documents that hold a word (0 to 1); below `leastShare` when it is unknown or rare. */
  readonly share: (word: string) => number;
  readonly leastShare: number;
  readonly vocabulary: Vocabulary;
  /** The office's own; these come before the delivered ones. */
  readonly ownSynonyms: readonly SynonymGroup[];
  readonly agencies: readonly AgencyNames[];
  readonly columns: readonly { readonly id: number; readonly name: string }[];
  /** Kinds of documents that can be filtered by: 通知, 公示 …. */
  readonly kinds: readonly string[];
  /** 'YYYY-MM-DD'; 今年 and 去年 are counted from it. */
  readonly today: string;
};
