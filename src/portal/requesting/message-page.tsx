import type { ComponentChildren } from "preact";
import { Crumbs } from "../../ui/crumbs.tsx";
import { renderPage } from "../../ui/frame.tsx";
import type { PageFrame } from "../../ui/page-frame.ts";
import { REQUESTS, type OwnAssets } from "./places.ts";

export type ConfirmView = {
  readonly number: string;
  readonly state: "asked" | "done" | "unknown";
  readonly ticket: string;
  readonly formToken: string;
};

/** Confirming an e-mail address: one touch more than opening the link, so that no program confirms by looking. */
export function renderConfirm(view: ConfirmView, frame: PageFrame, own: OwnAssets): string {
  const said: Readonly<Record<ConfirmView["state"], ComponentChildren>> = {
    asked: (
      <form method="post" action={`${REQUESTS}confirm/`} class="request-form">
        <input type="hidden" name="_token" value={view.formToken} />
        <input type="hidden" name="ticket" value={view.ticket} />
        <p>确认以后，申请 {view.number} 有进展时会发到这个电子邮箱。</p>
        <p class="actions">
          <button class="button">确认这是我的电子邮箱</button>
        </p>
      </form>
    ),
    done: <p>电子邮箱已经确认，申请 {view.number} 有进展会发邮件告诉您。</p>,
    unknown: (
      <p>这个链接已经失效，或者没有复制完整。请从邮件里重新点开；不确认也可以随时查询进度。</p>
    ),
  };
  return renderPage(
    {
      head: {
        title: ["确认电子邮箱", "依申请公开"],
        path: `${REQUESTS}confirm/`,
        isUnlisted: true,
        own,
      },
      navKey: null,
      main: (
        <div class="wrap requesting">
          <Crumbs
            frame={frame}
            ancestors={[{ label: "依申请公开", href: REQUESTS }]}
            here="确认电子邮箱"
          />
          <h1>确认电子邮箱</h1>
          {said[view.state]}
          <p class="actions">
            <a class="button quiet" href={`${REQUESTS}status/`}>
              查询进度
            </a>
          </p>
        </div>
      ),
    },
    frame,
  );
}
