import type { Link } from "../../ui/links.ts";
import type { ListRow } from "../../ui/rows.tsx";

/** A stretch of text, and whether it is what was searched for. */
export type Segment = { readonly text: string; readonly marked: boolean };

/** A hit: title and excerpt in segments, else like a row of any list. */
export type SearchResult = Omit<ListRow, "title"> & {
  readonly title: readonly Segment[];
  /** Empty when nothing of the text is to be shown. */
  readonly excerpt: readonly Segment[];
  /** 见附件 2《名单.xlsx》表 3; null where the excerpt is of the text itself. */
  readonly place: string | null;
  /** False when some of its attachments could not be read to the end. */
  readonly isWholeIndexed: boolean;
};

/** A direct answer above the hits. */
export type AnswerCard = {
  /** 机构, 电话, 办事指南, 栏目, 文件. */
  readonly kind: string;
  readonly title: string;
  readonly href: string;
  /** A sentence below the title; null for none. */
  readonly note: string | null;
  readonly facts: readonly {
    readonly name: string;
    readonly text: string;
    readonly href?: string;
  }[];
  /** Ways on: columns of an agency, what is below a column. */
  readonly links: readonly Link[];
};

/** One thing that was done to the question, and where it is not done. */
export type StepChip = {
  /** 同义词, 简称, 略去. */
  readonly label: string;
  readonly from: string;
  /** Empty where something was left out. */
  readonly to: string;
  readonly undoHref: string;
};

/** How the question was understood. */
export type Understood = {
  /** Set when what is shown is for another spelling of the question. */
  readonly correction: {
    readonly shown: string;
    readonly typed: string;
    readonly typedHref: string;
  } | null;
  readonly steps: readonly StepChip[];
  /** Steps that the reader undid; each link does one again. */
  readonly undone: readonly Link[];
  /** Filters that the question speaks of: 只看“通知”. */
  readonly offers: readonly Link[];
  /** What a reader should know of the result: words that it goes without, a question that was cut. */
  readonly notices: readonly string[];
};

/** One way to narrow the result down. */
export type Facet = {
  readonly label: string;
  readonly choices: readonly (Link & {
    /** As it is shown: 86, 约 900; null for none. */
    readonly count: string | null;
    readonly isCurrent: boolean;
  })[];
};

export type SearchPage = {
  readonly path: string;
  /** As it was typed. */
  readonly query: string;
  /** Where the form goes. */
  readonly action: string;
  /** Filters and order that a new query keeps. */
  readonly keeps: readonly { readonly name: string; readonly value: string }[];
  /** Whether there is a question at all, one that says something, or words that stand everywhere. */
  readonly asked: "nothing" | "too-little" | "question";
  readonly understood: Understood;
  readonly total: { readonly count: number; readonly isExact: boolean };
  readonly order: {
    readonly current: "relevance" | "newest";
    readonly relevanceHref: string;
    readonly newestHref: string;
  };
  readonly facets: readonly Facet[];
  /** The filters that are set; each link takes one off. */
  readonly chosen: readonly Link[];
  /** Where all filters are gone; null when none is set. */
  readonly clearHref: string | null;
  readonly cards: readonly AnswerCard[];
  readonly results: readonly SearchResult[];
  readonly pager: {
    readonly from: number;
    readonly to: number;
    readonly number: number;
    readonly previousHref: string | null;
    readonly nextHref: string | null;
  };
  /** Ways on when the hits do not help: 依申请公开, 咨询投诉. */
  readonly doors: readonly (Link & { readonly note: string })[];
  /** Whom to call: 主办单位 and its telephone; null where none is known. */
  readonly call: string | null;
  /** Frequent queries, for the empty field and for no hits. */
  readonly popular: readonly Link[];
  /** Ways to ask, for the empty field. */
  readonly examples: readonly (Link & { readonly note: string })[];
};
