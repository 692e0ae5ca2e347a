import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { call, type Answer } from "../api/client.ts";
import { Loading, Nothing, Trouble } from "../layout/states.tsx";
import { Table, type TableColumn } from "../list/table.tsx";
import { useFilter } from "../list/use-filter.ts";
import { numberWords } from "../words/numbers.ts";
import { EntryDialog } from "./entry-dialog.tsx";
import { words, type Asked, type List, type Opened } from "./words.ts";

const spans = [7, 30, 90, 365] as const;
const USUAL = 30;

const leads: Readonly<Record<List, string>> = {
  "without-result": "最近一次搜索仍然一条也没找到。先想想文件里用的是什么说法，再加同义词。",
  "without-click": "有结果，但没有人点开。多半是排在前面的不是要找的，可以置顶一条答案。",
  most: "搜得最多的词，看看排在前面的是不是群众要的。",
};
const nothing: Readonly<Record<List, string>> = {
  "without-result": "这段时间搜的都找到了",
  "without-click": "这段时间有结果的搜索都有人点开",
  most: "这段时间还没有人搜索",
};

/** Questions of the last days, and what can be done about each at once. */
export function Questions({ list, changes }: { readonly list: List; readonly changes: boolean }) {
  const [filter, change] = useFilter();
  const [opened, setOpened] = useState<Opened | null>(null);
  const days = spans.find((one) => String(one) === filter["days"]) ?? USUAL;
  const asked = useQuery({
    queryKey: ["search-questions", list, days],
    queryFn: ({ signal }) => call("GET /api/search/questions", { query: { list, days } }, signal),
    placeholderData: keepPreviousData,
  });
  const { data } = asked;
  return (
    <>
      <p className="told">{leads[list]}</p>
      <div className="search-head">
        <nav className="chips" aria-label="时间">
          {spans.map((span) => (
            <button
              key={span}
              type="button"
              className={span === days ? "chip here" : "chip"}
              aria-pressed={span === days}
              onClick={() => change({ days: span === USUAL ? undefined : String(span) })}
            >
              {span === 365 ? "一年" : `${span} 天`}
            </button>
          ))}
        </nav>
        <a className="search-file" href={`/api/search/questions.csv?days=${days}`} download>
          导出 CSV
        </a>
      </div>
      {asked.error !== null ? (
        <Trouble error={asked.error} again={() => void asked.refetch()} />
      ) : data === undefined ? (
        <Loading rows={8} />
      ) : (
        <>
          <Totals totals={data.totals} />
          {data.rows.length === 0 ? (
            <div className="sheet">
              <Nothing title={nothing[list]}>
                <p>有人在网站上搜索后，几秒钟内这里就有数字。</p>
              </Nothing>
            </div>
          ) : (
            <Table
              about="搜索词"
              rows={data.rows}
              keyOf={(row) => row.question}
              columns={columnsOf(list, changes, setOpened)}
              stale={asked.isPlaceholderData}
            />
          )}
          <p className="told search-privacy">{words.privacy}</p>
        </>
      )}
      <EntryDialog opened={opened} onClose={() => setOpened(null)} />
    </>
  );
}

function Totals({ totals }: { readonly totals: Answer<"GET /api/search/questions">["totals"] }) {
  const { searches, withoutResult, personal, leftOut } = totals;
  if (searches === 0) return null;
  const share = Math.round((1000 * withoutResult) / searches) / 10;
  return (
    <p className="search-totals">
      共搜索 <b className="n">{numberWords(searches)}</b> 次，没有结果{" "}
      <b className="n">{numberWords(withoutResult)}</b> 次（{share}%）
      {personal === 0 ? null : (
        <>
          ；含个人信息的搜索 <b className="n">{numberWords(personal)}</b> 次，未保存搜索词
        </>
      )}
      {leftOut === 0 ? null : (
        <>
          ；屏蔽或过长的 <b className="n">{numberWords(leftOut)}</b> 次
        </>
      )}
      。
    </p>
  );
}

function columnsOf(
  list: List,
  changes: boolean,
  open: (opened: Opened) => void,
): readonly TableColumn<Asked>[] {
  const figure = (
    key: "searches" | "withoutResult" | "clicks" | "days",
    title: string,
  ): TableColumn<Asked> => ({ key, title, look: "n", cell: (row) => numberWords(row[key]) });
  return [
    {
      key: "question",
      title: "搜索词",
      look: "main",
      cell: (row) => (
        <Link
          className="row-title"
          to="/search"
          search={{ tab: "trial", q: row.question } as never}
        >
          {row.question}
        </Link>
      ),
    },
    figure("searches", "搜索"),
    ...(list === "without-click" ? [] : [figure("withoutResult", "无结果")]),
    ...(list === "without-result" ? [] : [figure("clicks", "点开")]),
    figure("days", "天数"),
    { key: "lastDay", title: "最近", look: "day", cell: (row) => row.lastDay },
    ...(changes
      ? [
          {
            key: "act",
            look: "act",
            title: <span className="unseen">操作</span>,
            cell: (row) => <Acts row={row} open={open} />,
          } satisfies TableColumn<Asked>,
        ]
      : []),
  ];
}

function Acts({ row, open }: { readonly row: Asked; readonly open: (opened: Opened) => void }) {
  const { question } = row;
  const add = (kind: Opened["kind"]) => open({ kind, id: null, item: null, question });
  return (
    <span className="search-acts">
      <Button size="small" onClick={() => add("synonyms")} aria-label={`为“${question}”加同义词`}>
        加同义词
      </Button>
      <Button size="small" onClick={() => add("pinned")} aria-label={`为“${question}”置顶答案`}>
        置顶
      </Button>
      <Button size="small" onClick={() => add("blocked")} aria-label={`屏蔽“${question}”`}>
        屏蔽
      </Button>
    </span>
  );
}
