import { weekday } from "../../kernel/dates.ts";
import type { ExplainedDay } from "../../modules/deadlines/index.ts";
import { Crumbs } from "../../ui/crumbs.tsx";
import { renderPage } from "../../ui/frame.tsx";
import type { PageFrame } from "../../ui/page-frame.ts";
import { REQUESTS, type OwnAssets } from "./places.ts";
import type { DaysView } from "./status-view.ts";

const WEEKDAYS = "日一二三四五六";

/** The count as a person would check it on a wall calendar, to be printed and shown. */
export function renderDays(view: DaysView, frame: PageFrame, own: OwnAssets): string {
  return renderPage(
    {
      head: {
        title: ["逐日计算", "依申请公开"],
        path: `${REQUESTS}status/days/`,
        isUnlisted: true,
        own,
      },
      navKey: null,
      main: (
        <div class="wrap requesting">
          <Crumbs
            frame={frame}
            ancestors={[
              { label: "依申请公开", href: REQUESTS },
              { label: "查询进度", href: `${REQUESTS}status/` },
            ]}
            here="逐日计算"
          />
          <h1>申请 {view.number} 的答复期限怎么算</h1>
          <p>
            <b>{view.first}</b>
          </p>
          <p class="quiet">
            依据{view.rules}；收到当天不算，从第二天起只数工作日（《民法典》第二百零一条）。
            {view.provisional ? "放假安排还没有公布的日子按周末和法定节日暂算，公布后会更新。" : ""}
          </p>
          <table class="days">
            <thead>
              <tr>
                <th scope="col">日期</th>
                <th scope="col">第几个</th>
                <th scope="col">说明</th>
              </tr>
            </thead>
            <tbody>{view.days.map(row)}</tbody>
          </table>
          <p class="actions">
            <button type="button" class="button quiet" data-print hidden>
              打印
            </button>
            <a class="button quiet" href={`${REQUESTS}status/`}>
              返回进度
            </a>
          </p>
        </div>
      ),
    },
    frame,
  );
}

function row({ date, counted, number, why }: ExplainedDay) {
  const [, month, day] = date.split("-").map(Number);
  return (
    <tr key={date} class={counted ? "counted" : "off"}>
      <th scope="row">
        <time dateTime={date}>
          {month} 月 {day} 日 周{WEEKDAYS.charAt(weekday(date))}
        </time>
      </th>
      <td>{counted && number !== null ? number : "不算"}</td>
      <td>{why}</td>
    </tr>
  );
}
