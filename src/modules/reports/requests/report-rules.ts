import { decisionCodes, decisions } from "../../../kernel/decision-codes.ts";
import {
  countInGroups,
  type CaseFilter,
  type CaseGroup,
  type CaseMonth,
} from "../../requests/index.ts";
import type { RemedyFilter, RemedyGroup } from "../../remedies/index.ts";
import type { Organization } from "../../organizations/index.ts";
import { checkTables } from "./checks-rules.ts";
import { cellUrl, remedyCellUrl, type FigurePlace } from "./contract.ts";
import { forms, type FormId, type Period } from "./form-rules.ts";
import { filterOfRow, listOf2014 } from "./earlier-list-rules.ts";
import type { Cell, ListRow, OrganizationRow, ReportTable, RequestReport } from "./model.ts";
import { applicantColumns, filterOfCell, tableThree } from "./table-three-rules.ts";
import {
  cellNames,
  cellsOfTableFour,
  filterOfRemedyCell,
  remedyListOf2014,
  tableFour,
} from "./table-four-rules.ts";

/** What the figures of a period are added up from. */
export type RequestFigures = {
  readonly cases: readonly CaseGroup[];
  readonly remedies: readonly RemedyGroup[];
  readonly months: readonly CaseMonth[];
  /** 信息处理费, in yuan. */
  readonly fees: number;
  /** Of those closed for want of payment, how many had been sent a notice. */
  readonly noticedUnpaid: number;
};

/** The report on a period in a form, every number with the address of its records. */
export function reportOf(
  figures: RequestFigures,
  about: {
    readonly form: FormId;
    readonly period: Period;
    readonly place: FigurePlace;
    readonly organizationName: string;
    readonly organizations: readonly Organization[];
  },
): RequestReport {
  const { form, period, place } = about;
  const cell = (value: number, filter: CaseFilter): Cell => ({
    value,
    records: cellUrl(filter, place),
  });
  const remedyCell = (value: number, filter: RemedyFilter): Cell => ({
    value,
    records: remedyCellUrl(filter, place),
  });
  const fees = cell(figures.fees, { measure: "paid", ...period });
  const common = {
    form: forms[form],
    period,
    organization: about.organizationName,
    byOrganization: byOrganization(figures.cases, about),
    byResult: byResult(figures.cases, period, cell),
    months: figures.months,
    fees,
  };
  if (form === "list-2014")
    return {
      ...common,
      requests: null,
      remedies: null,
      list: [
        ...listOf2014(figures.cases).map((row) =>
          listRow(row, cell(row.value, filterOfRow(row, period))),
        ),
        ...remedyListOf2014(figures.remedies).map((row) =>
          listRow(row, remedyCell(row.value, { ...row.filter, ...period })),
        ),
        listRow(
          {
            code: "七",
            label: "依申请公开信息收取的费用",
            level: 1,
            definition: "本期内缴纳的信息处理费。",
          },
          { ...fees, value: figures.fees / 10_000 },
          "万元",
        ),
      ],
      checks: [],
    };
  const three = tableThree(form, figures.cases, period).rows;
  const four = tableFour(figures.remedies, period);
  return {
    ...common,
    list: null,
    requests: {
      title: "三、收到和处理政府信息公开申请情况",
      columns: applicantColumns.map(({ label, isOrganization }) => ({
        label,
        head: isOrganization ? "法人或其他组织" : null,
      })),
      rows: three.map((row) => ({
        code: row.code,
        head: row.head,
        label: row.label,
        definition: row.definition,
        cells: applicantColumns.map((column, index) =>
          cell(row.values[index] ?? 0, filterOfCell(row, column, period)),
        ),
      })),
    },
    remedies: fourthTable(four, period, remedyCell),
    checks: checkTables({ three, four }, { before: null, noticedUnpaid: figures.noticedUnpaid }),
  };
}

function fourthTable(
  four: ReturnType<typeof tableFour>,
  period: Period,
  cell: (value: number, filter: RemedyFilter) => Cell,
): ReportTable {
  return {
    title: "四、政府信息公开行政复议、行政诉讼情况",
    columns: cellsOfTableFour.map((one) => ({ label: cellNames[one], head: null })),
    rows: four.map((group) => ({
      code: group.code,
      head: group.head,
      label: group.label,
      definition: "本期内审结的，以及本期结束时尚未审结的案件；有上诉、再审的按最后一次计。",
      cells: cellsOfTableFour.map((one, index) =>
        cell(group.values[index] ?? 0, filterOfRemedyCell(group, one, period)),
      ),
    })),
  };
}

function listRow(
  row: Pick<ListRow, "code" | "label" | "level" | "definition">,
  cell: Cell,
  unit = "件",
): ListRow {
  const { code, label, level, definition } = row;
  return { code, label, level, definition, unit, cell };
}

function byResult(
  groups: readonly CaseGroup[],
  period: Period,
  cell: (value: number, filter: CaseFilter) => Cell,
): RequestReport["byResult"] {
  return decisionCodes.flatMap((code) => {
    const filter = { measure: "concluded", outcomes: [code], ...period } as const;
    const value = countInGroups(groups, filter);
    return value === 0 ? [] : [{ label: decisions[code].short, cell: cell(value, filter) }];
  });
}

/** What each organization had to do, those that had nothing left out; most received first. */
function byOrganization(
  groups: readonly CaseGroup[],
  about: {
    readonly period: Period;
    readonly place: FigurePlace;
    readonly organizations: readonly Organization[];
  },
): readonly OrganizationRow[] {
  const { period, place, organizations } = about;
  return organizations
    .flatMap(({ id, slug, name }): readonly OrganizationRow[] => {
      const own = groups.filter((group) => group.organizationId === id);
      if (own.length === 0) return [];
      const cell = (measure: "received" | "carried-in" | "concluded" | "carried-out") => ({
        value: countInGroups(own, { measure }),
        records: cellUrl({ measure, ...period }, { ...place, organization: slug, reach: "own" }),
      });
      return [
        {
          slug,
          name,
          received: cell("received"),
          carriedIn: cell("carried-in"),
          concluded: cell("concluded"),
          carriedOut: cell("carried-out"),
        },
      ];
    })
    .toSorted((a, b) => b.received.value - a.received.value || (a.slug < b.slug ? -1 : 1));
}
