/** What a module puts into the search when it publishes something. */
export type SearchEntry = {
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
  };
  readonly total: number;
  /** False where the total is an estimate from a sample. */
  readonly totalExact: boolean;
  readonly facets: {
    readonly columns: readonly FacetValue<number>[];
    readonly organizations: readonly FacetValue<number>[];
    readonly years: readonly FacetValue<number>[];
    readonly kinds: readonly FacetValue<string>[];
  };
  readonly hits: readonly SearchHit[];
  readonly hasMore: boolean;
  /** False where quoted parts were looked for in the newest documents only: older ones may hold them too. */
  readonly isComplete: boolean;
};

export const HITS_ON_PAGE = 20;
/** Pages beyond this one are not shown: filters narrow a question down. */
export const LAST_PAGE = 500;
