import type { PlainDate } from "../../kernel/dates.ts";
import type { Severity } from "./model.ts";
import type { KnownExpression, Segment } from "./wording/expression.ts";
import { startingExpressions } from "./wording/starting-list.ts";

/** What an installation or an agency sets about the checks, and what is known about the text in hand. */
export type CheckSettings = {
  /** Nobody is born, and nothing is written, after this day. */
  readonly today: PlainDate;
  /** What the text is about: title of the document and name of the file; it says whether a list of names is sensitive. */
  readonly about: string;
  /** Domains of mail that are the offices' own, beside gov.cn: "qingshan.example". */
  readonly ownDomains: readonly string[];
  /** Names of rules that are switched off. */
  readonly off: ReadonlySet<string>;
  /** Weights that differ from the list of rules. */
  readonly severities: Readonly<Record<string, Severity>>;
  /** As many hidden rows of a file are only a note: filters leave them behind. */
  readonly hiddenRowsAllowed: number;
  /** As many findings of one rule in one file are named one by one; the rest is counted. Masking asks for all: Infinity. */
  readonly mostPerRule: number;
  /** Wrong and discouraged expressions; the same list object is compiled once. */
  readonly expressions: readonly KnownExpression[];
  /** The day on which the text was written; names of agencies are judged by it. */
  readonly writtenOn: PlainDate;
  /** Cuts text into words, for expressions that need their limits; null leaves those out. */
  readonly segment: Segment | null;
  /** Whether wording and contradictions are judged, beside what leaks. */
  readonly writing: boolean;
};

/** The settings of an installation that has set nothing. */
export function usualSettings(today: PlainDate, about = ""): CheckSettings {
  return {
    today,
    about,
    ownDomains: [],
    off: new Set(),
    severities: {},
    hiddenRowsAllowed: 50,
    mostPerRule: 100,
    expressions: startingExpressions,
    writtenOn: today,
    segment: null,
    writing: true,
  };
}
