import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { createLazyRoute, Link } from "@tanstack/react-router";
import { addressOf, call, type Ask } from "../api/client.ts";
import { Page } from "../layout/page.tsx";
import { Loading, Nothing, Trouble } from "../layout/states.tsx";
import { Choice, optionsOf } from "../list/choice.tsx";
import { DayChoice } from "../list/day-choice.tsx";
import { FilterText } from "../list/filter-text.tsx";
import "../list/filters.css";
import { Pages } from "../list/pages.tsx";
import { Table } from "../list/table.tsx";
import { useFilter } from "../list/use-filter.ts";
import { numberWords } from "../words/numbers.ts";
import "./board.css";
import { outcomeOptions } from "./outcome-options.ts";
import { requestColumns } from "./request-columns.tsx";
import { RegisterLink, RequestTabs } from "./request-tabs.tsx";
import "./requests.css";
import { channelWords, stateWords } from "./words.ts";

export const route = createLazyRoute("/requests/all")({ component: AllPage });

type Query = Ask<"GET /api/requests">["query"];

/** All requests, ended ones too, to be found again and taken along as a file. */
function AllPage() {
  const [filter, change] = useFilter();
  const list = useQuery({
    queryKey: ["requests", "all", filter],
    queryFn: ({ signal }) => call("GET /api/requests", { query: filter as Query }, signal),
    placeholderData: keepPreviousData,
  });
  const { data } = list;
  const { after, ...narrowed } = filter;
  const file = addressOf("GET /api/requests", { query: narrowed as Query }).replace(
    "/api/requests",
    "/api/requests.csv",
  );
  return (
    <Page
      wide
      title="全部申请"
      lead={data === undefined ? "正在统计…" : `共 ${numberWords(data.total)} 件`}
      actions={
        <>
          <a href={file} className="plain-button plain-link">
            导出 CSV
          </a>
          <RegisterLink />
        </>
      }
    >
      <RequestTabs />
      <div className="filters-grid board-filters-wide">
        <FilterText
          value={filter["q"] ?? ""}
          placeholder="编号、内容、申请人（王某）"
          onChange={(q) => change({ q })}
        />
        <Choice
          label="状态"
          value={filter["state"]}
          options={optionsOf(stateWords)}
          onChange={(state) => change({ state })}
        />
        <Choice
          label="办理结果"
          value={filter["outcome"]}
          options={outcomeOptions}
          onChange={(outcome) => change({ outcome })}
        />
        <Choice
          label="提交方式"
          value={filter["channel"]}
          options={optionsOf(channelWords)}
          onChange={(channel) => change({ channel })}
        />
        <DayChoice
          label="收到日期从"
          value={filter["receivedFrom"]}
          onChange={(receivedFrom) => change({ receivedFrom })}
        />
        <DayChoice
          label="到"
          value={filter["receivedTo"]}
          onChange={(receivedTo) => change({ receivedTo })}
        />
      </div>
      {list.error !== null ? (
        <Trouble error={list.error} again={() => void list.refetch()} />
      ) : data === undefined ? (
        <Loading rows={8} />
      ) : data.rows.length === 0 ? (
        <div className="sheet">
          <Nothing title="没有找到申请">
            <p>
              换个条件，或者<Link to="/requests/all">清除全部条件</Link>。
            </p>
          </Nothing>
        </div>
      ) : (
        <>
          <Table
            about="全部申请"
            columns={requestColumns(data.today)}
            rows={data.rows}
            keyOf={(row) => row.id}
            stale={list.isPlaceholderData}
          />
          <Pages after={after ?? ""} next={data.next} />
        </>
      )}
    </Page>
  );
}
