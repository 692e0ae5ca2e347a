import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { createLazyRoute, Link } from "@tanstack/react-router";
import { App, Button } from "antd";
import { useState } from "react";
import { call, type Answer } from "../api/client.ts";
import { ProblemNotice } from "../form/problem-notice.tsx";
import { Page } from "../layout/page.tsx";
import { Loading, Nothing, Trouble } from "../layout/states.tsx";
import { FilterText } from "../list/filter-text.tsx";
import "../list/filters.css";
import "../list/pages.css";
import { Table, type TableColumn } from "../list/table.tsx";
import { useFilter } from "../list/use-filter.ts";
import { minuteOf } from "../words/days.ts";
import { numberWords } from "../words/numbers.ts";
import "./addresses.css";
import { AddDialog } from "./add-dialog.tsx";
import { ImportDialog } from "./import-dialog.tsx";
import { TryAddress } from "./try-address.tsx";
import { reasonWords, words } from "./words.ts";

export const route = createLazyRoute("/addresses")({ component: AddressesPage });

type Redirect = Answer<"GET /api/redirects">["rows"][number];

/** Old addresses and where they lead. */
function AddressesPage() {
  const [{ text = "", before }, change] = useFilter();
  const [open, setOpen] = useState<"add" | "import" | null>(null);
  const queries = useQueryClient();
  const { message, modal } = App.useApp();
  const list = useQuery({
    queryKey: ["redirects", text, before],
    queryFn: ({ signal }) =>
      call(
        "GET /api/redirects",
        {
          query: {
            ...(text === "" ? {} : { text }),
            ...(before === undefined ? {} : { before: Number(before) }),
          },
        },
        signal,
      ),
    placeholderData: keepPreviousData,
  });
  const again = () => queries.invalidateQueries({ queryKey: ["redirects"] });
  const takeBack = useMutation({
    mutationFn: (id: number) => call("DELETE /api/redirects/:id", { params: { id } }),
    onSuccess: async () => {
      void message.success("已撤销，公开网站随后更新。");
      await again();
    },
  });
  const ask = (row: Redirect) =>
    void modal.confirm({
      title: `撤销 ${shownFrom(row)}？`,
      content: words.takeBack,
      okText: "撤销这条跳转",
      cancelText: "保留",
      onOk: () => takeBack.mutateAsync(row.id).catch(() => undefined),
    });
  const { data } = list;
  return (
    <Page
      title="旧网址"
      lead={
        data === undefined ? (
          words.lead
        ) : (
          <>
            {words.lead}共 <strong className="n">{numberWords(data.total)}</strong> 条。
          </>
        )
      }
      actions={
        <>
          <Button href="/api/redirects.csv" download>
            导出 CSV
          </Button>
          <Button onClick={() => setOpen("import")}>导入</Button>
          <Button type="primary" onClick={() => setOpen("add")}>
            添加
          </Button>
        </>
      }
    >
      <TryAddress />
      <div className="filters">
        <FilterText
          value={text}
          placeholder="新旧网址中的一段"
          onChange={(q) => change({ text: q, before: undefined })}
        />
      </div>
      <ProblemNotice error={takeBack.error} />
      {list.error !== null ? (
        <Trouble error={list.error} again={() => void list.refetch()} />
      ) : data === undefined ? (
        <Loading rows={8} />
      ) : data.rows.length === 0 ? (
        <div className="sheet">
          {text === "" ? (
            <Nothing title="还没有旧网址">
              <p>{words.none}</p>
            </Nothing>
          ) : (
            <Nothing title={words.noneFound}>
              <p>
                <Link to="/addresses">查看全部</Link>
              </p>
            </Nothing>
          )}
        </div>
      ) : (
        <>
          <Table
            about="旧网址"
            rows={data.rows}
            keyOf={(row) => row.id}
            columns={columnsOf(ask)}
            stale={list.isPlaceholderData}
          />
          <nav className="pages" aria-label="翻页">
            {before === undefined ? null : (
              <Link to="." search={(text === "" ? {} : { text }) as never}>
                最新的
              </Link>
            )}
            {data.next === null ? null : (
              <Link
                to="."
                rel="next"
                search={{ ...(text === "" ? {} : { text }), before: String(data.next) } as never}
              >
                更早的
              </Link>
            )}
          </nav>
        </>
      )}
      <AddDialog open={open === "add"} onClose={() => setOpen(null)} onDone={again} />
      <ImportDialog open={open === "import"} onClose={() => setOpen(null)} onDone={again} />
    </Page>
  );
}

function shownFrom(row: Redirect): string {
  return row.kind === "prefix" ? `${row.from}*` : row.from;
}

function columnsOf(takeBack: (row: Redirect) => void): readonly TableColumn<Redirect>[] {
  return [
    {
      key: "from",
      title: "旧网址",
      look: "main",
      cell: (row) => <span className="address">{shownFrom(row)}</span>,
    },
    {
      key: "to",
      title: "转到",
      cell: (row) =>
        row.to === null ? (
          <span className="quiet">信息发布后生效</span>
        ) : (
          <a className="address" href={row.to} target="_blank" rel="noreferrer">
            {row.to}
          </a>
        ),
    },
    { key: "reason", title: "原因", cell: (row) => reasonWords[row.reason] },
    {
      key: "made",
      title: "时间",
      look: "day",
      cell: (row) => (
        <>
          {minuteOf(row.madeAt)}
          <span className="row-facts">{row.madeBy}</span>
        </>
      ),
    },
    {
      key: "act",
      look: "act",
      title: <span className="unseen">操作</span>,
      cell: (row) => (
        <Button size="small" onClick={() => takeBack(row)} aria-label={`撤销：${shownFrom(row)}`}>
          撤销
        </Button>
      ),
    },
  ];
}
