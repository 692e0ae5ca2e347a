import { useQuery } from "@tanstack/react-query";
import { createLazyRoute, Link, useNavigate, useParams } from "@tanstack/react-router";
import { Button } from "antd";
import { useState, type SubmitEvent } from "react";
import { Field } from "../form/field.tsx";
import { fieldProblem } from "../form/problem-notice.tsx";
import { Page } from "../layout/page.tsx";
import { Loading, Nothing, Trouble } from "../layout/states.tsx";
import { AskedFields } from "./asked-fields.tsx";
import "./case.css";
import { caseQuery, type Case, type OpenStep } from "./case-query.ts";
import { useStep } from "./next-steps.tsx";
import type { RequestForm } from "./register-form.ts";
import "./requests.css";
import { StepLead, StepRefusal } from "./step-form.tsx";

export const route = createLazyRoute("/requests/$id/asked")({ component: AskedPage });

/** Where what is asked for is put down anew, after a supplement or because it was typed wrongly. */
function AskedPage() {
  const { id } = useParams({ strict: false }) as { readonly id: string };
  const found = useQuery(caseQuery(id));
  const step = found.data?.steps.find((one) => one.step === "change-asked");
  return (
    <Page title="修改申请内容" lead={found.data?.number}>
      {found.error !== null ? (
        <Trouble error={found.error} />
      ) : found.data === undefined ? (
        <Loading rows={6} />
      ) : step === undefined ? (
        <div className="sheet">
          <Nothing title="现在不能修改申请内容">
            <p>
              <Link to="/requests/$id" params={{ id }}>
                回到申请
              </Link>
            </p>
          </Nothing>
        </div>
      ) : (
        <AskedForm found={found.data} step={step} />
      )}
    </Page>
  );
}

function AskedForm({ found, step }: { readonly found: Case; readonly step: OpenStep }) {
  const navigate = useNavigate();
  const [asked, setAsked] = useState<RequestForm["asked"]>(found.asked);
  const [reason, setReason] = useState("");
  const save = useStep(
    found,
    () => void navigate({ to: "/requests/$id", params: { id: found.id } }),
  );
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    save.mutate({ step: "change-asked", asked, reason });
  };
  return (
    <form onSubmit={submit} className="register">
      <section className="sheet">
        <StepLead
          step={step}
          lead="按申请人补正的内容，或者登记时写错的地方修改。原来的内容留在办理过程中。"
          today={found.today}
        />
        <StepRefusal error={save.error} />
        <Field label="为什么修改" required>
          {(control) => (
            <input
              {...control}
              className="native"
              required
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
      </section>
      <AskedFields
        asked={asked}
        errors={(field) => fieldProblem(save.error, `taken.${field}`)}
        onChange={setAsked}
      />
      <div className="request-end">
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          保存
        </Button>
      </div>
    </form>
  );
}
