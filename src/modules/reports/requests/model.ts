import type { CaseMonth } from "../../requests/index.ts";
import type { CheckFinding } from "./checks-rules.ts";
import type { Form, Period } from "./form-rules.ts";

/** A number with the address of the list that holds exactly the records behind it. */
export type Cell = { readonly value: number; readonly records: string };

/** A table of the yearly form: rows and columns by their words in it. */
export type ReportTable = {
  readonly title: string;
  readonly columns: readonly { readonly label: string; readonly head: string | null }[];
  readonly rows: readonly {
    readonly code: string;
    readonly head: string | null;
    readonly label: string;
    readonly definition: string;
    readonly cells: readonly Cell[];
  }[];
};

/** A row of the list of 2014 to 2018. */
export type ListRow = {
  readonly code: string;
  readonly label: string;
  readonly level: number;
  readonly unit: string;
  readonly definition: string;
  readonly cell: Cell;
};

/** How much of a period's work each organization had, without those below it. */
export type OrganizationRow = {
  readonly slug: string;
  readonly name: string;
  readonly received: Cell;
  readonly carriedIn: Cell;
  readonly concluded: Cell;
  readonly carriedOut: Cell;
};

export type RequestReport = {
  readonly form: Form;
  readonly period: Period;
  readonly organization: string;
  /** Table 3; null in the list of 2014 to 2018. */
  readonly requests: ReportTable | null;
  /** Table 4; null in the list of 2014 to 2018. */
  readonly remedies: ReportTable | null;
  /** Sections 三 to 七; null in the forms since 2019. */
  readonly list: readonly ListRow[] | null;
  readonly checks: readonly CheckFinding[];
  readonly byOrganization: readonly OrganizationRow[];
  readonly byResult: readonly { readonly label: string; readonly cell: Cell }[];
  readonly months: readonly CaseMonth[];
  /** 信息处理费, in yuan. */
  readonly fees: Cell;
};
