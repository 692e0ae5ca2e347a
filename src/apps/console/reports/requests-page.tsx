import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { createLazyRoute } from "@tanstack/react-router";
import { Button } from "antd";
import { call, type Answer } from "../api/client.ts";
import { Page } from "../layout/page.tsx";
import { Loading, Trouble } from "../layout/states.tsx";
import { keepAsFile } from "../list/csv.ts";
import "../list/pages.css";
import { Table, type TableColumn } from "../list/table.tsx";
import { useFilter, type Filter } from "../list/use-filter.ts";
import { thisYear } from "../words/days.ts";
import { Bars } from "./bars.tsx";
import { CellLink } from "./cell-link.tsx";
import { EARLIEST, RequestChoices } from "./request-choices.tsx";
import { FigureTable } from "./figure-table.tsx";
import { MonthChart } from "./month-chart.tsx";
import { ReportTabs } from "./report-tabs.tsx";
import "./report.css";
import { requestsCsv } from "./requests-csv.ts";

export const route = createLazyRoute("/reports/requests")({ component: RequestsPage });

type Report = Answer<"GET /api/reports/requests">;
type ListRow = NonNullable<Report["list"]>[number];
type OrganizationRow = Report["byOrganization"][number];

/** The figures on requests of a year, as the yearly form prints them; each number leads to its cases. */
function RequestsPage() {
  const [filter, change] = useFilter();
  const year = yearIn(filter);
  const query = { ...filter, year } as never;
  const report = useQuery({
    queryKey: ["request-figures", query],
    queryFn: ({ signal }) => call("GET /api/reports/requests", { query }, signal),
    placeholderData: keepPreviousData,
  });
  const { data } = report;
  return (
    <Page
      title={`${year} 年依申请公开情况`}
      lead="每个数字都由登记的申请逐件统计得出，点击即可查看对应的申请。"
      wide
      actions={
        data === undefined ? null : (
          <Button onClick={() => keepAsFile(`${year}年依申请公开情况.csv`, requestsCsv(data))}>
            导出 CSV
          </Button>
        )
      }
    >
      <ReportTabs year={String(year)} here="requests" />
      <RequestChoices filter={filter} year={year} report={data} onChange={change} />
      {report.error !== null ? (
        <Trouble error={report.error} again={() => void report.refetch()} />
      ) : data === undefined ? (
        <Loading rows={8} />
      ) : (
        <Figures report={data} />
      )}
    </Page>
  );
}

function Figures({ report }: { readonly report: Report }) {
  return (
    <>
      <p className="quiet">
        {report.organization}，{report.period.from} 至 {report.period.to}。{report.form.name}（
        {report.form.source}）。
      </p>
      {report.checks.length === 0 ? null : (
        <section className="figure-checks" aria-label="请核对">
          <h2>请核对</h2>
          <ul>
            {report.checks.map((one) => (
              <li key={`${one.check} ${one.message}`}>{one.message}</li>
            ))}
          </ul>
        </section>
      )}
      {report.requests === null ? null : <FigureTable table={report.requests} />}
      {report.remedies === null ? null : <FigureTable table={report.remedies} />}
      {report.list === null ? null : (
        <section aria-labelledby="list">
          <h2 id="list" className="figure-title">
            政府信息公开情况统计表（三至七）
          </h2>
          <Table
            about="统计表"
            columns={listColumns}
            rows={report.list}
            keyOf={(row) => row.code}
          />
        </section>
      )}
      {report.list === null ? (
        <p className="figure-note">
          信息处理费实际收取 <CellLink {...report.fees} /> 元。
        </p>
      ) : null}
      <MonthChart report={report} />
      <Bars
        title="办理结果"
        parts={report.byResult.map(({ label, cell }) => ({ label, ...cell }))}
      />
      <section aria-labelledby="organizations">
        <h2 id="organizations" className="figure-title">
          各机构（本机关）
        </h2>
        <Table
          about="各机构的申请"
          columns={organizationColumns}
          rows={report.byOrganization}
          keyOf={(row) => row.slug}
        />
      </section>
    </>
  );
}

function yearIn(filter: Filter): number {
  const year = Number(filter["year"]);
  return Number.isInteger(year) && year >= EARLIEST && year <= 2200 ? year : thisYear() - 1;
}

const listColumns: readonly TableColumn<ListRow>[] = [
  {
    key: "label",
    title: "统计指标",
    look: "main",
    cell: (row) => (
      <span className={`figure-level-${row.level}`}>
        {row.code} {row.label}
      </span>
    ),
  },
  { key: "value", title: "数量", look: "n", cell: (row) => <CellLink {...row.cell} /> },
  { key: "unit", title: "单位", cell: (row) => <span className="figure-unit">{row.unit}</span> },
  {
    key: "definition",
    title: "怎么算",
    cell: (row) => <span className="figure-definition">{row.definition}</span>,
  },
];

const organizationColumns: readonly TableColumn<OrganizationRow>[] = [
  { key: "name", title: "机构", look: "main", cell: (row) => row.name },
  { key: "received", title: "新收", look: "n", cell: (row) => <CellLink {...row.received} /> },
  { key: "in", title: "上期结转", look: "n", cell: (row) => <CellLink {...row.carriedIn} /> },
  { key: "done", title: "办结", look: "n", cell: (row) => <CellLink {...row.concluded} /> },
  { key: "out", title: "结转下期", look: "n", cell: (row) => <CellLink {...row.carriedOut} /> },
];
