import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { createLazyRoute } from "@tanstack/react-router";
import { App, Button, Input } from "antd";
import { useState, type SubmitEvent } from "react";
import { call, type Answer } from "../api/client.ts";
import { useMay, usePerson } from "../api/session.ts";
import { Field } from "../form/field.tsx";
import { ProblemNotice, sentenceOf } from "../form/problem-notice.tsx";
import { textIn } from "../form/typed.ts";
import { Page } from "../layout/page.tsx";
import { Loading, Nothing, Trouble } from "../layout/states.tsx";
import { csvOf, keepAsFile } from "../list/csv.ts";
import { Table, type TableColumn } from "../list/table.tsx";
import { words } from "./words.ts";

export const route = createLazyRoute("/deputies")({ component: DeputiesPage });

type Deputy = Answer<"GET /api/deputies">["rows"][number];

const queryKey = ["deputies"];
const MANY = 50;
/** Whoever may do one of these has something that another can do in their name. */
const deciding = [
  "deputy.appoint",
  "document.review",
  "document.secrecy-review",
  "document.publish",
] as const;

/** Who decides for whom while they are away. */
function DeputiesPage() {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const may = useMay();
  const list = useQuery({
    queryKey,
    queryFn: ({ signal }) => call("GET /api/deputies", {}, signal),
  });
  const end = useMutation({
    mutationFn: (id: string) => call("DELETE /api/deputies/:id", { params: { id } }),
    onSuccess: async () => {
      void message.success("代理已结束。");
      await queries.invalidateQueries({ queryKey });
    },
    onError: (error) => void message.error(sentenceOf(error)),
  });
  const rows = list.data?.rows ?? [];
  const keep = () =>
    keepAsFile(
      "代理.csv",
      csvOf([
        ["本人", "代理人", "从", "到"],
        ...rows.map((row) => [row.userName, row.deputyName, row.from, row.to]),
      ]),
    );
  return (
    <Page
      title="代理"
      lead={words.lead}
      actions={rows.length === 0 ? undefined : <Button onClick={keep}>导出 CSV</Button>}
    >
      {deciding.some(may) ? (
        <AppointForm forOthers={may("deputy.appoint")} />
      ) : (
        <p className="told">{words.ask}</p>
      )}
      <h2 className="list-title">现在和将来的代理</h2>
      {list.error !== null ? (
        <Trouble error={list.error} again={() => void list.refetch()} />
      ) : list.data === undefined ? (
        <Loading rows={3} />
      ) : rows.length === 0 ? (
        <div className="sheet">
          <Nothing title="没有代理">{words.nothing}</Nothing>
        </div>
      ) : (
        <Table
          about="代理"
          rows={rows}
          keyOf={(row) => row.id}
          columns={columnsOf(end.isPending ? end.variables : null, (id) => end.mutate(id))}
        />
      )}
    </Page>
  );
}

function columnsOf(
  ending: string | null,
  end: (id: string) => void,
): readonly TableColumn<Deputy>[] {
  return [
    {
      key: "who",
      title: "谁代理谁",
      look: "main",
      cell: (row) => (
        <>
          {row.deputyName}代{row.userName}办理
        </>
      ),
    },
    { key: "from", title: "从", look: "day", cell: (row) => row.from },
    { key: "to", title: "到", look: "day", cell: (row) => `至 ${row.to}` },
    {
      key: "end",
      look: "act",
      title: <span className="unseen">操作</span>,
      cell: (row) => (
        <Button
          size="small"
          loading={ending === row.id}
          onClick={() => end(row.id)}
          aria-label={`结束${row.deputyName}对${row.userName}的代理`}
        >
          结束
        </Button>
      ),
    },
  ];
}

function AppointForm({ forOthers }: { readonly forOthers: boolean }) {
  const person = usePerson();
  const [looked, setLooked] = useState("");
  const queries = useQueryClient();
  const { message } = App.useApp();
  const colleagues = useQuery({
    queryKey: ["colleagues", looked],
    queryFn: ({ signal }) => call("GET /api/colleagues", { query: { query: looked } }, signal),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
  const appoint = useMutation({
    mutationFn: (form: FormData) =>
      call("POST /api/deputies", {
        body: {
          userId: textIn(form, "userId") === "" ? person.id : textIn(form, "userId"),
          deputyId: textIn(form, "deputyId"),
          from: textIn(form, "from"),
          to: textIn(form, "to"),
        },
      }),
    onSuccess: async (deputy) => {
      void message.success(`已由${deputy.deputyName}代${deputy.userName}办理。`);
      await queries.invalidateQueries({ queryKey });
    },
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    appoint.mutate(new FormData(event.currentTarget));
  };
  const options = (colleagues.data?.rows ?? []).map((one) => (
    <option key={one.id} value={one.id}>
      {one.displayName}
      {one.organizationName === null ? "" : `（${one.organizationName}）`}
    </option>
  ));
  return (
    <form className="sheet" onSubmit={submit}>
      <h2>{forOthers ? "指定代理" : "我不在时由谁代理"}</h2>
      <ProblemNotice error={appoint.error ?? colleagues.error} />
      {colleagues.data !== undefined && (looked !== "" || colleagues.data.rows.length >= MANY) ? (
        <Field label="查找同事" hint={words.many}>
          {(control) => (
            <Input
              {...control}
              placeholder="姓名或用户名"
              onBlur={(event) => setLooked(event.target.value.trim())}
              onPressEnter={(event) => {
                event.preventDefault();
                setLooked(event.currentTarget.value.trim());
              }}
            />
          )}
        </Field>
      ) : null}
      <div className="field-row">
        {forOthers ? (
          <Field label="谁不在">
            {(control) => (
              <select {...control} name="userId" className="native" defaultValue="">
                <option value="">我自己</option>
                {options}
              </select>
            )}
          </Field>
        ) : null}
        <Field label="由谁代理">
          {(control) => (
            <select {...control} name="deputyId" className="native" required defaultValue="">
              <option value="" disabled>
                请选择
              </option>
              {options}
            </select>
          )}
        </Field>
        <Field label="从">
          {(control) => <input {...control} name="from" type="date" className="native" required />}
        </Field>
        <Field label="到">
          {(control) => <input {...control} name="to" type="date" className="native" required />}
        </Field>
      </div>
      <Button type="primary" htmlType="submit" loading={appoint.isPending}>
        指定
      </Button>
    </form>
  );
}
