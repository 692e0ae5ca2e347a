import { Tag } from "../../layout/tag.tsx";
import { minuteOf } from "../../words/days.ts";
import { stageWords, stateWords, wordOf } from "../../words/terms.ts";
import type { DocumentRecord } from "../draft.ts";
import { ReadTimes } from "../../visits/read-times.tsx";
import { beijingSecond } from "../saving/now.ts";
import { RequestBehind } from "./request-behind.tsx";

/** Where a document stands, in words: its state, its step, since when the public sees it. */
export function RecordState({ record }: { readonly record: DocumentRecord }) {
  const { live, gone, withdrawal } = record;
  const tone =
    { published: "fine", withdrawn: "alarm", archived: "heed" }[record.state as string] ?? "brand";
  return (
    <span className="record-state">
      <Tag tone={tone as "fine"}>{wordOf(stateWords, record.state)}</Tag>
      {record.stage === null || record.stage === "drafting" ? null : (
        <Tag>{wordOf(stageWords, record.stage)}</Tag>
      )}
      {record.frozen === null ? null : (
        <Tag tone="heed">
          已冻结，
          {record.frozen.until === null ? "没有定期限" : `至 ${minuteOf(record.frozen.until)}`}
        </Tag>
      )}
      {record.returned ? <Tag tone="heed">被退回</Tag> : null}
      {record.published !== null && record.stage !== null ? (
        <span>
          网上仍是第 {record.published.number} 版，第 {record.edition.number} 版发布后才替换。
        </span>
      ) : null}
      {record.scheduledFor === null ? null : <span>定于 {minuteOf(record.scheduledFor)} 发布</span>}
      {live === null || record.state !== "published" ? null : (
        <span>
          {beijingSecond(live.since)} 上线
          {live.seenAt === null ? "，正在确认" : `，${beijingSecond(live.seenAt)} 在原网址看到`}
        </span>
      )}
      {record.path === null || record.state !== "published" ? null : (
        <a
          href={record.path.startsWith("/") ? record.path : `/${record.path}`}
          target="_blank"
          rel="noreferrer"
        >
          打开门户页面
        </a>
      )}
      {record.path === null ? null : <ReadTimes id={record.id} />}
      <RequestBehind id={record.id} />
      {withdrawal === null ? null : (
        <span>
          {beijingSecond(withdrawal.at)} 撤回{gone === null ? "" : seenGone(gone)}。理由：
          {withdrawal.reason}
        </span>
      )}
      {gone === null || record.state !== "archived" ? null : (
        <span>
          {beijingSecond(gone.since)} 下线{seenGone(gone)}
        </span>
      )}
    </span>
  );
}

function seenGone({ seenAt }: NonNullable<DocumentRecord["gone"]>): string {
  return seenAt === null ? "，正在确认" : `，${beijingSecond(seenAt)} 确认已撤下`;
}
