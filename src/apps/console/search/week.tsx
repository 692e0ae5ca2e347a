import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { call, type Answer } from "../api/client.ts";
import { Loading, Nothing, Trouble } from "../layout/states.tsx";
import { useFilter } from "../list/use-filter.ts";
import "../reports/report.css";
import "../visits/visits.css";
import { addDays, dayWords } from "../words/days.ts";
import { numberWords } from "../words/numbers.ts";
import { WeekChart } from "./week-chart.tsx";

type Week = Answer<"GET /api/search/week">;

/** A week of searches beside the one before it. */
export function Week() {
  const [filter] = useFilter();
  const from = filter["from"];
  const week = useQuery({
    queryKey: ["search-week", from],
    queryFn: ({ signal }) =>
      call("GET /api/search/week", { query: from === undefined ? {} : { from } }, signal),
    placeholderData: keepPreviousData,
  });
  const { data } = week;
  if (week.error !== null) return <Trouble error={week.error} again={() => void week.refetch()} />;
  if (data === undefined) return <Loading rows={8} />;
  return (
    <>
      <div className="search-head">
        <h2>
          {dayWords(data.from, data.to)}至{dayWords(data.to, data.to)}
          {data.isOver ? "" : "（本周，还没过完）"}
        </h2>
        <nav className="chips" aria-label="换一周">
          <WeekLink from={addDays(data.from, -7)}>上一周</WeekLink>
          {data.isOver ? <WeekLink from={addDays(data.from, 7)}>下一周</WeekLink> : null}
        </nav>
      </div>
      {data.totals.searches + data.before.searches === 0 ? (
        <div className="sheet">
          <Nothing title="这一周没有搜索">
            <p>有人在网站上搜索后，几秒钟内这里就有数字。</p>
          </Nothing>
        </div>
      ) : (
        <>
          <Figures data={data} />
          <WeekChart days={data.byDay} />
          <Ranked title="最常问的" rows={data.top} none="这一周没有搜索。" />
          <Ranked title="新出现的" rows={data.fresh} none="没有八周来头一回问、又不止问一次的。" />
          <Ranked
            title="没有结果的"
            rows={data.unanswered.map((one) => ({ ...one, searches: one.withoutResult }))}
            none="搜的都找到了。"
          />
        </>
      )}
    </>
  );
}

function WeekLink({ from, children }: { readonly from: string; readonly children: string }) {
  return (
    <Link className="chip" to="/search" search={{ tab: "week", from } as never} activeProps={{}}>
      {children}
    </Link>
  );
}

function Figures({ data }: { readonly data: Week }) {
  const { totals, before } = data;
  const percent = (part: number, whole: number) =>
    whole === 0 ? 0 : Math.round((1000 * part) / whole) / 10;
  const figures = [
    ["搜索", numberWords(totals.searches), "次", `前一周 ${numberWords(before.searches)} 次`],
    [
      "没有结果",
      String(percent(totals.withoutResult, totals.searches)),
      "%",
      `${numberWords(totals.withoutResult)} 次；前一周 ${percent(before.withoutResult, before.searches)}%`,
    ],
    [
      "点开结果",
      numberWords(totals.clicks),
      "次",
      `前一周 ${numberWords(before.clicks)} 次；关闭脚本的浏览器不计`,
    ],
    [
      "含个人信息",
      numberWords(totals.personal),
      "次",
      `只计次数，搜索词不保存；前一周 ${numberWords(before.personal)} 次`,
    ],
  ] as const;
  return (
    <dl className="figures">
      {figures.map(([label, value, unit, definition]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className="figure-value n">
            <strong>{value}</strong>
            <span>{unit}</span>
          </dd>
          <dd className="figure-definition">{definition}</dd>
        </div>
      ))}
    </dl>
  );
}

function Ranked({
  title,
  rows,
  none,
}: {
  readonly title: string;
  readonly rows: readonly { readonly question: string; readonly searches: number }[];
  readonly none: string;
}) {
  return (
    <section className="sheet" aria-label={title}>
      <h2>{title}</h2>
      {rows.length === 0 ? <p className="quiet">{none}</p> : null}
      <ol className="search-ranked">
        {rows.map((row) => (
          <li key={row.question}>
            <Link to="/search" search={{ tab: "trial", q: row.question } as never}>
              {row.question}
            </Link>
            <span className="quiet n">{numberWords(row.searches)} 次</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
