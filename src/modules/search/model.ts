import type { Because, Offer, Step } from "../understanding/index.ts";

/** A part of an attachment's text, with where it stands there. */
export type AttachmentPart = {
  /** As a reader finds it: 表 3 · 第 12 行, 第 4 页; empty for the whole file. */
  readonly place: string;
  readonly text: string;
};

/** The text of an attachment as the checks read it. */
export type AttachmentText = {
  /** Its number among the document's attachments, from 1. */
  readonly number: number;
  readonly name: string;
  readonly parts: readonly AttachmentPart[];
  /** False when some of the file could not be read. */
  readonly isWhole: boolean;
};

/** A file that a document carries, by what is in it. */
export type AttachedFile = {
  /** Its number among the document's attachments, from 1. */
  readonly number: number;
  readonly name: string;
  readonly digest: string;
};

/** What a module puts into the search when it publishes something. */
export type SearchEntry = {
  /** What it is a copy of: a document, later a register's row or a letter. */
  readonly source: "document";
  /** Names the text that it is a copy of: another text has another stamp. */
  readonly stamp: string;
  readonly siteId: number;
  readonly id: string;
  /** What a reader would call it: 政府文件, 通知, 解读 …; a facet. */
  readonly kind: string;
  readonly title: string;
  /** Plain text. */
  readonly body: string;
  /** Its address below the site's prefix. */
  readonly path: string;
  readonly documentNumber: string | null;
  readonly indexNumber: string | null;
  readonly organizationId: number;
  readonly columnId: number;
  /** The column and those above it: a search in any of them finds the entry. */
  readonly columnTrail: readonly number[];
  /** 'YYYY-MM-DD'. */
  readonly publishedOn: string;
  readonly validity: string;
  readonly keywords: readonly string[];
  /** Codes that it is found by exactly: credit codes, project codes. */
  readonly codes: readonly string[];
  /** All its attachments: they are found by their names at once. */
  readonly files: readonly AttachedFile[];
  /** Those whose text is known; the others are read afterwards. */
  readonly attachments: readonly AttachmentText[];
};

/** What somebody looks for. */
export type SearchQuery = {
  readonly siteIds: readonly number[];
  readonly text: string;
  readonly columnId?: number;
  readonly organizationId?: number;
  readonly year?: number;
  readonly kind?: string;
  readonly inForceOnly?: boolean;
  readonly order: "relevance" | "newest";
  /** 1 is the first. */
  readonly page: number;
  /** Keys of steps of understanding that are not to be taken. */
  readonly without?: readonly string[];
};

/** Where something of the question was found in a hit, and what it is worth. */
export type WhyPart = {
  /** As typed. */
  readonly notion: string;
  /** As found. */
  readonly found: string;
  readonly because: Because;
  readonly place: "title" | "keyword" | "text" | "attachment";
  readonly score: number;
};

/** Why a hit stands where it stands: the parts and what is added or taken off make the total. */
export type Why = {
  /** Pinned by the office, or found by its number or code. */
  readonly exact: "pinned" | "number" | "code" | "quoted" | null;
  readonly parts: readonly WhyPart[];
  /** Standing word for word, in the title or the text. */
  readonly phrase: number;
  readonly freshness: number;
  readonly validity: number;
  readonly total: number;
};

export type Segment = { readonly text: string; readonly marked: boolean };

export type SearchHit = {
  readonly siteId: number;
  readonly id: string;
  readonly title: readonly Segment[];
  readonly excerpt: readonly Segment[];
  readonly path: string;
  readonly kind: string;
  readonly documentNumber: string | null;
  readonly organizationId: number;
  readonly columnId: number;
  readonly publishedOn: string;
  readonly validity: string;
  /** Where the excerpt stands when that is an attachment: 附件 2, 表 3. */
  readonly inAttachment: {
    readonly number: number;
    readonly name: string;
    readonly place: string;
  } | null;
  /** False when some attachment of it could not be read to the end. */
  readonly isWholeIndexed: boolean;
  readonly why: Why;
};

/** A month (201811) and how many entries it has. */
export type MonthCount = { readonly month: number; readonly count: number };

export type FacetValue<K> = { readonly value: K; readonly count: number };

export type SearchAnswer = {
  readonly understood: {
    /** The words searched for. */
    readonly words: readonly string[];
    /** Words left out because hardly anything held them all. */
    readonly dropped: readonly string[];
    /** The key of the document number that the question is. */
    readonly documentNumber: string | null;
    /** Quoted parts. */
    readonly phrases: readonly string[];
    /** What was done to the question; each can be undone (`SearchQuery.without`). */
    readonly steps: readonly Step[];
    /** Filters that the question speaks of. */
    readonly offers: readonly Offer[];
    /** True when the question as typed found nothing, and what is shown is for another. */
    readonly isCorrected: boolean;
  };
  readonly total: number;
  /** False where the total is an estimate from a sample. */
  readonly totalExact: boolean;
  readonly facets: {
    readonly columns: readonly FacetValue<number>[];
    readonly organizations: readonly FacetValue<number>[];
    readonly years: readonly FacetValue<number>[];
    readonly kinds: readonly FacetValue<string>[];
    readonly validity: readonly FacetValue<"in-force" | "not-in-force">[];
  };
  readonly hits: readonly SearchHit[];
  readonly hasMore: boolean;
  /** False where quoted parts were looked for in the newest documents only: older ones may hold them too. */
  readonly isComplete: boolean;
};

export const HITS_ON_PAGE = 20;
/** Pages beyond this one are not shown: filters narrow a question down. */
export const LAST_PAGE = 500;
