import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { createLazyRoute, Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useState, type SubmitEvent } from "react";
import { call, type Answer } from "../api/client.ts";
import { fieldProblem, ProblemNotice } from "../form/problem-notice.tsx";
import { Page } from "../layout/page.tsx";
import { Loading, Nothing, Trouble } from "../layout/states.tsx";
import { ApplicantFields } from "./applicant-fields.tsx";
import { ArrivalFields } from "./arrival-fields.tsx";
import { AskedFields } from "./asked-fields.tsx";
import { LikelySame } from "./likely-same.tsx";
import { emptyForm, type RequestForm } from "./register-form.ts";
import "../list/table.css";
import "./case.css";
import "./requests.css";

export const route = createLazyRoute("/requests/new")({ component: RegisterPage });

type Desk = Answer<"GET /api/requests/desk">;

/** Takes in what came by paper, by word, by fax or by mail. */
function RegisterPage() {
  const desk = useQuery({
    queryKey: ["request-desk"],
    queryFn: ({ signal }) => call("GET /api/requests/desk", {}, signal),
  });
  return (
    <Page title="登记申请" lead="登记当面、来信、传真、邮箱收到的申请；网上提交的会自动登记。">
      {desk.error !== null ? (
        <Trouble error={desk.error} again={() => void desk.refetch()} />
      ) : desk.data === undefined ? (
        <Loading rows={6} />
      ) : desk.data.organizations.length === 0 ? (
        <div className="sheet">
          <Nothing title="还没有可以受理申请的机关">
            <p>请先让管理员建立机构，或者给您授权。</p>
          </Nothing>
        </div>
      ) : (
        <RegisterForm desk={desk.data} />
      )}
    </Page>
  );
}

function RegisterForm({ desk }: { readonly desk: Desk }) {
  const queries = useQueryClient();
  const [form, setForm] = useState(() => fresh(desk));
  const change = (changes: Partial<RequestForm>) => setForm((old) => ({ ...old, ...changes }));
  const save = useMutation({
    mutationFn: (body: RequestForm) => call("POST /api/requests", { body }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["requests"] }),
  });
  const errors = (field: string) => fieldProblem(save.error, field);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    save.mutate(form);
  };
  if (save.data !== undefined)
    return (
      <Registered
        receipt={save.data}
        onNext={() => {
          setForm(fresh(desk));
          save.reset();
        }}
      />
    );
  return (
    <form onSubmit={submit} className="register">
      <ArrivalFields
        form={form}
        today={desk.today}
        organizations={desk.organizations}
        onChange={change}
      />
      <AskedFields asked={form.asked} errors={errors} onChange={(asked) => change({ asked })} />
      <ApplicantFields
        applicant={form.applicant}
        errors={errors}
        onChange={(changes) =>
          setForm((old) => ({ ...old, applicant: { ...old.applicant, ...changes } }))
        }
      />
      <LikelySame form={form} today={desk.today} />
      <div className="request-end">
        <ProblemNotice error={save.error} />
        <Button type="primary" size="large" htmlType="submit" loading={save.isPending}>
          登记
        </Button>
      </div>
    </form>
  );
}

/** The receipt: number and code to hand to the applicant. */
function Registered({
  receipt,
  onNext,
}: {
  readonly receipt: Answer<"POST /api/requests">;
  readonly onNext: () => void;
}) {
  return (
    <section className="sheet registered" aria-live="polite">
      <h2>{receipt.isRepeated ? "这份申请已经登记过" : "已登记"}</h2>
      <dl className="registered-facts">
        <div>
          <dt>登记编号</dt>
          <dd>{receipt.number}</dd>
        </div>
        <div>
          <dt>查询码</dt>
          <dd>{receipt.code}</dd>
        </div>
      </dl>
      <p>
        请把编号和查询码抄给申请人，凭它们可以在网站上查询办理情况。查询码只在这里显示一次，请不要留底。
      </p>
      <div className="row-buttons">
        <Link
          to="/requests/$id"
          params={{ id: receipt.id }}
          className="plain-button plain-link main-link"
        >
          打开这件申请
        </Link>
        <Button onClick={() => print()}>打印回执</Button>
        <Button onClick={onNext}>再登记一件</Button>
      </div>
    </section>
  );
}

function fresh(desk: Desk): RequestForm {
  return emptyForm(desk.today, desk.organizations[0]?.id ?? 0, crypto.randomUUID());
}
