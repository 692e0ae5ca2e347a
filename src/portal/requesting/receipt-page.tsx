import { Crumbs } from "../../ui/crumbs.tsx";
import { renderPage } from "../../ui/frame.tsx";
import type { PageFrame } from "../../ui/page-frame.ts";
import { REQUESTS, type OwnAssets } from "./places.ts";
import { QrCode } from "./qr-code.tsx";

export type ReceiptView = {
  readonly number: string;
  /** In groups of five, as it is easily copied. */
  readonly code: string;
  readonly agencyName: string;
  readonly filedAt: string;
  readonly dueWords: string | null;
  /** Where the status is asked for; the code is not in it. */
  readonly statusAddress: string;
  /** Whether an e-mail with a link to confirm the address was sent. */
  readonly hasMail: boolean;
  /** The form had been sent before: nothing was added. */
  readonly isRepeated: boolean;
  readonly contact: string | null;
  readonly formToken: string;
};

/** What the applicant keeps: number, code, and by when an answer comes. */
export function renderReceipt(view: ReceiptView, frame: PageFrame, own: OwnAssets): string {
  return renderPage(
    {
      head: {
        title: ["申请回执", "依申请公开"],
        path: `${REQUESTS}receipt/`,
        isUnlisted: true,
        own,
      },
      navKey: null,
      main: (
        <div class="wrap requesting" data-sent="request">
          <Crumbs frame={frame} ancestors={[{ label: "依申请公开", href: REQUESTS }]} here="回执" />
          <h1>已经收到您的申请</h1>
          {view.isRepeated ? (
            <p class="said">
              这张申请表已经提交过，没有重复登记。要补充内容，请到进度页里补充材料；要申请别的信息，请另填一张。
            </p>
          ) : null}
          <div class="receipt">
            <dl>
              <div>
                <dt>登记编号</dt>
                <dd class="big">{view.number}</dd>
              </div>
              <div>
                <dt>查询码</dt>
                <dd class="big">{view.code}</dd>
              </div>
              <div>
                <dt>向谁申请</dt>
                <dd>{view.agencyName}</dd>
              </div>
              <div>
                <dt>收到时间</dt>
                <dd>{view.filedAt}</dd>
              </div>
              {view.dueWords === null ? null : (
                <div>
                  <dt>最迟答复</dt>
                  <dd>{view.dueWords}</dd>
                </div>
              )}
            </dl>
            <figure>
              <QrCode text={view.statusAddress} label="查询进度的网址二维码" />
              <figcaption>扫码打开查询页</figcaption>
            </figure>
          </div>
          <p class="said">
            <b>请把编号和查询码记下来，或者打印、拍照。</b>
            查看进度、补正、下载答复都要用到；查询码只在这里显示，不要告诉别人。
          </p>
          {view.hasMail ? (
            <p>
              我们给您的电子邮箱发了一封确认邮件，请点开里面的链接；确认以后，有进展会发邮件告诉您。
            </p>
          ) : null}
          {view.contact === null ? null : <p class="quiet">有疑问请联系：{view.contact}</p>}
          <form method="post" action={`${REQUESTS}status/leave/`}>
            <input type="hidden" name="_token" value={view.formToken} />
            <p class="actions">
              <a class="button" href={`${REQUESTS}status/`}>
                查看进度
              </a>
              <button type="button" class="button quiet" data-print hidden>
                打印回执
              </button>
              <button class="button quiet">退出查看</button>
            </p>
          </form>
        </div>
      ),
    },
    frame,
  );
}
