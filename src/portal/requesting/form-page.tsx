import { Crumbs } from "../../ui/crumbs.tsx";
import { renderPage } from "../../ui/frame.tsx";
import type { PageFrame } from "../../ui/page-frame.ts";
import { AskedFields } from "./asked-fields.tsx";
import { ApplicantFields } from "./applicant-fields.tsx";
import { FileFields } from "./file-fields.tsx";
import type { FormField } from "./form-text.ts";
import type { FormView } from "./form-view.ts";
import { REQUESTS, type OwnAssets } from "./places.ts";

/** The form of art. 29, complete without script; what is wrong stands at its field and above. */
export function renderForm(view: FormView, frame: PageFrame, own: OwnAssets): string {
  return renderPage(
    {
      head: { title: ["申请公开", "依申请公开"], path: `${REQUESTS}new/`, isUnlisted: true, own },
      navKey: null,
      main: (
        <div class="wrap requesting">
          <Crumbs
            frame={frame}
            ancestors={[{ label: "依申请公开", href: REQUESTS }]}
            here="填写申请"
          />
          <h1>申请公开政府信息</h1>
          <ol class="stages" aria-label="步骤">
            <li aria-current="step">填写</li>
            <li>核对</li>
            <li>提交，拿到编号</li>
          </ol>
          <Form view={view} />
        </div>
      ),
    },
    frame,
  );
}

function Form({ view }: { readonly view: FormView }) {
  const { state } = view;
  return (
    <form
      method="post"
      action={`${REQUESTS}new/#main`}
      encType="multipart/form-data"
      class="request-form"
      data-draft="request"
      noValidate
    >
      <input type="hidden" name="_token" value={view.formToken} />
      <input type="hidden" name="formKey" value={view.formKey} />
      <p class="unseen" aria-hidden="true">
        <label>
          此处留空
          <input name="website" tabIndex={-1} autoComplete="off" />
        </label>
      </p>
      <button class="unseen" name="do" value="check" tabIndex={-1} aria-hidden="true">
        下一步
      </button>
      <Problems view={view} />
      <div class="draft" data-draft-bar hidden></div>
      <section aria-labelledby="what">
        <h2 id="what">一、您要什么信息</h2>
        <AskedFields view={view} />
      </section>
      <section aria-labelledby="who">
        <h2 id="who">二、您是谁，怎么联系您</h2>
        <p class="hint">
          法律要求写明姓名或名称、身份证明和联系方式，不用说明为什么要这些信息。这些内容加密保存，只有经办人看得到，每次查看都有记录。
        </p>
        <ApplicantFields state={state} />
      </section>
      <section aria-labelledby="papers">
        <h2 id="papers">三、附件（可不传）</h2>
        <FileFields view={view} />
      </section>
      <p class="actions">
        <button class="button" name="do" value="check">
          下一步：核对
        </button>
      </p>
    </form>
  );
}

/** In the order of the form. */
const fieldNames: Readonly<Record<FormField, string>> = {
  organization: "向哪个机关申请",
  items: "信息内容",
  features: "其他线索",
  form: "要什么形式",
  way: "怎么拿到",
  acceptsOtherForm: "其他形式",
  helpWanted: "需要的帮助",
  kind: "申请人身份",
  name: "姓名或名称",
  identityKind: "证件种类",
  identityNumber: "证件号码",
  contact: "联系人",
  representative: "法定代表人",
  phone: "电话",
  email: "电子邮箱",
  address: "通信地址",
  postcode: "邮政编码",
  fax: "传真",
  hasAgent: "代理人",
  agentName: "代理人姓名",
  agentIdentityNumber: "代理人身份证号码",
  agentPhone: "代理人电话",
  files: "附件",
};

function Problems({ view }: { readonly view: FormView }) {
  const wrong = (Object.keys(fieldNames) as FormField[]).filter(
    (field) => view.state.problems[field] !== undefined,
  );
  if (wrong.length === 0 && view.notice === null) return null;
  return (
    <div class="said" role="alert">
      {view.notice === null ? null : <p>{view.notice}</p>}
      {wrong.length === 0 ? null : (
        <>
          <p>
            <b>还有 {wrong.length} 处要改，您填的内容都还在：</b>
          </p>
          <ul>
            {wrong.map((field) => (
              <li key={field}>
                <a href={`#${field === "items" ? "item-1" : field}`}>{fieldNames[field]}</a>：
                {view.state.problems[field]}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
