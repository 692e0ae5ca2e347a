import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useState } from "react";
import { call } from "../api/client.ts";
import { sentenceOf } from "../form/problem-notice.tsx";
import { Loading, Nothing, Trouble } from "../layout/states.tsx";
import { Table } from "../list/table.tsx";
import { entryColumns } from "./entry-columns.tsx";
import { EntryDialog } from "./entry-dialog.tsx";
import { lexiconQuery } from "./lexicon-query.ts";
import { RemoveDialog } from "./remove-dialog.tsx";
import { leads, nameOf, titles, type Entry, type Kind, type Opened } from "./words.ts";

const nothing: Readonly<Record<Kind, string>> = {
  synonyms: "系统自带的同义词照常起作用。在“没有结果的”里点“加同义词”，补上本地的说法。",
  "short-name": "常见简称系统会从文件里自己学。本地特有的简称，在这里添加。",
  pinned: "停水停电、报名招生这类大家同时在问的事，可以置顶一条答案。",
  blocked: "不宜出现在搜索提示里的词，在这里添加。",
};

/** The office's entries of one kind: to see, to add, to change, to remove and to bring back. */
export function Lexicon({ kind, changes }: { readonly kind: Kind; readonly changes: boolean }) {
  const list = useQuery(lexiconQuery(kind));
  const [opened, setOpened] = useState<Opened | null>(null);
  const [leaving, setLeaving] = useState<Entry | null>(null);
  const remove = useRemoval();
  const { data } = list;
  const add = () => setOpened({ kind, id: null, item: null, question: null });
  return (
    <section className="search-part" aria-label={titles[kind]}>
      <div className="search-head">
        <h2>
          {titles[kind]}
          {data === undefined ? "" : `（${data.rows.length}）`}
        </h2>
        {changes ? (
          <Button type="primary" onClick={add}>
            添加{titles[kind]}
          </Button>
        ) : null}
      </div>
      <p className="told">{leads[kind]}</p>
      {list.error !== null ? (
        <Trouble error={list.error} again={() => void list.refetch()} />
      ) : data === undefined ? (
        <Loading rows={4} />
      ) : data.rows.length === 0 ? (
        <div className="sheet">
          <Nothing title={`还没有${titles[kind]}`}>
            <p>{changes ? nothing[kind] : "由政务公开办或管理员维护。"}</p>
          </Nothing>
        </div>
      ) : (
        <Table
          about={titles[kind]}
          rows={data.rows.toReversed()}
          keyOf={(row) => row.id}
          columns={entryColumns(
            kind,
            data.today,
            changes
              ? {
                  change: (row) => setOpened({ kind, id: row.id, item: row.item, question: null }),
                  remove: (row) => (kind === "blocked" ? remove.mutate(row) : setLeaving(row)),
                }
              : null,
          )}
        />
      )}
      <EntryDialog opened={opened} onClose={() => setOpened(null)} />
      <RemoveDialog
        entry={leaving}
        onClose={() => setLeaving(null)}
        onRemove={(row) => {
          setLeaving(null);
          remove.mutate(row);
        }}
      />
    </section>
  );
}

const UNDO_SECONDS = 10;

/** Removes an entry and offers for a while to bring it back. */
function useRemoval() {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const again = () => queries.invalidateQueries({ queryKey: ["lexicon"] });
  const restore = async (row: Entry) => {
    try {
      await call("POST /api/search/lexicon/:id/restore", { params: { id: row.id } });
      void message.success("已恢复。");
    } catch (error) {
      void message.error(sentenceOf(error));
    }
    await again();
  };
  return useMutation({
    mutationFn: (row: Entry) => call("DELETE /api/search/lexicon/:id", { params: { id: row.id } }),
    onSuccess: async (_, row) => {
      const key = `removed-${row.id}`;
      void message.success({
        key,
        duration: UNDO_SECONDS,
        content: (
          <>
            已删除“{nameOf(row.item)}”。
            <Button
              type="link"
              size="small"
              onClick={() => {
                message.destroy(key);
                void restore(row);
              }}
            >
              撤销删除
            </Button>
          </>
        ),
      });
      await again();
    },
    onError: (error) => void message.error(sentenceOf(error)),
  });
}
