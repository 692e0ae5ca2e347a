import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { createLazyRoute, Link } from "@tanstack/react-router";
import { weekday, type PlainDate } from "../../../kernel/dates.ts";
import { call, type Answer, type Ask } from "../api/client.ts";
import { Page } from "../layout/page.tsx";
import { Loading, Trouble } from "../layout/states.tsx";
import { useFilter } from "../list/use-filter.ts";
import "./board.css";
import "./due-calendar.css";
import { RegisterLink, RequestTabs } from "./request-tabs.tsx";
import "./requests.css";

export const route = createLazyRoute("/requests/calendar")({ component: CalendarPage });

type Month = Answer<"GET /api/requests/calendar">;
type Day = Month["days"][number];
const WEEK = ["一", "二", "三", "四", "五", "六", "日"];

/** A month with its days off by name, and how many answers are due on each day. */
function CalendarPage() {
  const [filter] = useFilter();
  const month = useQuery({
    queryKey: ["requests", "calendar", filter],
    queryFn: ({ signal }) =>
      call(
        "GET /api/requests/calendar",
        { query: filter as Ask<"GET /api/requests/calendar">["query"] },
        signal,
      ),
    placeholderData: keepPreviousData,
  });
  const { data } = month;
  return (
    <Page
      wide
      title="到期日历"
      lead="每天有几件到期；节假日和调休上班写着名称。"
      actions={<RegisterLink />}
    >
      <RequestTabs />
      {data === undefined ? (
        month.error === null ? (
          <Loading rows={6} />
        ) : (
          <Trouble error={month.error} again={() => void month.refetch()} />
        )
      ) : (
        <MonthGrid data={data} />
      )}
    </Page>
  );
}

function MonthGrid({ data }: { readonly data: Month }) {
  const [year = "", month = ""] = data.month.split("-");
  const first = data.days[0]?.date ?? data.today;
  const blanks = (weekday(first as PlainDate) + 6) % 7;
  return (
    <section className="sheet">
      <div className="due-month-head">
        <Link to="/requests/calendar" search={{ month: beside(data.month, -1) } as never}>
          上一月
        </Link>
        <h2>
          {year}年{Number(month)}月
        </h2>
        <Link to="/requests/calendar" search={{ month: beside(data.month, 1) } as never}>
          下一月
        </Link>
      </div>
      <div className="due-month due-month-weeks" aria-hidden="true">
        {WEEK.map((day) => (
          <span key={day}>{day}</span>
        ))}
      </div>
      <ul className="due-month">
        {WEEK.slice(0, blanks).map((day) => (
          <li key={`before ${day}`} className="due-month-blank" aria-hidden="true" />
        ))}
        {data.days.map((day) => (
          <DayCell key={day.date} day={day} today={data.today} />
        ))}
      </ul>
    </section>
  );
}

function DayCell({ day, today }: { readonly day: Day; readonly today: string }) {
  const place = WEEK[(weekday(day.date as PlainDate) + 6) % 7] ?? "";
  const words = day.name === null ? "" : day.isWorked ? "调休上班" : day.name;
  return (
    <li
      aria-current={day.date === today ? "date" : undefined}
      className={[
        "due-day",
        day.isWorked ? "" : "due-day-off",
        day.date === today ? "due-day-today" : "",
        day.cases === 0 ? "due-day-empty" : "",
      ].join(" ")}
    >
      <p>
        <b>{Number(day.date.slice(8))}</b>
        <span className="due-day-week">星期{place}</span>
        <span className="due-day-name">{words}</span>
      </p>
      {day.cases === 0 ? null : (
        <Link
          to="/requests/due"
          search={{ dueFrom: day.date, dueTo: day.date } as never}
          className={day.date < today ? "due-day-cases due-day-late" : "due-day-cases"}
        >
          {day.cases} 件到期
          {day.provisional === 0 ? "" : "（暂定）"}
        </Link>
      )}
    </li>
  );
}

/** The month before or after. */
function beside(month: string, step: 1 | -1): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  const place = year * 12 + number - 1 + step;
  return `${Math.floor(place / 12)}-${String((place % 12) + 1).padStart(2, "0")}`;
}
