import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { createLazyRoute, Link } from "@tanstack/react-router";
import { call, type Ask } from "../api/client.ts";
import { Page } from "../layout/page.tsx";
import { Loading, Nothing, Trouble } from "../layout/states.tsx";
import { Choice, optionsOf } from "../list/choice.tsx";
import "../list/filters.css";
import { Pages } from "../list/pages.tsx";
import { Table } from "../list/table.tsx";
import { useFilter } from "../list/use-filter.ts";
import { pileWords } from "./list-words.ts";
import { requestColumns } from "./request-columns.tsx";
import { RegisterLink, RequestTabs } from "./request-tabs.tsx";
import "./board.css";
import "./requests.css";
import { channelWords, stateWords } from "./words.ts";

export const route = createLazyRoute("/requests/due")({ component: DuePage });

const mine = { me: "我的", none: "还没有分派的" };
const {
  delivered: _answered,
  closed: _closed,
  "to-be-delivered": _sent,
  ...openStates
} = stateWords;

/** What is to be answered, the most pressing first. */
function DuePage() {
  const [filter, change] = useFilter();
  const list = useQuery({
    queryKey: ["requests", "due", filter],
    queryFn: ({ signal }) =>
      call(
        "GET /api/requests/due",
        { query: filter as Ask<"GET /api/requests/due">["query"] },
        signal,
      ),
    placeholderData: keepPreviousData,
  });
  const { data } = list;
  return (
    <Page wide title="期限清单" lead="在办的申请，最急的在最前。" actions={<RegisterLink />}>
      <RequestTabs />
      <div className="filters-grid board-filters-wide">
        <Choice
          label="还剩多久"
          value={filter["pile"]}
          options={optionsOf(pileWords)}
          onChange={(pile) => change({ pile })}
        />
        <Choice
          label="承办人"
          value={filter["officer"]}
          options={optionsOf(mine)}
          onChange={(officer) => change({ officer })}
        />
        <Choice
          label="状态"
          value={filter["state"]}
          options={optionsOf(openStates)}
          onChange={(state) => change({ state })}
        />
        <Choice
          label="提交方式"
          value={filter["channel"]}
          options={optionsOf(channelWords)}
          onChange={(channel) => change({ channel })}
        />
      </div>
      {list.error !== null ? (
        <Trouble error={list.error} again={() => void list.refetch()} />
      ) : data === undefined ? (
        <Loading rows={8} />
      ) : data.rows.length === 0 ? (
        <div className="sheet">
          <Nothing title="没有这样的申请">
            <p>
              <Link to="/requests/due">看全部在办的</Link>，或者
              <Link to="/requests/all">在全部申请中查找</Link>。
            </p>
          </Nothing>
        </div>
      ) : (
        <>
          <Table
            about="在办的申请，按期限排列"
            columns={requestColumns(data.today)}
            rows={data.rows}
            keyOf={(row) => row.id}
            stale={list.isPlaceholderData}
          />
          <Pages after={filter["after"] ?? ""} next={data.next} />
        </>
      )}
    </Page>
  );
}
