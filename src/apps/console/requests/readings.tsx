import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import type { SubmitEvent } from "react";
import { call, type Answer } from "../api/client.ts";
import { Field } from "../form/field.tsx";
import { ProblemNotice } from "../form/problem-notice.tsx";
import { numberIn, textIn } from "../form/typed.ts";
import { Loading, Trouble } from "../layout/states.tsx";
import { MovedCases } from "./moved-cases.tsx";

type Settings = Answer<"GET /api/request-settings">;
const queryKey = ["request-settings"];

/** Readings of the law that no text settles, each with its source; and how long identities are kept. */
export function Readings() {
  const settings = useQuery({
    queryKey,
    queryFn: ({ signal }) => call("GET /api/request-settings", {}, signal),
  });
  if (settings.error !== null) return <Trouble error={settings.error} />;
  return settings.data === undefined ? <Loading rows={5} /> : <ReadingsForm data={settings.data} />;
}

function ReadingsForm({ data }: { readonly data: Settings }) {
  const queries = useQueryClient();
  const save = useMutation({
    mutationFn: (form: FormData) =>
      call("PUT /api/request-settings", {
        body: {
          readings: Object.fromEntries(data.questions.map(({ key }) => [key, textIn(form, key)])),
          retentionMonths: numberIn(form, "retentionMonths") ?? 0,
        },
      }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey });
      await queries.invalidateQueries({ queryKey: ["requests"] });
    },
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    save.mutate(new FormData(event.currentTarget));
  };
  return (
    <>
      <MovedCases moved={save.data?.moved} />
      <form className="sheet" onSubmit={submit}>
        <p className="request-told">
          下面几个问题，法规没有写明或者原文未见。请与本级司法行政部门商定后选择；修改后，在办申请的期限会重新计算。
        </p>
        <ProblemNotice error={save.error} />
        {data.questions.map((question) => (
          <Field
            key={question.key}
            label={question.question}
            hint={
              <>
                依据：{question.source}
                {question.chosen === question.usual ? "" : "（已改为与通常做法不同）"}
              </>
            }
          >
            {(control) => (
              <select
                {...control}
                name={question.key}
                className="native"
                defaultValue={question.chosen}
                disabled={!data.mayChange}
              >
                {question.choices.map((choice) => (
                  <option key={choice.key} value={choice.key}>
                    {choice.words}
                    {choice.key === question.usual ? "（通常）" : ""}
                  </option>
                ))}
              </select>
            )}
          </Field>
        ))}
        <Field
          label="申请人身份信息在办结后保存几个月"
          hint="期满后自动清除身份信息和身份证明。法规没有规定期限，通常保存 36 个月。"
        >
          {(control) => (
            <input
              {...control}
              name="retentionMonths"
              type="number"
              min={1}
              className="native settings-number"
              defaultValue={data.retentionMonths}
              disabled={!data.mayChange}
            />
          )}
        </Field>
        {data.mayChange ? (
          <Button type="primary" htmlType="submit" loading={save.isPending}>
            保存
          </Button>
        ) : null}
      </form>
    </>
  );
}
