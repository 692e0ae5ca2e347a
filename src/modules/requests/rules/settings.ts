import { usualInterpretation, type Interpretation } from "../../deadlines/index.ts";

/** What a site settles for its requests. */
export type RequestSettings = {
  /** Its readings of the law, where no text at hand settles one. */
  readonly interpretation: Interpretation;
  /** Months after the end of a case until who asked is purged. */
  readonly retentionMonths: number;
};

/** What holds until a site settles otherwise. Three years of retention are practice and rest on no article. */
export const usualSettings: RequestSettings = {
  interpretation: usualInterpretation,
  retentionMonths: 36,
};
