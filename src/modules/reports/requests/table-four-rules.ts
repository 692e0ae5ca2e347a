import {
  countInRemedyGroups,
  remedyStandings,
  standingNames,
  type LawsuitCourse,
  type RemedyFilter,
  type RemedyGroup,
} from "../../remedies/index.ts";
import type { Period } from "./form-rules.ts";

/** A group of table 4: reconsiderations, and the two ways to court. */
export type GroupOfTableFour = {
  readonly code: string;
  readonly label: string;
  readonly head: string | null;
  readonly kind: "reconsideration" | "lawsuit";
  readonly course: LawsuitCourse | null;
};
export const groupsOfTableFour: readonly GroupOfTableFour[] = [
  {
    code: "reconsideration",
    label: "行政复议",
    head: null,
    kind: "reconsideration",
    course: null,
  },
  {
    code: "direct",
    label: "未经复议直接起诉",
    head: "行政诉讼",
    kind: "lawsuit",
    course: "direct",
  },
  {
    code: "after-reconsideration",
    label: "复议后起诉",
    head: "行政诉讼",
    kind: "lawsuit",
    course: "after-reconsideration",
  },
];

/** The cells of a group: the three results, what is pending, and the total. */
export const cellsOfTableFour = [...remedyStandings, "all"] as const;
export type CellOfTableFour = (typeof cellsOfTableFour)[number];
export const cellNames: Readonly<Record<CellOfTableFour, string>> = {
  ...standingNames,
  all: "总计",
};

/** What a cell of table 4 counts: the same for its number and for its list. */
export function filterOfRemedyCell(
  group: GroupOfTableFour,
  cell: CellOfTableFour,
  period: Period,
): RemedyFilter {
  return {
    ...period,
    measure: "standing",
    kind: group.kind,
    course: group.course ?? undefined,
    standings: cell === "all" ? undefined : [cell],
  };
}

export type TableFour = readonly (GroupOfTableFour & {
  /** In the order of `cellsOfTableFour`. */
  readonly values: readonly number[];
})[];

/** Table 4 of a period: results of the period, and what is pending at its end. */
export function tableFour(groups: readonly RemedyGroup[], period: Period): TableFour {
  return groupsOfTableFour.map((group) => ({
    ...group,
    values: cellsOfTableFour.map((cell) =>
      countInRemedyGroups(groups, filterOfRemedyCell(group, cell, period)),
    ),
  }));
}

/** A row of sections 四 to 六 of the list of 2014 to 2018: what was decided, and what was complained about. */
export type RemedyRowOfList = {
  readonly code: string;
  readonly label: string;
  readonly level: 1 | 2;
  readonly definition: string;
  readonly filter: Omit<RemedyFilter, "from" | "to">;
};

const decidedOnly = ["upheld", "corrected", "other"] as const;
const names = {
  reconsideration: ["维持具体行政行为数", "被依法纠错数", "其他情形数"],
  lawsuit: ["维持具体行政行为或者驳回原告诉讼请求数", "被依法纠错数", "其他情形数"],
} as const;

export const remedyRowsOfList: readonly RemedyRowOfList[] = [
  ...(["reconsideration", "lawsuit"] as const).flatMap((kind): readonly RemedyRowOfList[] => {
    const [code, label] = kind === "lawsuit" ? ["五", "行政诉讼数量"] : ["四", "行政复议数量"];
    return [
      {
        code,
        label,
        level: 1,
        definition: "本期内审结的案件，以下三种结果之和；尚未审结的不计。",
        filter: { measure: "standing", kind, standings: decidedOnly },
      },
      ...decidedOnly.map((standing, index): RemedyRowOfList => ({
        code: `${code}（${["一", "二", "三"][index] ?? ""}）`,
        label: names[kind][index] ?? "",
        level: 2,
        definition: `本期内审结，${standingNames[standing]}。`,
        filter: { measure: "standing", kind, standings: [standing] },
      })),
    ];
  }),
  {
    code: "六",
    label: "举报投诉数量",
    level: 1,
    definition: "本期内收到的关于政府信息公开的举报投诉。",
    filter: { measure: "filed", kind: "complaint" },
  },
];

/** Sections 四 to 六 of the list of a period. */
export function remedyListOf2014(
  groups: readonly RemedyGroup[],
): readonly (RemedyRowOfList & { readonly value: number })[] {
  return remedyRowsOfList.map((row) => ({
    ...row,
    value: countInRemedyGroups(groups, row.filter),
  }));
}
