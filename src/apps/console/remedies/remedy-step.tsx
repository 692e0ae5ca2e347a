import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useState, type SubmitEvent } from "react";
import { call } from "../api/client.ts";
import { Field } from "../form/field.tsx";
import { ProblemNotice } from "../form/problem-notice.tsx";
import type { Remedy } from "./remedy-query.ts";
import { TextField } from "./text-field.tsx";

export type StepOfRemedy = "decide" | "appeal" | "take-back" | "void";
export const stepNames: Readonly<Record<StepOfRemedy, string>> = {
  decide: "登记结果",
  appeal: "登记上诉或者再审",
  "take-back": "撤销登记的结果",
  void: "作废这条记录",
};

/** The form of one step. What was typed stays when it is refused. */
export function RemedyStep({
  step,
  remedy,
  onDone,
}: {
  readonly step: StepOfRemedy;
  readonly remedy: Remedy;
  readonly onDone: () => void;
}) {
  const queries = useQueryClient();
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({
    on: step === "appeal" ? "" : remedy.today,
  });
  const field = (name: string) => ({
    value: typed[name] ?? "",
    onChange: (value: string) => setTyped((old) => ({ ...old, [name]: value })),
  });
  const take = useMutation({
    mutationFn: () => taken(step, remedy, typed),
    onSuccess: onDone,
    onSettled: () => queries.invalidateQueries({ queryKey: ["remedies"] }),
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    take.mutate();
  };
  const ending = remedy.endings.find((one) => one.code === typed["ending"]);
  return (
    <form onSubmit={submit}>
      <ProblemNotice error={take.error} />
      {step === "decide" ? (
        <>
          <TextField label="作出决定之日" type="date" required {...field("on")} />
          <Field label="结果" required>
            {(control) => (
              <select
                {...control}
                className="native"
                required
                value={typed["ending"] ?? ""}
                onChange={(event) => field("ending").onChange(event.target.value)}
              >
                <option value="" disabled>
                  请选择
                </option>
                {remedy.endings.map((one) => (
                  <option key={one.code} value={one.code}>
                    {one.label}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <TextField
            label="说明"
            hint="转送或者告知的机关、理由、决定的要点。"
            long
            required={ending?.needsText === true}
            {...field("told")}
          />
        </>
      ) : step === "appeal" ? (
        <>
          <p className="told">登记后，这件诉讼重新列为尚未审结；以前年度的统计不变。</p>
          <TextField label="法院" required {...field("body")} />
          <TextField label="案号" {...field("number")} />
          <TextField label="上诉或者申请再审之日" type="date" required {...field("filedOn")} />
          <TextField label="收到副本之日" type="date" {...field("notifiedOn")} />
        </>
      ) : (
        <>
          <p className="told">
            {step === "void"
              ? "作废后不能恢复，不计入统计，记录和原因仍然保留。"
              : "登记有误时使用；原来的结果会留在审计日志里。"}
          </p>
          <TextField label="原因" required {...field("reason")} />
        </>
      )}
      <div className="remedy-acts">
        <Button type="primary" htmlType="submit" danger={step === "void"} loading={take.isPending}>
          {stepNames[step]}
        </Button>
      </div>
    </form>
  );
}

function taken(
  step: StepOfRemedy,
  { id, version }: Remedy,
  typed: Readonly<Record<string, string>>,
) {
  const text = (name: string) => typed[name] ?? "";
  const params = { id };
  switch (step) {
    case "decide": {
      const body = { version, on: text("on"), ending: text("ending"), told: text("told") };
      return call("POST /api/remedies/:id/decision", { params, body });
    }
    case "appeal": {
      const body = {
        version,
        body: text("body"),
        number: text("number"),
        filedOn: text("filedOn"),
        notifiedOn: text("notifiedOn"),
      };
      return call("POST /api/remedies/:id/appeal", { params, body });
    }
    case "take-back":
      return call("POST /api/remedies/:id/decision/taken-back", {
        params,
        body: { version, reason: text("reason") },
      });
    case "void":
      return call("POST /api/remedies/:id/void", {
        params,
        body: { version, reason: text("reason") },
      });
  }
}
