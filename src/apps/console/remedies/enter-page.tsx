import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { createLazyRoute, useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { useState, type SubmitEvent } from "react";
import { call, type Ask } from "../api/client.ts";
import { Field } from "../form/field.tsx";
import { fieldProblem, ProblemNotice } from "../form/problem-notice.tsx";
import { Page } from "../layout/page.tsx";
import { Loading, Trouble } from "../layout/states.tsx";
import { useFilter } from "../list/use-filter.ts";
import { ReconsiderationField } from "./reconsideration-field.tsx";
import "./remedies.css";
import { TextField } from "./text-field.tsx";
import { courseWords, kindForms, remedyKindWords } from "./words.ts";

export const route = createLazyRoute("/remedies/new")({ component: EnterPage });

type Entered = Ask<"POST /api/remedies">["body"];
type Kind = Entered["kind"];

/** Takes in a reconsideration, a lawsuit, a complaint or a correction of records. */
function EnterPage() {
  const desk = useQuery({
    queryKey: ["request-desk"],
    queryFn: ({ signal }) => call("GET /api/requests/desk", {}, signal),
  });
  return (
    <Page
      title="登记复议诉讼和投诉"
      lead="登记后计入年度报告；登记有误的可以作废，作废的原因会留存。"
    >
      {desk.error !== null ? (
        <Trouble error={desk.error} again={() => void desk.refetch()} />
      ) : desk.data === undefined ? (
        <Loading rows={6} />
      ) : (
        <EnterForm places={desk.data.organizations} />
      )}
    </Page>
  );
}

type Places = readonly { readonly id: number; readonly name: string }[];

function EnterForm({ places }: { readonly places: Places }) {
  const [{ request = "", organization }] = useFilter();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [typed, setTyped] = useState<Entered>({
    kind: "reconsideration",
    organizationId: Number(organization ?? places[0]?.id ?? 0),
    requestNumber: request,
    isOld: false,
    course: null,
    reconsiderationId: null,
    label: "",
    subject: "",
    body: "",
    number: "",
    filedOn: "",
    notifiedOn: "",
  });
  const change = (changes: Partial<Entered>) => setTyped((old) => ({ ...old, ...changes }));
  const save = useMutation({
    mutationFn: (body: Entered) => call("POST /api/remedies", { body }),
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: ["remedies"] });
      await navigate({ to: "/remedies/$id", params: { id } });
    },
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    save.mutate(typed);
  };
  const form = kindForms[typed.kind];
  const text = (name: "label" | "subject" | "body" | "number" | "requestNumber") => ({
    value: typed[name],
    error: fieldProblem(save.error, name),
    onChange: (value: string) => change({ [name]: value }),
  });
  const day = (name: "filedOn" | "notifiedOn") => ({
    type: "date" as const,
    value: typed[name] ?? "",
    error: fieldProblem(save.error, name),
    onChange: (value: string) => change({ [name]: value }),
  });
  return (
    <form onSubmit={submit} className="sheet remedy-form">
      <ProblemNotice error={save.error} />
      <Field label="种类" hint={form.lead} required>
        {(control) => (
          <select
            {...control}
            className="native"
            value={typed.kind}
            onChange={(event) =>
              change({ kind: event.target.value as Kind, course: null, reconsiderationId: null })
            }
          >
            {Object.entries(remedyKindWords).map(([key, words]) => (
              <option key={key} value={key}>
                {words}
              </option>
            ))}
          </select>
        )}
      </Field>
      {typed.kind === "lawsuit" ? (
        <Field label="起诉方式" required>
          {(control) => (
            <select
              {...control}
              className="native"
              required
              value={typed.course ?? ""}
              onChange={(event) =>
                change({ course: event.target.value as never, reconsiderationId: null })
              }
            >
              <option value="" disabled>
                请选择
              </option>
              {Object.entries(courseWords).map(([key, words]) => (
                <option key={key} value={key}>
                  {words}
                </option>
              ))}
            </select>
          )}
        </Field>
      ) : null}
      <Field label="作出答复的机关" required>
        {(control) => (
          <select
            {...control}
            className="native"
            value={typed.organizationId}
            onChange={(event) =>
              change({ organizationId: Number(event.target.value), reconsiderationId: null })
            }
          >
            {places.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      {typed.course === "after-reconsideration" ? (
        <ReconsiderationField
          organizationId={typed.organizationId}
          value={typed.reconsiderationId}
          onChange={(reconsiderationId) => change({ reconsiderationId })}
        />
      ) : null}
      <TextField
        label="有关申请的登记编号"
        hint="例如 2024-0037；与申请无关的不填。"
        {...text("requestNumber")}
      />
      <label className="remedy-tick">
        <input
          type="checkbox"
          checked={typed.isOld}
          onChange={(event) => change({ isOld: event.target.checked })}
        />
        以前的申请，系统里没有
      </label>
      <TextField
        label={form.label}
        hint="只写到能区分的程度，如“王某”。"
        required
        {...text("label")}
      />
      <TextField label={form.subject} long required {...text("subject")} />
      <div className="remedy-pair">
        <TextField label={form.body} required {...text("body")} />
        <TextField label="案号或者受理编号" {...text("number")} />
        <TextField label={form.filedOn} required {...day("filedOn")} />
        <TextField
          label={form.notifiedOn}
          hint="答复、答辩的期限从这天起算。"
          {...day("notifiedOn")}
        />
      </div>
      <div className="remedy-acts">
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          登记
        </Button>
      </div>
    </form>
  );
}
