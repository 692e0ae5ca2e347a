import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { createLazyRoute, Link } from "@tanstack/react-router";
import { call, type Answer, type Ask } from "../api/client.ts";
import { Page } from "../layout/page.tsx";
import { Loading, Nothing, Trouble } from "../layout/states.tsx";
import { Tag } from "../layout/tag.tsx";
import { Choice, type Option } from "../list/choice.tsx";
import "../list/filters.css";
import { useFilter } from "../list/use-filter.ts";
import "./board.css";
import { pileWords, rowDue, type Row } from "./list-words.ts";
import { RegisterLink, RequestTabs } from "./request-tabs.tsx";
import "./requests.css";
import { stateWords } from "./words.ts";
import { Workload } from "./workload.tsx";

export const route = createLazyRoute("/requests")({ component: BoardPage });

type Board = Answer<"GET /api/requests/board">;

/** What is open, in piles by the days left, and whose work it is. */
function BoardPage() {
  const [filter, change] = useFilter();
  const board = useQuery({
    queryKey: ["requests", "board", filter],
    queryFn: ({ signal }) =>
      call(
        "GET /api/requests/board",
        { query: filter as Ask<"GET /api/requests/board">["query"] },
        signal,
      ),
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  });
  const { data } = board;
  return (
    <Page
      wide
      title="依申请公开"
      lead={data === undefined ? "" : leadOf(data)}
      actions={<RegisterLink />}
    >
      <RequestTabs />
      {data === undefined ? (
        board.error === null ? (
          <Loading rows={8} />
        ) : (
          <Trouble error={board.error} again={() => void board.refetch()} />
        )
      ) : (
        <>
          <div className="filters-grid board-filters">
            <Choice
              label="承办人"
              value={filter["officer"]}
              options={officersOf(data)}
              onChange={(officer) => change({ officer })}
            />
            {data.organizations.length < 2 && filter["organization"] === undefined ? null : (
              <Choice
                label="机关"
                value={filter["organization"]}
                options={data.organizations.map((one) => [
                  String(one.id),
                  `${one.name}（${one.total}）`,
                ])}
                onChange={(organization) => change({ organization })}
              />
            )}
          </div>
          <Piles data={data} officer={filter["officer"]} organization={filter["organization"]} />
          <States data={data} />
          <Workload data={data} />
        </>
      )}
    </Page>
  );
}

function leadOf({ piles, undelivered }: Board): string {
  const open = piles.reduce((all, one) => all + one.total, 0);
  const overdue = piles.find((one) => one.pile === "overdue")?.total ?? 0;
  const parts = [open === 0 ? "没有在办的申请" : `在办 ${open} 件`];
  if (overdue > 0) parts.push(`其中 ${overdue} 件已超期`);
  if (undelivered > 0) parts.push(`${undelivered} 件已签发待送达`);
  return `${parts.join("，")}。`;
}

function officersOf({ officers }: Board): readonly Option[] {
  return [
    ["me", "我的"],
    ["none", "还没有分派的"],
    ...officers.flatMap(({ id, name, total }): Option[] =>
      id === null ? [] : [[id, `${name}（${total}）`]],
    ),
  ];
}

function Piles({
  data,
  officer,
  organization,
}: {
  readonly data: Board;
  readonly officer: string | undefined;
  readonly organization: string | undefined;
}) {
  const shown = data.piles.filter((one) => one.total > 0 || one.pile !== "overdue");
  if (data.piles.every((one) => one.total === 0))
    return (
      <div className="sheet">
        <Nothing title="没有在办的申请">
          <p>
            <Link to="/requests/all">查看已经办结的</Link>
          </p>
        </Nothing>
      </div>
    );
  return (
    <div className="board">
      {shown.map(({ pile, total, rows }) => (
        <section key={pile} className={`board-pile board-${pile}`} aria-label={pileWords[pile]}>
          <h2>
            {pileWords[pile]}
            <span className="n">{total}</span>
          </h2>
          {rows.length === 0 ? <p className="quiet board-none">没有</p> : null}
          <ul>
            {rows.map((row) => (
              <Card key={row.id} row={row} today={data.today} />
            ))}
          </ul>
          {total > rows.length ? (
            <Link
              to="/requests/due"
              search={{ pile, officer, organization } as never}
              className="board-more"
            >
              全部 {total} 件
            </Link>
          ) : null}
        </section>
      ))}
    </div>
  );
}

function Card({ row, today }: { readonly row: Row; readonly today: string }) {
  return (
    <li className="board-card">
      <Link to="/requests/$id" params={{ id: row.id }} className="board-title">
        {row.subject}
      </Link>
      <p className="board-due day">{rowDue(row, today)}</p>
      <p className="board-facts">
        <Tag tone={row.state === "unconfirmed" ? "heed" : "plain"}>{stateWords[row.state]}</Tag>
        <span className="n">{row.number}</span>
        <span>{row.userName === "" ? "未分派" : row.userName}</span>
        {row.provisional ? <Tag tone="heed">期限暂定</Tag> : null}
      </p>
    </li>
  );
}

/** How many cases stand where, each number a way to them. */
function States({ data }: { readonly data: Board }) {
  // What is signed and not yet delivered is counted below, with what was sent already.
  const states = data.states.filter(({ state }) => state !== "to-be-delivered");
  if (states.length + data.undelivered === 0) return null;
  return (
    <section className="sheet board-states">
      <h2>按办理环节</h2>
      <ul className="chips">
        {states.map(({ state, total }) => (
          <li key={state}>
            <Link to="/requests/due" search={{ state } as never} className="chip">
              {stateWords[state]}
              <span className="n">{total}</span>
            </Link>
          </li>
        ))}
        {data.undelivered === 0 ? null : (
          <li>
            <Link
              to="/requests/all"
              search={{ state: "to-be-delivered" } as never}
              className="chip"
            >
              待送达
              <span className="n">{data.undelivered}</span>
            </Link>
          </li>
        )}
      </ul>
      {data.consulting === 0 ? null : (
        <p className="quiet">其中 {data.consulting} 件正在征求意见，期限暂停。</p>
      )}
      {data.provisional === 0 ? null : (
        <p className="quiet">
          {data.provisional} 件的期限落在还没有公布放假安排的年份，公布后可能调整。
        </p>
      )}
    </section>
  );
}
