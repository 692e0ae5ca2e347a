import { dayWords } from "../words/days.ts";
import type { Case } from "./case-query.ts";
import { monthsOf, shortWords } from "./wall-months.ts";
import "./wall-calendar.css";

const WEEK = ["一", "二", "三", "四", "五", "六", "日"];

/** The term day by day, as a person would count it on a wall calendar; below it each day with its reason. */
export function WallCalendar({ found }: { readonly found: Case }) {
  return (
    <div className="wall">
      <div className="wall-months">
        {monthsOf(found.days).map((month) => (
          <table key={month.name} className="wall-month">
            <caption>{month.name}</caption>
            <thead>
              <tr>
                {WEEK.map((day) => (
                  <th key={day} scope="col">
                    {day}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {month.weeks.map((week) => (
                <tr key={week.find((cell) => cell !== null)?.date}>
                  {week.map((cell, place) =>
                    cell === null ? (
                      <td key={WEEK[place]} aria-hidden="true" />
                    ) : (
                      <td
                        key={WEEK[place]}
                        className={cell.day === null ? "wall-outside" : `wall-${cell.day.kind}`}
                        title={cell.day?.why}
                      >
                        <b>{Number(cell.date.slice(8))}</b>
                        {cell.day === null ? null : <span>{shortWords(cell.day)}</span>}
                      </td>
                    ),
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
      <details className="wall-list">
        <summary>逐日说明（{found.days.length} 天）</summary>
        <ol>
          {found.days.map((day) => (
            <li key={day.date} className={day.counted ? "wall-counted-line" : undefined}>
              <span className="day">{dayWords(day.date, found.today)}</span>
              <span className="n">{day.number === null ? "不计" : `第 ${day.number} 天`}</span>
              <span>{day.why}</span>
            </li>
          ))}
        </ol>
      </details>
    </div>
  );
}
