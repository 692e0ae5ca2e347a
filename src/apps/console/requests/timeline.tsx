import { dayWords, minuteOf } from "../words/days.ts";
import type { Case } from "./case-query.ts";

/** What happened in a case, the newest first: the day that counts, and who entered it when. */
export function Timeline({ found }: { readonly found: Case }) {
  return (
    <ol className="timeline">
      {found.events.toReversed().map((event) => (
        <li key={event.seq}>
          <p className="timeline-title">
            {event.on === null ? null : (
              <span className="day timeline-day">{dayWords(event.on, found.today)}</span>
            )}
            <b>{event.title}</b>
          </p>
          {event.lines.map((line) => (
            <p key={line} className="timeline-line">
              {line}
            </p>
          ))}
          <p className="quiet">
            {event.by}，{minuteOf(event.at)} 登记
          </p>
        </li>
      ))}
    </ol>
  );
}
