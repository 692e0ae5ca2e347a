import type { ReactNode } from "react";
import { Field } from "../form/field.tsx";
import type { RequestForm } from "./register-form.ts";
import { applicantKindWords, identityKindWords } from "./words.ts";

type Applicant = RequestForm["applicant"];
type Texts = Exclude<keyof Applicant, "kind" | "identityKind" | "agent">;

/** Who asks and how they are reached: the fields of art. 29 and no others. */
export function ApplicantFields({
  applicant,
  errors,
  onChange,
}: {
  readonly applicant: Applicant;
  readonly errors: (field: string) => string | undefined;
  readonly onChange: (changes: Partial<Applicant>) => void;
}) {
  const isCitizen = applicant.kind === "citizen";
  const text = (
    name: Texts,
    label: string,
    more: { required?: boolean; hint?: ReactNode; type?: string } = {},
  ) => (
    <Field
      label={label}
      required={more.required ?? false}
      error={errors(`applicant.${name}`)}
      {...(more.hint === undefined ? {} : { hint: more.hint })}
    >
      {(control) => (
        <input
          {...control}
          type={more.type ?? "text"}
          className="native"
          autoComplete="off"
          required={more.required ?? false}
          value={applicant[name]}
          onChange={(event) => onChange({ [name]: event.target.value })}
        />
      )}
    </Field>
  );
  return (
    <section className="sheet">
      <h2>申请人</h2>
      <p className="request-told">
        只填条例第二十九条要求的内容，不要求说明用途。身份信息加密保存，每次查看都有记录。
      </p>
      <div className="field-row">
        <Field label="申请人类型" required>
          {(control) => (
            <select
              {...control}
              className="native"
              value={applicant.kind}
              onChange={(event) => {
                const kind = event.target.value as Applicant["kind"];
                const identityKind = kind === "citizen" ? "resident-card" : "credit-code";
                onChange({ kind, identityKind });
              }}
            >
              {Object.entries(applicantKindWords).map(([key, words]) => (
                <option key={key} value={key}>
                  {words}
                </option>
              ))}
            </select>
          )}
        </Field>
        {text("name", isCitizen ? "姓名" : "名称", { required: true })}
        <Field label="身份证明">
          {(control) => (
            <select
              {...control}
              className="native"
              value={applicant.identityKind}
              onChange={(event) =>
                onChange({ identityKind: event.target.value as Applicant["identityKind"] })
              }
            >
              {Object.entries(identityKindWords).map(([key, words]) => (
                <option key={key} value={key}>
                  {words}
                </option>
              ))}
            </select>
          )}
        </Field>
        {text("identityNumber", "证件号码")}
        {isCitizen ? null : text("representative", "法定代表人或者负责人")}
        {isCitizen ? null : text("contact", "联系人")}
        {text("phone", "电话", { type: "tel" })}
        {text("email", "电子邮箱", { type: "email" })}
        {text("address", "通信地址")}
        {text("postcode", "邮编")}
        {text("fax", "传真")}
      </div>
      <AgentFields applicant={applicant} errors={errors} onChange={onChange} />
    </section>
  );
}

/** Whoever asks for another, with a mandate. */
function AgentFields({
  applicant,
  errors,
  onChange,
}: {
  readonly applicant: Applicant;
  readonly errors: (field: string) => string | undefined;
  readonly onChange: (changes: Partial<Applicant>) => void;
}) {
  const { agent } = applicant;
  const fields = [
    ["name", "代理人姓名"],
    ["identityNumber", "代理人证件号码"],
    ["phone", "代理人电话"],
  ] as const;
  return (
    <>
      <label className="request-tick">
        <input
          type="checkbox"
          checked={agent !== null}
          onChange={(event) =>
            onChange({
              agent: event.target.checked ? { name: "", identityNumber: "", phone: "" } : null,
            })
          }
        />
        由代理人提出（应当有授权委托书）
      </label>
      {agent === null ? null : (
        <div className="field-row">
          {fields.map(([name, label]) => (
            <Field
              key={name}
              label={label}
              required={name === "name"}
              error={errors(`applicant.agent.${name}`)}
            >
              {(control) => (
                <input
                  {...control}
                  className="native"
                  autoComplete="off"
                  required={name === "name"}
                  value={agent[name]}
                  onChange={(event) =>
                    onChange({ agent: { ...agent, [name]: event.target.value } })
                  }
                />
              )}
            </Field>
          ))}
        </div>
      )}
    </>
  );
}
