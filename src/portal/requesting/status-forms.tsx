import { PaperField, paperHint } from "./file-fields.tsx";
import { REQUESTS } from "./places.ts";
import type { ApplicantStep, StatusView } from "./status-view.ts";

const asking: Readonly<
  Record<
    "receive-correction" | "give-reasons" | "supplement",
    { title: string; hint: string; button: string }
  >
> = {
  "receive-correction": {
    title: "补正",
    hint: "按上面“请您补正”的要求填写，要的是什么信息，越具体越好。",
    button: "提交补正",
  },
  "give-reasons": {
    title: "说明理由",
    hint: "按上面的要求，说明为什么需要申请这么多。",
    button: "提交说明",
  },
  supplement: {
    title: "补充材料",
    hint: "有新的线索、漏传的证件或委托书，可以补在这里；不影响答复期限。",
    button: "提交材料",
  },
};

/** What the applicant can do, next step first; each a plain form. */
export function StatusForms({ view }: { readonly view: StatusView }) {
  const { steps } = view;
  const main = steps.find((step) => step === "receive-correction" || step === "give-reasons");
  const isOpen = steps.includes("withdraw");
  return (
    <div class="can">
      {main === undefined ? null : <TextForm view={view} step={main} isFirst />}
      {main === undefined && isOpen ? (
        <details open={view.typed !== ""}>
          <summary class="button quiet">补充材料</summary>
          <TextForm view={view} step="supplement" isFirst={false} />
        </details>
      ) : null}
      {steps.includes("suggest-proactive") ? <Suggestion view={view} /> : null}
      {isOpen ? (
        <form method="post" action={`${REQUESTS}status/withdraw/`}>
          <Proof view={view} />
          <button class="button quiet">撤回申请</button>
        </form>
      ) : null}
    </div>
  );
}

function Proof({ view }: { readonly view: StatusView }) {
  return (
    <>
      <input type="hidden" name="_token" value={view.formToken} />
      <input type="hidden" name="number" value={view.number} />
    </>
  );
}

function TextForm(props: {
  readonly view: StatusView;
  readonly step: Extract<ApplicantStep, "receive-correction" | "give-reasons"> | "supplement";
  readonly isFirst: boolean;
}) {
  const { view, step } = props;
  const { title, hint, button } = asking[step];
  return (
    <form
      method="post"
      action={`${REQUESTS}status/supplement/`}
      encType="multipart/form-data"
      class="request-form"
      id="supplement"
    >
      <Proof view={view} />
      <input type="hidden" name="step" value={step} />
      {props.isFirst ? <h2>{title}</h2> : null}
      <div class="field">
        <label for="text">{step === "supplement" ? "说明" : title + "的内容"}</label>
        <p class="hint" id="text-hint">
          {hint}
        </p>
        <textarea id="text" name="text" rows={4} aria-describedby="text-hint">
          {view.typed}
        </textarea>
      </div>
      <p class="hint">{paperHint(view)}</p>
      <PaperField terms={view} name="files-material" label="材料（可不传）" />
      <PaperField terms={view} name="files" label="身份证件（可不传）" />
      <PaperField terms={view} name="files-mandate" label="授权委托书（可不传）" />
      <p class="actions">
        <button class="button">{button}</button>
      </p>
    </form>
  );
}

/** Whoever got information can propose that it be published (条例 art. 44). */
function Suggestion({ view }: { readonly view: StatusView }) {
  return (
    <details>
      <summary class="button quiet">建议把这份信息主动公开</summary>
      <form method="post" action={`${REQUESTS}status/suggest/`} class="request-form">
        <Proof view={view} />
        <div class="field">
          <label for="suggestion">为什么应当让大家都看到</label>
          <textarea id="suggestion" name="text" rows={3} required></textarea>
        </div>
        <p class="actions">
          <button class="button quiet">提出建议</button>
        </p>
      </form>
    </details>
  );
}
