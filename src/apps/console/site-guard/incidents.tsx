import type { Answer } from "../api/client.ts";
import { beijingSecond } from "../document/saving/now.ts";
import { Tag } from "../layout/tag.tsx";
import { Table, type TableColumn } from "../list/table.tsx";
import { foundWords, mendedWords, publicAddress } from "./words.ts";

type Incident = Answer<"GET /api/site/incidents">["incidents"][number];

/** What was found altered, newest first. */
export function Incidents({ incidents }: { readonly incidents: readonly Incident[] }) {
  return (
    <Table
      about="网页被改动的记录，新的在前"
      rows={incidents}
      keyOf={(one) => `${one.at} ${one.path}`}
      columns={columns}
    />
  );
}

const columns: readonly TableColumn<Incident>[] = [
  {
    key: "path",
    title: "网址",
    look: "main",
    cell: (one) => (
      <div className="site-guard-path">
        <Address one={one} />
      </div>
    ),
  },
  {
    key: "found",
    title: "发现",
    cell: ({ found }) => (
      <span className="word">
        <Tag tone="alarm">{foundWords[found]}</Tag>
      </span>
    ),
  },
  { key: "at", title: "发现时间", look: "day", cell: (one) => beijingSecond(one.at) },
  {
    key: "mended",
    title: "处理",
    look: "day",
    cell: ({ found, healedAt }) =>
      healedAt === null ? (
        <Tag tone="heed">还没有恢复</Tag>
      ) : (
        `${beijingSecond(healedAt)} ${mendedWords(found)}`
      ),
  },
  {
    key: "kept",
    title: "原样留存",
    cell: ({ found, keptAt }) =>
      keptAt === null ? (
        <span className="quiet">{found === "missing" ? "文件已被删除" : "没有存下"}</span>
      ) : (
        <div className="site-guard-path">
          {found === "missing" ? "还在的压缩形式：" : ""}数据文件夹里的{" "}
          <code>{found === "missing" ? `${keptAt}.*` : keptAt}</code>
        </div>
      ),
  },
];

/** Where nothing stands any more, there is nothing to open. */
function Address({ one }: { readonly one: Incident }) {
  const address = one.found === "added" ? null : publicAddress(one.path);
  if (address === null) return <span>/{one.path}</span>;
  return (
    <a href={address} target="_blank" rel="noreferrer">
      {decodeURIComponent(address)}
    </a>
  );
}
