import { Crumbs } from "../../ui/crumbs.tsx";
import { renderPage } from "../../ui/frame.tsx";
import type { PageFrame } from "../../ui/page-frame.ts";
import { Challenge } from "./challenge.tsx";
import type { ChallengeView } from "./form-view.ts";
import { REQUESTS, type OwnAssets } from "./places.ts";

export type DoorView = {
  readonly number: string;
  readonly problem: string | null;
  readonly challenge: ChallengeView | null;
  readonly formToken: string;
  readonly contact: string | null;
};

/** Number and code open the case; neither ever stands in an address. */
export function renderDoor(view: DoorView, frame: PageFrame, own: OwnAssets): string {
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
          <h1>查询申请的进度</h1>
          <form method="post" action={`${REQUESTS}status/`} class="request-form">
            <input type="hidden" name="_token" value={view.formToken} />
            {view.problem === null ? null : (
              <p class="said" role="alert">
                {view.problem}
              </p>
            )}
            <div class="field">
              <label for="number">登记编号</label>
              <p class="hint" id="number-hint">
                例如 2026-0037
              </p>
              <input
                id="number"
                name="number"
                value={view.number}
                data-from-address
                autoComplete="off"
                aria-describedby="number-hint"
              />
            </div>
            <div class="field">
              <label for="code">查询码</label>
              <p class="hint" id="code-hint">
                回执上的 10 位字母和数字，大小写、空格都不要紧
              </p>
              <input
                id="code"
                name="code"
                autoComplete="off"
                autoCapitalize="characters"
                spellcheck={false}
                aria-describedby="code-hint"
              />
            </div>
            {view.challenge === null ? null : <Challenge view={view.challenge} />}
            <p class="actions">
              <button class="button">查看</button>
            </p>
          </form>
          <p class="quiet">
            编号或查询码丢了，请带身份证明到受理机构查询
            {view.contact === null ? "" : `，或者联系：${view.contact}`}。
          </p>
        </div>
      ),
    },
    frame,
  );
}
