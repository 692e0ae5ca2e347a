import type { FilterGroup } from "../../ui/filters.tsx";
import type { Link } from "../../ui/links.ts";
import type { ListRow } from "../../ui/rows.tsx";

/** A stretch of text, and whether it is what was searched for. */
export type Segment = { readonly text: string; readonly marked: boolean };

/** A hit: title and excerpt in segments, else like a row of any list. */
export type SearchResult = Omit<ListRow, "title"> & {
  readonly title: readonly Segment[];
  /** Empty when nothing of the text is to be shown. */
  readonly excerpt: readonly Segment[];
};

/** A direct answer above the hits: a guide with its facts. */
export type AnswerCard = {
  readonly kind: string;
  readonly title: string;
  readonly href: string;
  readonly facts: readonly { readonly name: string; readonly text: string }[];
};

export type SearchPage = {
  readonly path: string;
  /** As it was typed; empty shows the form alone with what to ask. */
  readonly query: string;
  /** Where the form goes. */
  readonly action: string;
  /** Filters and order that a new query keeps. */
  readonly keeps: readonly { readonly name: string; readonly value: string }[];
  /** How the query was understood when that differs from what was typed; null when it does not. */
  readonly understood: { readonly terms: string; readonly plainHref: string | null } | null;
  /** Other spellings worth trying. */
  readonly suggestions: readonly Link[];
  readonly total: { readonly count: number; readonly isExact: boolean };
  readonly order: {
    readonly current: "relevance" | "newest";
    readonly relevanceHref: string;
    readonly newestHref: string;
  };
  readonly facets: readonly FilterGroup[];
  /** Where all filters are gone; null when none is set. */
  readonly clearHref: string | null;
  readonly answer: AnswerCard | null;
  readonly results: readonly SearchResult[];
  readonly pager: {
    readonly from: number;
    readonly to: number;
    readonly previousHref: string | null;
    readonly nextHref: string | null;
  };
  /** Ways on when the hits do not help: 依申请公开, 写信. */
  readonly ways: readonly Link[];
  /** Frequent queries, for the empty field and for no hits. */
  readonly popular: readonly Link[];
};
