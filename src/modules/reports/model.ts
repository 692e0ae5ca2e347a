import type { ColumnFilter } from "../columns/index.ts";
import type { DocumentFilter } from "../documents/index.ts";

/** The list that holds the records behind a figure, and the filter that finds exactly them. */
export type FigureSource =
  | { readonly list: "documents"; readonly filter: DocumentFilter }
  | { readonly list: "columns"; readonly filter: ColumnFilter };

/** One figure of the year: what it counts in a sentence, its value, and where its records are. */
export type AnnualFigure = {
  readonly code: string;
  readonly label: string;
  readonly unit: string;
  readonly value: number;
  readonly definition: string;
  readonly source: FigureSource;
  /** How many records the source finds: the value itself, or for a share the part that is counted. */
  readonly count: number;
  /** For a share: the records that it is a share of, and how many they are. */
  readonly of: { readonly source: FigureSource; readonly count: number } | null;
};

/** One column or one organization and how much of the year's figure it holds. */
export type FigurePart = {
  readonly label: string;
  /** For columns: 1 is a section; what is below a column is counted in it too. */
  readonly level: number;
  readonly value: number;
  readonly source: FigureSource;
};

export type AnnualFigures = {
  readonly year: number;
  readonly government: string;
  readonly figures: readonly AnnualFigure[];
  readonly byColumn: readonly FigurePart[];
  readonly byOrganization: readonly FigurePart[];
};
