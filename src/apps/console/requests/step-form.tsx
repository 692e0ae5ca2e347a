import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState, type ReactNode, type SubmitEvent } from "react";
import { call, Problem } from "../api/client.ts";
import { Field, type Control } from "../form/field.tsx";
import { fieldProblem, ProblemNotice } from "../form/problem-notice.tsx";
import { organizationsQuery, treeOptions } from "../places/places-queries.ts";
import { dayWords } from "../words/days.ts";
import type { Case, OpenStep, Taken } from "./case-query.ts";
import { sentOf, startOf, type StepField, type StepForm as Form } from "./step-fields.ts";

/** The form of one step: what it does, its article and last day, and its fields. What was typed stays when it is refused. */
export function StepForm({
  found,
  step,
  form,
  error,
  pending,
  onTake,
  onClose,
}: {
  readonly found: Case;
  readonly step: OpenStep;
  readonly form: Form;
  readonly error: unknown;
  readonly pending: boolean;
  readonly onTake: (taken: Taken) => void;
  readonly onClose: () => void;
}) {
  const [typed, setTyped] = useState(() => startOf(form, found.today));
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    onTake({ step: step.step, ...sentOf(form, typed) } as Taken);
  };
  return (
    <form onSubmit={submit}>
      <StepLead step={step} lead={form.lead} today={found.today} />
      <StepRefusal error={error} />
      {form.fields.map((field) => (
        <Field
          key={field.name}
          label={field.label}
          required={field.optional !== true}
          error={fieldProblem(error, `taken.${field.name}`)}
          {...(field.hint === undefined ? {} : { hint: field.hint })}
        >
          {(control) => (
            <StepControl
              control={control}
              field={field}
              found={found}
              value={typed[field.name] ?? ""}
              onChange={(value) => setTyped((old) => ({ ...old, [field.name]: value }))}
            />
          )}
        </Field>
      ))}
      <div className="step-acts">
        <Button onClick={onClose}>取消</Button>
        <Button
          type="primary"
          htmlType="submit"
          loading={pending}
          danger={form.ends === true && step.step !== "sign"}
        >
          {step.name}
        </Button>
      </div>
    </form>
  );
}

/** What a step does, on which article it rests, and until when it can be taken. */
export function StepLead({
  step,
  lead,
  today,
}: {
  readonly step: OpenStep;
  readonly lead: ReactNode;
  readonly today: string;
}) {
  return (
    <div className="step-lead">
      <p>{lead}</p>
      {step.article === null && step.lastDay === null ? null : (
        <p className="quiet">
          {step.article === null ? null : <span>依据：{step.article}</span>}
          {step.lastDay === null ? null : (
            <span className={step.lastDay < today ? "step-late" : undefined}>
              最后一天：{dayWords(step.lastDay, today)}
              {step.lastDay < today ? "（已过）" : ""}
            </span>
          )}
        </p>
      )}
    </div>
  );
}

/** Why a step was refused; when somebody else was faster, what was typed is still there. */
export function StepRefusal({ error }: { readonly error: unknown }) {
  if (error instanceof Problem && error.code === "changed-by-someone-else")
    return (
      <p className="problem-notice" role="alert">
        这件申请刚刚由他人办理过，页面已换成最新情况。您填写的内容还在：请先核对，需要的话再提交一次。
      </p>
    );
  return <ProblemNotice error={error} />;
}

function StepControl({
  control,
  field,
  found,
  value,
  onChange,
}: {
  readonly control: Control;
  readonly field: StepField;
  readonly found: Case;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const required = field.optional !== true;
  const given = { ...control, className: "native", required, value };
  const options = useOptions(field, found);
  if (options !== null)
    return (
      <select {...given} onChange={(event) => onChange(event.target.value)}>
        {field.kind === "choice" ? null : (
          <option value="">{field.optional === true ? "不指定" : "请选择"}</option>
        )}
        {options.map(([key, words]) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </select>
    );
  if (field.kind === "text")
    return <textarea {...given} rows={3} onChange={(event) => onChange(event.target.value)} />;
  const type = field.kind === "day" ? "date" : field.kind === "number" ? "number" : "text";
  return (
    <input
      {...given}
      type={type}
      {...(field.kind === "number" ? { min: 0, step: "any" } : {})}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

/** The choices of a field; null for one that is typed. */
function useOptions(field: StepField, found: Case): readonly (readonly [string, string])[] | null {
  const organizations = useQuery({ ...organizationsQuery, enabled: field.kind === "organization" });
  const colleagues = useQuery({
    queryKey: ["colleagues", ""],
    queryFn: ({ signal }) => call("GET /api/colleagues", { query: { query: "" } }, signal),
    enabled: field.kind === "colleague",
  });
  switch (field.kind) {
    case "choice":
      return Object.entries(field.options ?? {});
    case "agrees":
      return [
        ["yes", "同意公开"],
        ["no", "不同意公开"],
      ];
    case "organization":
      return treeOptions(
        (organizations.data?.rows ?? []).filter((one) => one.id !== found.organizationId),
        (one) => String(one.id),
      );
    case "colleague":
      return (colleagues.data?.rows ?? []).map((one) => [one.id, one.displayName] as const);
    case "consultation":
      return found.consultations
        .filter((one) => one.answeredOn === null)
        .map(
          (one) =>
            [
              String(one.consultation),
              `${one.party}（${dayWords(one.askedOn, found.today)}发出）`,
            ] as const,
        );
    case "helper":
      return found.helpers
        .filter((one) => !one.hasAnswered)
        .map((one) => [String(one.organizationId), one.organizationName] as const);
    default:
      return null;
  }
}
