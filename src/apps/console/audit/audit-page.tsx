import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { createLazyRoute, Link } from "@tanstack/react-router";
import { Button } from "antd";
import { call, type Answer, type Ask } from "../api/client.ts";
import { Page } from "../layout/page.tsx";
import { Loading, Nothing, Trouble } from "../layout/states.tsx";
import { Choice } from "../list/choice.tsx";
import { DayChoice } from "../list/day-choice.tsx";
import "../list/filters.css";
import "../list/pages.css";
import { Table, type TableColumn } from "../list/table.tsx";
import { useFilter } from "../list/use-filter.ts";
import { writeSearch } from "../search-text.ts";
import { minuteOf } from "../words/days.ts";
import { wordOf } from "../words/terms.ts";
import { Subject } from "./subject.tsx";
import { dataLine, eventWords, fieldWords, programWords, words } from "./words.ts";

export const route = createLazyRoute("/audit")({ component: AuditPage });

type Query = Ask<"GET /api/audit">["query"];
type Entry = Answer<"GET /api/audit">["rows"][number];

/** Who did what and when, narrowed by days, event, person and subject. */
function AuditPage() {
  const [filter, change] = useFilter();
  const { before, ...narrowed } = filter;
  const refine = (changes: typeof filter) => change({ ...changes, before: undefined });
  const events = useQuery({
    queryKey: ["audit-events"],
    queryFn: ({ signal }) => call("GET /api/audit/events", {}, signal),
    staleTime: 60_000,
  });
  const list = useQuery({
    queryKey: ["audit", filter],
    queryFn: ({ signal }) => call("GET /api/audit", { query: filter as Query }, signal),
    placeholderData: keepPreviousData,
  });
  const { data } = list;
  const person = data?.rows.find((row) => row.personId === filter["personId"])?.person;
  return (
    <Page
      wide
      title="审计"
      lead={words.lead}
      actions={
        <Button href={`/api/audit.csv${writeSearch(narrowed)}`} download>
          导出 CSV
        </Button>
      }
    >
      <div className="filters filters-grid">
        <DayChoice label="从" value={filter["from"]} onChange={(from) => refine({ from })} />
        <DayChoice label="到" value={filter["to"]} onChange={(to) => refine({ to })} />
        <Choice
          label="事项"
          value={filter["event"]}
          options={[
            ...Object.entries(fieldWords).map(([key, name]) => [`${key}.`, name] as const),
            ...(events.data?.rows ?? []).map((key) => [key, wordOf(eventWords, key)] as const),
          ]}
          onChange={(event) => refine({ event })}
        />
      </div>
      {filter["personId"] === undefined && filter["subject"] === undefined ? null : (
        <div className="chips">
          {filter["personId"] === undefined ? null : (
            <button type="button" className="chip" onClick={() => refine({ personId: undefined })}>
              <span className="quiet">操作人</span>
              {person ?? "已选"} ×
            </button>
          )}
          {filter["subject"] === undefined ? null : (
            <button type="button" className="chip" onClick={() => refine({ subject: undefined })}>
              <span className="quiet">对象</span>
              已选 ×
            </button>
          )}
        </div>
      )}
      {list.error !== null ? (
        <Trouble error={list.error} again={() => void list.refetch()} />
      ) : data === undefined ? (
        <Loading rows={10} />
      ) : data.rows.length === 0 ? (
        <div className="sheet">
          <Nothing title={words.none}>
            <p>
              <Link to="/audit">清除条件</Link>
            </p>
          </Nothing>
        </div>
      ) : (
        <>
          <Table
            about="审计记录"
            rows={data.rows}
            keyOf={(row) => row.seq}
            columns={columns}
            stale={list.isPlaceholderData}
          />
          <nav className="pages" aria-label="翻页">
            {before === undefined ? null : (
              <Link to="." search={narrowed as never}>
                最新的记录
              </Link>
            )}
            {data.next === null ? null : (
              <Link to="." search={{ ...narrowed, before: String(data.next) } as never} rel="next">
                更早的记录
              </Link>
            )}
          </nav>
        </>
      )}
    </Page>
  );
}

const columns: readonly TableColumn<Entry>[] = [
  {
    key: "event",
    title: "事项",
    look: "main",
    cell: (row) => (
      <>
        <span className="audit-event">{wordOf(eventWords, row.event)}</span>
        <span className="row-facts">{dataLine(row.data)}</span>
      </>
    ),
  },
  { key: "at", title: "时间", look: "day", cell: (row) => minuteOf(row.at) },
  {
    key: "person",
    title: "操作人",
    cell: (row) =>
      row.personId === null ? (
        <span className="word">{programWords[row.person] ?? row.person}</span>
      ) : (
        <Link to="/audit" search={{ personId: row.personId } as never} className="word">
          {row.person}
        </Link>
      ),
  },
  {
    key: "subject",
    title: "对象",
    cell: (row) => <Subject event={row.event} subject={row.subject} />,
  },
  { key: "seq", title: "序号", look: "n", deskOnly: true, cell: (row) => row.seq },
];
