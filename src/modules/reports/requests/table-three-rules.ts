import {
  codesOf,
  decisionGroups,
  decisions,
  groupLabels,
  type DecisionCode,
  type DecisionGroup,
} from "../../../kernel/decision-codes.ts";
import {
  countInGroups,
  type ApplicantKind,
  type CaseFilter,
  type CaseGroup,
} from "../../requests/index.ts";
import type { FormId, Period } from "./form-rules.ts";

/** A column of table 3: one kind of applicant; the last is all of them. */
export type ApplicantColumn = {
  readonly code: ApplicantKind | "all";
  readonly label: string;
  readonly isOrganization: boolean;
};
export const applicantColumns: readonly ApplicantColumn[] = [
  { code: "citizen", label: "自然人", isOrganization: false },
  { code: "business", label: "商业企业", isOrganization: true },
  { code: "research", label: "科研机构", isOrganization: true },
  { code: "social", label: "社会公益组织", isOrganization: true },
  { code: "legal-service", label: "法律服务机构", isOrganization: true },
  { code: "other", label: "其他", isOrganization: true },
  { code: "all", label: "总计", isOrganization: false },
];

type Measure = "received" | "carried-in" | "concluded" | "carried-out";
/** A row of table 3: its words in the form, and what it counts. */
export type RowOfTableThree = {
  readonly code: string;
  /** The head that it stands under, where the form has one. */
  readonly head: string | null;
  readonly label: string;
  readonly definition: string;
  readonly measure: Measure;
  readonly outcomes: readonly DecisionCode[] | null;
};

/** The rows of table 3 in the order of the form: 25 in the form of 2021, 23 in the one of 2019 (one row of 其他处理). */
export function rowsOfTableThree(form: Exclude<FormId, "list-2014">): readonly RowOfTableThree[] {
  return [
    {
      code: "new",
      head: null,
      label: "一、本年新收政府信息公开申请数量",
      definition: "收到之日在本期内的申请（条例第三十一条）。",
      measure: "received",
      outcomes: null,
    },
    {
      code: "carried-in",
      head: null,
      label: "二、上年结转政府信息公开申请数量",
      definition: "本期开始前收到、当时尚未办结的申请。",
      measure: "carried-in",
      outcomes: null,
    },
    ...decisionGroups.flatMap((group) => rowsOfGroup(group, form)),
    {
      code: "total",
      head: null,
      label: "（七）总计",
      definition: "本期内办结的全部申请。",
      measure: "concluded",
      outcomes: null,
    },
    {
      code: "carried-out",
      head: null,
      label: "四、结转下年度继续办理",
      definition: "本期结束时尚未办结的申请。",
      measure: "carried-out",
      outcomes: null,
    },
  ];
}

const RESULTS = "三、本年度办理结果";
const isUnparted = (group: DecisionGroup) => group === "A1" || group === "A2";

function rowsOfGroup(
  group: DecisionGroup,
  form: Exclude<FormId, "list-2014">,
): readonly RowOfTableThree[] {
  const codes = codesOf(group);
  const [first] = codes;
  if (codes.length === 1 || (group === "F" && form === "trial-2019"))
    return [rowOf(first ?? "F3", isUnparted(group) ? RESULTS : null, groupLabels[group], codes)];
  return codes.map((code, index) =>
    rowOf(code, groupLabels[group], `${index + 1}.${decisions[code].label}`, [code]),
  );
}

function rowOf(
  code: DecisionCode,
  head: string | null,
  label: string,
  outcomes: readonly DecisionCode[],
): RowOfTableThree {
  const words = outcomes.map((one) => decisions[one].short).join("、");
  return {
    code: outcomes.length === 1 ? code : "F",
    head,
    label,
    definition: `本期内办结、办理结果为“${words}”的申请；一件申请只计一种结果。`,
    measure: "concluded",
    outcomes,
  };
}

/** What a cell of table 3 counts: the same for its number and for the list of its cases. */
export function filterOfCell(
  row: RowOfTableThree,
  column: ApplicantColumn,
  period: Period,
): CaseFilter & { readonly measure: Measure } {
  return {
    ...period,
    measure: row.measure,
    kinds: column.code === "all" ? undefined : [column.code],
    outcomes: row.outcomes ?? undefined,
  };
}

export type TableThree = {
  readonly rows: readonly (RowOfTableThree & {
    /** In the order of `applicantColumns`. */
    readonly values: readonly number[];
  })[];
};

/** Table 3 of a period, added up from its cases in groups. */
export function tableThree(
  form: Exclude<FormId, "list-2014">,
  groups: readonly CaseGroup[],
  period: Period,
): TableThree {
  return {
    rows: rowsOfTableThree(form).map((row) => ({
      ...row,
      values: applicantColumns.map((column) =>
        countInGroups(groups, filterOfCell(row, column, period)),
      ),
    })),
  };
}
