import { Link } from "@tanstack/react-router";
import { useId } from "react";
import type { Answer } from "../api/client.ts";
import { Tag } from "../layout/tag.tsx";
import { dayOf, dayWords, daysBetween, dueWords, minuteOf } from "../words/days.ts";
import { stageWords, stateWords } from "../words/terms.ts";
import type { Section } from "./words.ts";

type Row = Answer<"GET /api/work">["forMe"]["rows"][number];

/** One heap of work: how much of it there is, and its rows with what makes each pressing. */
export function WorkSection({
  title,
  about,
  total,
  rows,
  today,
}: {
  readonly title: string;
  readonly about: Section;
  readonly total: number;
  readonly rows: readonly Row[];
  readonly today: string;
}) {
  const id = useId();
  return (
    <section className="sheet work-section" aria-labelledby={id}>
      <h2 id={id}>
        {title}
        <span className="work-total n">{total}</span>
      </h2>
      <ul>
        {rows.map((row) => (
          <li key={row.id} className="work-row">
            <Link
              to="/documents/$siteId/$id"
              params={{ siteId: String(row.siteId), id: row.id }}
              className="work-title"
            >
              {row.title}
            </Link>
            <Pressing row={row} about={about} today={today} />
            <p className="work-facts">
              {row.stage !== null && row.stage !== "drafting" ? (
                <Tag>{stageWords[row.stage]}</Tag>
              ) : null}
              <span>{row.organizationName}</span>
              <span>{row.columnName}</span>
            </p>
            {about === "returned" && row.returnedBecause != null ? (
              <p className="work-reason">“{row.returnedBecause}”</p>
            ) : null}
          </li>
        ))}
      </ul>
      {total > rows.length ? (
        <p className="work-more">
          还有 {total - rows.length} 件，<Link to="/documents">到信息列表查看</Link>。
        </p>
      ) : null}
    </section>
  );
}

/** What makes a row pressing: the due day, the hour of publication, the end of a notice. */
function Pressing({
  row,
  about,
  today,
}: {
  readonly row: Row;
  readonly about: Section;
  readonly today: string;
}) {
  if (row.stage === "scheduled" && row.scheduledFor != null) {
    return <p className="work-due day">定于 {minuteOf(row.scheduledFor)} 发布</p>;
  }
  if (about === "endingSoon" && row.onDisplayUntil != null) {
    const left = daysBetween(today, row.onDisplayUntil);
    const words = left <= 0 ? "今天到期" : `还有 ${left} 天`;
    return (
      <p className="work-due day">
        {words}，{dayWords(row.onDisplayUntil, today)}下线
      </p>
    );
  }
  if (about === "brokenLinks") {
    return (
      <p className="work-due">
        改好后重新送审、发布即可；哪个链接，见 <Link to="/site-check">网站检查</Link>
      </p>
    );
  }
  if (about === "reassess" && row.nextReviewOn != null) {
    return <p className="work-due day">{dayWords(row.nextReviewOn, today)}应复查</p>;
  }
  if (about === "drafts") {
    return <p className="work-due day">{dayWords(dayOf(row.updatedAt), today)}修改</p>;
  }
  if (row.dueOn !== null) {
    const late = row.dueOn < today;
    return (
      <p className={late ? "work-due day work-late" : "work-due day"}>
        {dueWords(row.dueOn, today, row.workingDaysLeft)}
      </p>
    );
  }
  return <p className="work-due">{row.stage === null ? stateWords[row.state] : ""}</p>;
}
