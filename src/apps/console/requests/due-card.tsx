import { Button } from "antd";
import { useState } from "react";
import { dayWords } from "../words/days.ts";
import type { Case } from "./case-query.ts";
import { WallCalendar } from "./wall-calendar.tsx";

/** By when an answer is due, how long that still is, and why; below it the days one by one. */
export function DueCard({ found }: { readonly found: Case }) {
  const [open, setOpen] = useState(false);
  const { head, side } = dueWordsOf(found);
  return (
    <section className={`sheet due-card due-${found.level}`} aria-label="答复期限">
      <div className="due-card-top">
        <div>
          <p className="due-card-head">{head}</p>
          {side === "" ? null : <p className="due-card-side">{side}</p>}
        </div>
        {found.days.length === 0 ? null : (
          <div className="row-buttons no-print">
            <Button aria-expanded={open} onClick={() => setOpen(!open)}>
              {open ? "收起日历" : "逐日查看怎么算"}
            </Button>
            {open ? <Button onClick={() => print()}>打印</Button> : null}
          </div>
        )}
      </div>
      <p className="due-card-why">{found.why}</p>
      {found.provisional ? (
        <p className="due-card-heed">
          期限落在还没有公布放假安排的年份，公布后可能调整，届时会列出变动。
        </p>
      ) : null}
      {found.remarks.map((remark) => (
        <p key={remark} className="due-card-heed">
          {remark}
        </p>
      ))}
      {open ? <WallCalendar found={found} /> : null}
    </section>
  );
}

const waitingWords: Readonly<Record<string, string>> = {
  "not-received": "等待与申请人确认，尚未起算",
  correction: "等待申请人补正，收到后重新计算",
  payment: "等待申请人缴费，缴费后重新计算",
  opinion: "等待第三方意见，期限暂停",
};

/** The due day in large words, and beside it how long that is. */
function dueWordsOf({ clock, dueOn, daysLeft, today, concludedOn, outcomeWords }: Case): {
  readonly head: string;
  readonly side: string;
} {
  if (concludedOn !== null) {
    const late = dueOn !== null && concludedOn > dueOn;
    return {
      head: `${dayWords(concludedOn, today)}办结：${outcomeWords ?? ""}`,
      side:
        dueOn === null ? "" : `期限 ${dayWords(dueOn, today)}，${late ? "超期答复" : "按期答复"}`,
    };
  }
  if (dueOn === null) return { head: waitingWords[clock] ?? "期限未定", side: "" };
  const day = `${dayWords(dueOn, today)}前答复`;
  if (daysLeft === null) return { head: day, side: "" };
  if (daysLeft < 0) return { head: `已超期 ${-daysLeft} 个工作日`, side: `应在${day}` };
  return { head: day, side: daysLeft === 0 ? "今天是最后一天" : `还有 ${daysLeft} 个工作日` };
}
