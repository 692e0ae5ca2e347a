import { Crumbs } from "../../ui/crumbs.tsx";
import { renderPage } from "../../ui/frame.tsx";
import type { PageFrame } from "../../ui/page-frame.ts";
import type { Happening } from "./happenings.ts";
import { REQUESTS, type OwnAssets } from "./places.ts";
import { StatusForms } from "./status-forms.tsx";
import type { Answer, StatusView } from "./status-view.ts";

/** Where a request stands: first who answers by when, then what happened and what comes next, then what one can do. */
export function renderStatus(view: StatusView, frame: PageFrame, own: OwnAssets): string {
  return renderPage(
    {
      head: {
        title: ["查询进度", "依申请公开"],
        path: `${REQUESTS}status/`,
        isUnlisted: true,
        own,
      },
      navKey: null,
      main: (
        <div class="wrap requesting">
          <Crumbs
            frame={frame}
            ancestors={[{ label: "依申请公开", href: REQUESTS }]}
            here="查询进度"
          />
          <h1>申请 {view.number} 的进度</h1>
          {view.notice === null ? null : (
            <p class="said" role={view.notice.isProblem ? "alert" : "status"}>
              {view.notice.text}
            </p>
          )}
          {view.isAskedAgain ? <Withdrawing view={view} /> : <Whole view={view} />}
        </div>
      ),
    },
    frame,
  );
}

function Whole({ view }: { readonly view: StatusView }) {
  const { standing } = view;
  return (
    <>
      <div class={standing.isLate ? "standing late" : "standing"}>
        <b>{standing.first}</b>
        <p>
          {standing.more}
          {view.hasDays ? <a href={`${REQUESTS}status/days/`}>逐日查看怎么算</a> : null}
        </p>
      </div>
      {view.answers.length === 0 ? null : <Answers answers={view.answers} />}
      <ol class="steps">{view.way.map(step)}</ol>
      <StatusForms view={view} />
      <details>
        <summary>申请的内容</summary>
        <ol class="ways">
          {view.asked.map((text, index) => (
            <li key={index}>{text}</li>
          ))}
        </ol>
        {view.ownFiles.length === 0 ? null : (
          <p class="quiet">您交来的文件：{view.ownFiles.join("、")}</p>
        )}
      </details>
      {view.mailNote === null ? null : <p class="quiet">{view.mailNote}</p>}
      {view.contact === null ? null : <p class="quiet">有疑问请联系：{view.contact}</p>}
      <form method="post" action={`${REQUESTS}status/leave/`}>
        <input type="hidden" name="_token" value={view.formToken} />
        <p class="actions">
          <button type="button" class="button quiet" data-print hidden>
            打印
          </button>
          <button class="button quiet">退出查看</button>
        </p>
      </form>
    </>
  );
}

function step(one: Happening, index: number) {
  return (
    <li
      key={index}
      class={one.state}
      {...(one.state === "now" ? { "aria-current": "step" as const } : {})}
    >
      <b>
        {one.state === "next" ? <span class="unseen">接下来：</span> : null}
        {one.title}
      </b>
      {one.when === null ? null : <span class="when">{one.when}</span>}
      {one.words === null ? null : <p class="words">{one.words}</p>}
    </li>
  );
}

function Answers({ answers }: { readonly answers: readonly Answer[] }) {
  return (
    <section aria-labelledby="answers">
      <h2 id="answers">答复和文书</h2>
      <ul class="answers">
        {answers.map(({ href, label, note }) => (
          <li key={href}>
            <a href={href}>{label}</a>
            <small>{note}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Asked once more, since it cannot be undone. */
function Withdrawing({ view }: { readonly view: StatusView }) {
  return (
    <form method="post" action={`${REQUESTS}status/withdraw/`} class="request-form">
      <input type="hidden" name="_token" value={view.formToken} />
      <input type="hidden" name="number" value={view.number} />
      <p class="said">
        撤回以后，这件申请就办结了，不再答复，也不能恢复；以后仍可以重新申请。确定要撤回吗？
      </p>
      <p class="actions">
        <button class="button" name="sure" value="yes">
          确定撤回
        </button>
        <a class="button quiet" href={`${REQUESTS}status/`}>
          不撤回，返回
        </a>
      </p>
    </form>
  );
}
