import type { Answer } from "../api/client.ts";
import { csvOf } from "../list/csv.ts";

type Report = Answer<"GET /api/reports/requests">;
type Row = readonly (string | number | null)[];

/** The tables of a report as they are printed, one below the other. */
export function requestsCsv(report: Report): string {
  const table = (one: Report["requests"]): readonly Row[] =>
    one === null
      ? []
      : [
          [one.title],
          ["项目", ...one.columns.map((column) => column.label)],
          ...one.rows.map((row): Row => [
            row.head === null ? row.label : `${row.head} ${row.label}`,
            ...row.cells.map((cell) => cell.value),
          ]),
          [],
        ];
  const list = report.list ?? [];
  return csvOf([
    [report.organization, report.period.from, report.period.to, report.form.name],
    [],
    ...table(report.requests),
    ...table(report.remedies),
    ...(list.length === 0 ? [] : [["序号", "统计指标", "单位", "数量", "怎么算"] as const]),
    ...list.map((row): Row => [row.code, row.label, row.unit, row.cell.value, row.definition]),
    [],
    ["机构", "新收", "结转", "办结", "结转下期"],
    ...report.byOrganization.map((row): Row => [
      row.name,
      row.received.value,
      row.carriedIn.value,
      row.concluded.value,
      row.carriedOut.value,
    ]),
  ]);
}
