import { Choice, describedBy, Field, Line, Tick, type FormState } from "./fields.tsx";
import { identityWords, kindWords } from "./form-words.ts";

/** Who asks and how they are reached (条例 art. 29(1)). What only organizations have is hidden from citizens by style alone. */
export function ApplicantFields({ state }: { readonly state: FormState }) {
  return (
    <>
      <Choice state={state} name="kind" label="以什么身份申请" choices={kindWords} />
      <Line state={state} name="name" label="姓名或单位名称" isNeeded autoComplete="name" />
      <div class="two">
        <IdentityKindField state={state} />
        <Line state={state} name="identityNumber" label="证件号码" isNeeded />
      </div>
      <div class="of-organization two">
        <Line state={state} name="contact" label="联系人" />
        <Line state={state} name="representative" label="法定代表人（可不填）" />
      </div>
      <p class="hint">电话、电子邮箱、通信地址至少填一样。填了电子邮箱，有进展会发邮件告诉您。</p>
      <div class="two">
        <Line
          state={state}
          name="phone"
          label="电话"
          type="tel"
          inputMode="tel"
          autoComplete="tel"
        />
        <Line
          state={state}
          name="email"
          label="电子邮箱"
          type="email"
          inputMode="email"
          autoComplete="email"
        />
      </div>
      <div class="two wide-first">
        <Line state={state} name="address" label="通信地址" autoComplete="street-address" />
        <Line
          state={state}
          name="postcode"
          label="邮政编码"
          inputMode="numeric"
          autoComplete="postal-code"
        />
      </div>
      <div class="of-fax">
        <Line state={state} name="fax" label="传真" type="tel" inputMode="tel" />
      </div>
      <Tick state={state} name="hasAgent" label="我是代理人，替别人申请（请上传授权委托书）" />
      <div class="of-agent">
        <Line state={state} name="agentName" label="代理人姓名" />
        <div class="two">
          <Line state={state} name="agentIdentityNumber" label="代理人身份证号码" />
          <Line state={state} name="agentPhone" label="代理人电话" type="tel" inputMode="tel" />
        </div>
      </div>
    </>
  );
}

function IdentityKindField({ state }: { readonly state: FormState }) {
  const problem = state.problems.identityKind;
  return (
    <Field id="identityKind" name="identityKind" label="证件种类" {...{ problem }}>
      <select id="identityKind" name="identityKind" {...describedBy("identityKind", { problem })}>
        {Object.entries(identityWords).map(([value, label]) => (
          <option key={value} value={value} selected={value === state.text.identityKind}>
            {label}
          </option>
        ))}
      </select>
    </Field>
  );
}
