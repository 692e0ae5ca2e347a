import { Crumbs } from "../../ui/crumbs.tsx";
import { renderPage } from "../../ui/frame.tsx";
import type { PageFrame } from "../../ui/page-frame.ts";
import { Challenge } from "./challenge.tsx";
import { FileWarning } from "./file-fields.tsx";
import type { ReadForm } from "./form-rules.ts";
import { textFields, type FormText } from "./form-text.ts";
import type { ChallengeView, KeptFile } from "./form-view.ts";
import { formWords, identityWords, kindWords, wayWords } from "./form-words.ts";
import { REQUESTS, type OwnAssets } from "./places.ts";

export type CheckView = {
  readonly text: FormText;
  readonly read: ReadForm;
  readonly agencyName: string;
  readonly files: readonly KeptFile[];
  readonly formToken: string;
  readonly formKey: string;
  /** What was typed where nobody sees a field. */
  readonly trap: string;
  /** Set when something else than a person may be at work. */
  readonly challenge: ChallengeView | null;
  readonly notice: string | null;
  /** 2026 年 12 月 28 日: until when an answer comes if it is sent today; null where that is not known. */
  readonly dueWords: string | null;
  readonly otherMatter: string | null;
};

/** Everything once more before it is sent; sending it is what both sides confirm (条例 art. 31). */
export function renderCheck(view: CheckView, frame: PageFrame, own: OwnAssets): string {
  return renderPage(
    {
      head: { title: ["核对申请", "依申请公开"], path: `${REQUESTS}new/`, isUnlisted: true, own },
      navKey: null,
      main: (
        <div class="wrap requesting">
          <Crumbs frame={frame} ancestors={[{ label: "依申请公开", href: REQUESTS }]} here="核对" />
          <h1>请核对，没有问题再提交</h1>
          <ol class="stages" aria-label="步骤">
            <li>填写</li>
            <li aria-current="step">核对</li>
            <li>提交，拿到编号</li>
          </ol>
          {view.notice === null ? null : (
            <div class="said" role="alert">
              <p>{view.notice}</p>
            </div>
          )}
          {view.otherMatter === null ? null : <p class="said">{view.otherMatter}</p>}
          <Summary view={view} />
          <SendForm view={view} />
        </div>
      ),
    },
    frame,
  );
}

function Summary({ view }: { readonly view: CheckView }) {
  const { applicant, asked } = view.read;
  const rows: readonly (readonly [string, string])[] = [
    ["向谁申请", view.agencyName],
    ...asked.items.map((item): readonly [string, string] => [
      asked.items.length === 1 ? "要的信息" : `要的信息 ${item.place}`,
      item.text,
    ]),
    ["其他线索", asked.features],
    ["要什么形式", formWords[asked.form] + (asked.acceptsOtherForm ? "（其他形式也可以）" : "")],
    ["怎么拿到", wayWords[asked.way]],
    ["需要的帮助", asked.helpWanted],
    ["申请人", `${applicant.name}，${kindWords[applicant.kind]}`],
    [identityWords[applicant.identityKind], applicant.identityNumber],
    ["法定代表人", applicant.representative],
    ["联系人", applicant.contact],
    ["电话", applicant.phone],
    ["电子邮箱", applicant.email],
    ["通信地址", [applicant.address, applicant.postcode].filter((one) => one !== "").join("，")],
    ["传真", applicant.fax],
    ["代理人", applicant.agent === null ? "" : `${applicant.agent.name}，${applicant.agent.phone}`],
    ["代理人身份证", applicant.agent?.identityNumber ?? ""],
  ];
  return (
    <dl class="summary">
      {rows
        .filter(([, value]) => value !== "")
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      {view.files.map((file) => (
        <div key={file.ticket}>
          <dt>{file.what}</dt>
          <dd>
            {file.name} <small>{file.size}</small>
            {file.isQuarantined ? <FileWarning /> : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function SendForm({ view }: { readonly view: CheckView }) {
  return (
    <form method="post" action={`${REQUESTS}new/send/`} class="request-form" data-sending>
      <input type="hidden" name="_token" value={view.formToken} />
      <input type="hidden" name="formKey" value={view.formKey} />
      <input type="hidden" name="website" value={view.trap} />
      {textFields.map((field) => (
        <input key={field} type="hidden" name={field} value={view.text[field]} />
      ))}
      {view.text.items.map((item, index) => (
        <input key={index} type="hidden" name="items" value={item} />
      ))}
      {view.files.map((file) => (
        <input key={file.ticket} type="hidden" name="kept" value={file.ticket} />
      ))}
      {view.challenge === null ? null : <Challenge view={view.challenge} />}
      <p class="closing">
        点“确认提交”，就是您和我们都确认收到了这件申请，今天是收到之日。
        {view.dueWords === null ? "" : `我们最迟 ${view.dueWords}答复您。`}
      </p>
      <p class="actions">
        <button class="button" name="do" value="send">
          确认提交
        </button>
        <button class="button quiet" name="do" value="edit">
          返回修改
        </button>
      </p>
    </form>
  );
}
