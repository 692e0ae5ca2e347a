import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { createLazyRoute, Link } from "@tanstack/react-router";
import { call, type Answer } from "../api/client.ts";
import { Page } from "../layout/page.tsx";
import { Loading, Nothing, Trouble } from "../layout/states.tsx";
import "../list/pages.css";
import { useFilter } from "../list/use-filter.ts";
import { Bars } from "../reports/bars.tsx";
import "../reports/report.css";
import { thisYear } from "../words/days.ts";
import { numberWords } from "../words/numbers.ts";
import { Downloads } from "./downloads.tsx";
import { OneColumn } from "./one-column.tsx";
import { daysOf, spanIn, spanWords, stepsOf, type Span } from "./period.ts";
import { ColumnsRead, DocumentsRead, OrganizationsRead } from "./read-tables.tsx";
import "./visits.css";

export const route = createLazyRoute("/visits")({ component: VisitsPage });

type Visits = Answer<"GET /api/visits">;

/** What the public looked at in a year or a month. */
function VisitsPage() {
  const [query] = useFilter();
  const span = spanIn(query, thisYear());
  const days = daysOf(span);
  const column = Number(query["column"] ?? 0);
  const visits = useQuery({
    queryKey: ["visits", days],
    queryFn: ({ signal }) => call("GET /api/visits", { query: days }, signal),
    placeholderData: keepPreviousData,
  });
  const { data } = visits;
  return (
    <Page
      title={`${spanWords(span)}访问量`}
      lead="门户网站的页面和附件被看了多少次。只计次数，不记录是谁在看；搜索引擎等程序的抓取另计。"
      actions={
        <>
          <YearLink year={span.year - 1} />
          <YearLink year={span.year + 1} />
        </>
      }
    >
      <Months span={span} />
      {visits.error !== null ? (
        <Trouble error={visits.error} again={() => void visits.refetch()} />
      ) : data === undefined ? (
        <Loading rows={8} />
      ) : data.total.people + data.total.robots === 0 ? (
        <None span={span} since={data.since} />
      ) : (
        <>
          <Figures data={data} />
          {column > 0 ? <OneColumn id={column} days={days} /> : <All data={data} span={span} />}
        </>
      )}
    </Page>
  );
}

function YearLink({ year }: { readonly year: number }) {
  return (
    <Link className="plain-button plain-link" to="/visits" search={{ year: String(year) } as never}>
      {year} 年
    </Link>
  );
}

function Months({ span }: { readonly span: Span }) {
  const year = String(span.year);
  return (
    <nav className="chips" aria-label="月份">
      {[null, ...Array.from({ length: 12 }, (_, index) => index + 1)].map((month) => (
        <Link
          key={month ?? 0}
          className={month === span.month ? "chip here" : "chip"}
          aria-current={month === span.month ? "page" : undefined}
          activeOptions={{ exact: true }}
          to="/visits"
          search={(month === null ? { year } : { year, month: String(month) }) as never}
        >
          {month === null ? "全年" : `${month} 月`}
        </Link>
      ))}
    </nav>
  );
}

function None({ span, since }: { readonly span: Span; readonly since: string | null }) {
  const first = since?.slice(0, 4);
  return (
    <div className="sheet">
      <Nothing title={`${spanWords(span)}还没有访问记录`}>
        {first === undefined ? (
          <p>网站发布后有人打开页面，十几秒后这里就有数字。</p>
        ) : first === String(span.year) ? (
          <p>本站从 {since} 起计数，请看其他月份。</p>
        ) : (
          <p>
            本站从 {since} 起计数，请看{" "}
            <Link to="/visits" search={{ year: first } as never}>
              {first} 年
            </Link>
            。
          </p>
        )}
      </Nothing>
    </div>
  );
}

function Figures({ data }: { readonly data: Visits }) {
  const of = (kind: Visits["byKind"][number]["kind"]) =>
    data.byKind.find((one) => one.kind === kind)?.people ?? 0;
  const mean = data.days === 0 ? 0 : Math.round(data.total.people / data.days);
  const figures = [
    ["访问量", data.total.people, "次", "打开页面和附件的次数，由每日记录相加得出"],
    ["日均", mean, "次", `按计数的 ${numberWords(data.days)} 天平均`],
    ["其中附件", of("attachment"), "次", "打开或下载附件的次数"],
    ["程序抓取", data.total.robots, "次", "搜索引擎、监测等程序，不计入访问量"],
  ] as const;
  return (
    <dl className="figures">
      {figures.map(([label, value, unit, definition]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className="figure-value n">
            <strong>{numberWords(value)}</strong>
            <span>{unit}</span>
          </dd>
          <dd className="figure-definition">{definition}</dd>
        </div>
      ))}
    </dl>
  );
}

const kinds: readonly (readonly [Visits["byKind"][number]["kind"], string])[] = [
  ["home", "首页"],
  ["column", "栏目页"],
  ["document", "信息页"],
  ["organization", "机构页"],
  ["attachment", "附件"],
  ["other", "其他"],
];

function All({ data, span }: { readonly data: Visits; readonly span: Span }) {
  const people = new Map(data.byKind.map((one) => [one.kind, one.people]));
  const days = daysOf(span);
  return (
    <>
      <Bars title={span.month === null ? "各月" : "各日"} parts={stepsOf(span, data.byDay)} />
      <Bars
        title="各类页面"
        parts={kinds.map(([kind, label]) => ({ label, value: people.get(kind) ?? 0 }))}
      />
      <Bars
        title="各板块（连同其中的栏目和信息）"
        parts={data.sections
          .filter((one) => one.all.people > 0)
          .map((one) => ({ label: one.name, value: one.all.people }))}
      />
      <DocumentsRead
        title="看得最多的信息"
        rows={data.documents}
        days={days}
        none="没有人看过信息页。"
      />
      <ColumnsRead rows={data.columns} span={span} days={days} />
      <OrganizationsRead rows={data.organizations} days={days} />
      <p className="quiet">
        按日的数字：
        <Downloads by="day" days={days} />
      </p>
    </>
  );
}
