import { Crumbs } from "../../ui/crumbs.tsx";
import { renderPage } from "../../ui/frame.tsx";
import type { PageFrame } from "../../ui/page-frame.ts";
import { SearchForm } from "../../ui/search-form.tsx";
import { wordsOf } from "../../ui/words.ts";
import { REQUESTS, type OwnAssets } from "./places.ts";

/** A unit that takes requests, as the guide must name it (条例 art. 12(2)). */
export type Unit = {
  readonly name: string;
  readonly phone: string;
  readonly address: string;
  readonly hours: string;
  readonly fax: string;
};
export type StartView = {
  readonly offices: readonly Unit[];
  readonly units: readonly Unit[];
  readonly organizationsHref: string;
  /** What the office wrote about asking; null where there is no such column. */
  readonly guideHref: string | null;
};

/** How asking works, what is public already, whom to ask. */
export function renderStart(view: StartView, frame: PageFrame, own: OwnAssets): string {
  const words = wordsOf(frame.language);
  return renderPage(
    {
      head: {
        title: ["依申请公开"],
        path: REQUESTS,
        description: "没有公开的政府信息，可以在这里申请，查看进度，下载答复。",
        own,
      },
      navKey: null,
      hasOwnSearch: true,
      main: (
        <div class="wrap requesting start">
          <Crumbs frame={frame} ancestors={[]} here="依申请公开" />
          <h1>依申请公开</h1>
          <p class="gist">要的政府信息没有公开？任何人都可以申请，不用说明理由，不用注册。</p>
          <p class="actions">
            <a class="button" href={`${REQUESTS}new/`}>
              填写申请
            </a>
            <a class="button quiet" href={`${REQUESTS}status/`}>
              查询进度
            </a>
          </p>
          <section aria-labelledby="already">
            <h2 id="already">先查一查，可能已经公开</h2>
            <SearchForm
              words={words}
              action={`${frame.prefix}search/`}
              id="requests-search"
              hint="文件名称、文号、事情都可以"
            />
          </section>
          <Steps />
          <Terms />
          <OtherWays />
          <Units view={view} />
        </div>
      ),
    },
    frame,
  );
}

function Steps() {
  return (
    <section aria-labelledby="how">
      <h2 id="how">怎么申请</h2>
      <ol class="ways">
        <li>
          <b>网上</b>填写申请，当场拿到编号和查询码，用它查看进度、补正、下载答复。
        </li>
        <li>
          <b>当面</b>到下面的受理机构填写；书写有困难的，可以口头说，由工作人员代填。
        </li>
        <li>
          <b>邮寄、传真</b>
          写明姓名或名称、身份证明、联系方式，要什么信息，要什么形式，怎么给您。信封上请写“政府信息公开申请”。
        </li>
      </ol>
      <p>
        向制作这份信息的机关申请：区政府、区政府部门、街道办事处、镇政府都可以。不知道是哪个机关的，向区政府办公室申请，会告诉您该找谁。
      </p>
    </section>
  );
}

function Terms() {
  return (
    <section aria-labelledby="terms">
      <h2 id="terms">多长时间，要不要钱</h2>
      <ul class="ways">
        <li>
          能当场答复的当场答复；不能的，从收到的第二天算起<b>20 个工作日</b>内答复。
        </li>
        <li>情况复杂的，经负责人同意可以延长，最多 20 个工作日，会提前告诉您。</li>
        <li>
          写得不清楚的，7 个工作日内一次告诉您要补什么；补来以后<b>重新计算</b>期限。
        </li>
        <li>涉及别人商业秘密、个人隐私的，要先征求对方意见，这段时间不算在期限里。</li>
        <li>
          <b>不收费。</b>
          只有申请的数量、次数明显超过合理范围时，才按国家规定收信息处理费，会先书面通知。
        </li>
      </ul>
      <p class="quiet">
        依据：《中华人民共和国政府信息公开条例》第二十七条、第二十九条至第三十三条、第四十二条。
      </p>
    </section>
  );
}

function OtherWays() {
  return (
    <section aria-labelledby="others">
      <h2 id="others">这些事不用申请公开</h2>
      <ul class="ways">
        <li>反映问题、投诉举报：信访渠道，或者拨打 12345。</li>
        <li>咨询怎么办事：拨打 12345，或者直接问办事窗口。</li>
        <li>查不动产、企业、婚姻、户籍、社保等登记：带证件到登记机构的窗口，一般当场就能查。</li>
      </ul>
    </section>
  );
}

function Units({ view }: { readonly view: StartView }) {
  return (
    <section aria-labelledby="units">
      <h2 id="units">受理机构</h2>
      <UnitList units={view.offices} />
      {view.units.length === 0 ? null : (
        <details>
          <summary>各部门、街道、镇（{view.units.length} 个）</summary>
          <UnitList units={view.units} />
        </details>
      )}
      <p class="quiet">
        各机关的职责见<a href={view.organizationsHref}>机构职能</a>
        {view.guideHref === null ? null : (
          <>
            ，更多说明见<a href={view.guideHref}>申请指南</a>
          </>
        )}
        。
      </p>
    </section>
  );
}

function UnitList({ units }: { readonly units: readonly Unit[] }) {
  return (
    <ul class="units">
      {units.map((unit) => (
        <li key={unit.name}>
          <b>{unit.name}</b>
          {unit.phone === "" ? null : <span>电话 {unit.phone}</span>}
          {unit.fax === "" ? null : <span>传真 {unit.fax}</span>}
          {unit.address === "" ? null : <span>{unit.address}</span>}
          {unit.hours === "" ? null : <span>{unit.hours}</span>}
        </li>
      ))}
    </ul>
  );
}
