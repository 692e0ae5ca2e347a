import { Button } from "antd";
import { Tag } from "../layout/tag.tsx";
import type { TableColumn } from "../list/table.tsx";
import { minuteOf } from "../words/days.ts";
import { nameOf, type Entry, type Item, type Kind } from "./words.ts";

type Acts = {
  readonly change: (row: Entry) => void;
  readonly remove: (row: Entry) => void;
};
type Pin = Extract<Item, { readonly kind: "pinned" }>;

/** The columns of the entries of one kind; without acts for whoever may only look. */
export function entryColumns(
  kind: Kind,
  today: string,
  acts: Acts | null,
): readonly TableColumn<Entry>[] {
  return [
    ...own[kind](today),
    {
      key: "changed",
      title: "修改",
      look: "day",
      cell: (row) => (
        <>
          {minuteOf(row.changedAt)}
          <span className="row-facts">{row.changedBy}</span>
        </>
      ),
    },
    ...(acts === null
      ? []
      : [
          {
            key: "act",
            look: "act",
            title: <span className="unseen">操作</span>,
            cell: (row) => (
              <span className="search-acts">
                <Button
                  size="small"
                  onClick={() => acts.change(row)}
                  aria-label={`修改：${nameOf(row.item)}`}
                >
                  修改
                </Button>
                <Button
                  size="small"
                  onClick={() => acts.remove(row)}
                  aria-label={`删除：${nameOf(row.item)}`}
                >
                  删除
                </Button>
              </span>
            ),
          } satisfies TableColumn<Entry>,
        ]),
  ];
}

const own: Readonly<Record<Kind, (today: string) => readonly TableColumn<Entry>[]>> = {
  synonyms: () => [
    {
      key: "words",
      title: "词语",
      look: "main",
      cell: ({ item }) => (item.kind === "synonyms" ? item.words.join("、") : null),
    },
    {
      key: "official",
      title: "规范用语",
      cell: ({ item }) =>
        item.kind !== "synonyms" ? null : item.official.length === 0 ? (
          <span className="quiet">互为同义</span>
        ) : (
          `→ ${item.official.join("、")}`
        ),
    },
  ],
  "short-name": () => [
    {
      key: "short",
      title: "简称",
      look: "main",
      cell: ({ item }) => (item.kind === "short-name" ? item.short : null),
    },
    {
      key: "full",
      title: "全称",
      cell: ({ item }) => (item.kind === "short-name" ? `→ ${item.full.join("、")}` : null),
    },
  ],
  pinned: (today) => [
    {
      key: "title",
      title: "答案",
      look: "main",
      cell: ({ item, targetTitle }) =>
        item.kind === "pinned" ? <PinCell pin={item} targetTitle={targetTitle} /> : null,
    },
    {
      key: "questions",
      title: "搜索词",
      cell: ({ item }) => (item.kind === "pinned" ? item.questions.join("，") : null),
    },
    {
      key: "term",
      title: "期限",
      look: "day",
      cell: ({ item }) =>
        item.kind === "pinned" ? (
          <>
            {item.from}
            <br />至 {item.to} <Term pin={item} today={today} />
          </>
        ) : null,
    },
  ],
  blocked: () => [
    {
      key: "term",
      title: "屏蔽词",
      look: "main",
      cell: ({ item }) => (item.kind === "blocked" ? item.term : null),
    },
  ],
};

function PinCell({ pin, targetTitle }: { readonly pin: Pin; readonly targetTitle: string | null }) {
  const { target } = pin;
  return (
    <>
      {pin.title}
      {pin.sentence === "" ? null : <span className="row-facts">{pin.sentence}</span>}
      <span className="row-facts">
        {target.kind === "address" ? (
          <a href={target.address} target="_blank" rel="noreferrer">
            {target.address}
          </a>
        ) : targetTitle === null ? (
          <Tag tone="alarm">所指的信息已不公开，不会显示，请换一条</Tag>
        ) : (
          targetTitle
        )}
      </span>
    </>
  );
}

function Term({ pin, today }: { readonly pin: Pin; readonly today: string }) {
  if (today > pin.to) return <Tag>已到期</Tag>;
  if (today < pin.from) return <Tag tone="heed">未开始</Tag>;
  return <Tag tone="fine">显示中</Tag>;
}
