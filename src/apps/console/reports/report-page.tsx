import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { createLazyRoute, Link, useParams } from "@tanstack/react-router";
import { Button } from "antd";
import { call, type Answer } from "../api/client.ts";
import { Page } from "../layout/page.tsx";
import { Loading, Trouble } from "../layout/states.tsx";
import { csvOf, keepAsFile } from "../list/csv.ts";
import "../list/pages.css";
import { readSearch } from "../search-text.ts";
import { numberWords } from "../words/numbers.ts";
import { Bars } from "./bars.tsx";
import { insideConsole } from "./list-address.ts";
import { ReportTabs } from "./report-tabs.tsx";
import "./report.css";

export const route = createLazyRoute("/reports/$year")({ component: ReportPage });

type Report = Answer<"GET /api/reports/:year">;

/** The figures of a year, each a link to the records behind it. */
function ReportPage() {
  const { year = "" } = useParams({ strict: false }) as { year?: string };
  const report = useQuery({
    queryKey: ["report", year],
    queryFn: ({ signal }) =>
      call("GET /api/reports/:year", { params: { year: Number(year) } }, signal),
    placeholderData: keepPreviousData,
  });
  const { data } = report;
  return (
    <Page
      title={`${year} 年公开情况`}
      lead="每个数字都由记录逐条统计得出，点击即可查看对应的记录。"
      actions={
        <>
          <YearLink year={Number(year) - 1} />
          <YearLink year={Number(year) + 1} />
          {data === undefined ? null : (
            <Button onClick={() => keepAsFile(`${year}年公开情况.csv`, asCsv(data))}>
              导出 CSV
            </Button>
          )}
        </>
      }
    >
      <ReportTabs year={year} here="published" />
      {report.error !== null ? (
        <Trouble error={report.error} again={() => void report.refetch()} />
      ) : data === undefined ? (
        <Loading rows={8} />
      ) : (
        <Figures data={data} />
      )}
    </Page>
  );
}

function YearLink({ year }: { readonly year: number }) {
  return (
    <Link className="plain-button plain-link" to="/reports/$year" params={{ year: String(year) }}>
      {year} 年
    </Link>
  );
}

function Figures({ data }: { readonly data: Report }) {
  const sections = data.byColumn.filter((part) => part.level === 1);
  return (
    <>
      <dl className="figures">
        {data.figures.map((figure) => {
          const { to, query } = insideConsole(figure.records);
          return (
            <div key={figure.code}>
              <dt>{figure.label}</dt>
              <dd className="figure-value n">
                <Link to={to} search={readSearch(query) as never}>
                  {numberWords(figure.value)}
                </Link>
                <span>{figure.unit}</span>
              </dd>
              <dd className="figure-definition">{figure.definition}</dd>
            </div>
          );
        })}
      </dl>
      <Bars
        title="各月发布"
        parts={data.byMonth.map((value, index) => ({ label: `${index + 1} 月`, value }))}
      />
      <Bars title="各板块" parts={sections} />
      <Bars title="各机构" parts={data.byOrganization} />
    </>
  );
}

function asCsv(data: Report): string {
  return csvOf([
    ["指标", "数量", "单位", "怎么算"],
    ...data.figures.map((one) => [one.label, one.value, one.unit, one.definition]),
    [],
    ["栏目", "数量"],
    ...data.byColumn.map((one) => [one.label, one.value]),
    [],
    ["机构", "数量"],
    ...data.byOrganization.map((one) => [one.label, one.value]),
    [],
    ["月份", "数量"],
    ...data.byMonth.map((value, index) => [index + 1, value]),
  ]);
}
