import type { Answer } from "../api/client.ts";
import { numberWords } from "../words/numbers.ts";
import "./week.css";

type Day = Answer<"GET /api/search/week">["byDay"][number];

const WEEKDAYS = ["一", "二", "三", "四", "五", "六", "日"];
const [WIDE, HIGH, BAR] = [70, 40, 3];

/** Seven pairs of bars, the week and the one before; the same numbers as a table for whoever cannot see them. */
export function WeekChart({ days }: { readonly days: readonly Day[] }) {
  const most = Math.max(1, ...days.flatMap((day) => [day.searches, day.before]));
  const bar = (value: number, x: number, className: string) => {
    const height = (value / most) * HIGH;
    return <rect className={className} x={x} y={HIGH - height} width={BAR} height={height} />;
  };
  return (
    <section className="sheet" aria-label="每天的搜索次数">
      <div className="search-head">
        <h2>每天的搜索次数</h2>
        <p className="search-legend" aria-hidden="true">
          <span className="search-legend-before" /> 前一周 <span className="search-legend-now" />{" "}
          这一周
        </p>
      </div>
      <svg
        className="search-chart"
        viewBox={`0 0 ${WIDE} ${HIGH}`}
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
      >
        {days.map((day, index) => (
          <g key={day.day}>
            {bar(day.before, index * 10 + 1.5, "before")}
            {bar(day.searches, index * 10 + 5, "now")}
          </g>
        ))}
      </svg>
      <table className="search-chart-numbers">
        <caption className="unseen">每天的搜索次数</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="unseen">周</span>
            </th>
            {days.map((day, index) => (
              <th key={day.day} scope="col">
                <span className="unseen">周</span>
                {WEEKDAYS[index]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">这一周</th>
            {days.map((day) => (
              <td key={day.day}>{numberWords(day.searches)}</td>
            ))}
          </tr>
          <tr className="quiet">
            <th scope="row">前一周</th>
            {days.map((day) => (
              <td key={day.day}>{numberWords(day.before)}</td>
            ))}
          </tr>
        </tbody>
      </table>
    </section>
  );
}
