import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { App, Button } from "antd";
import { useState } from "react";
import { call, Problem } from "../api/client.ts";
import { FormDialog } from "../form/form-dialog.tsx";
import { dayWords } from "../words/days.ts";
import type { Case, OpenStep, Taken } from "./case-query.ts";
import { stepForms } from "./step-forms.ts";
import { ProactiveForm } from "./proactive-form.tsx";
import { SplitForm } from "./split-form.tsx";
import { StepForm } from "./step-form.tsx";

/** Steps that have a page of their own. */
const pages: Readonly<Record<string, "/requests/$id/answer" | "/requests/$id/asked">> = {
  draft: "/requests/$id/answer",
  "change-asked": "/requests/$id/asked",
};

/** Steps whose form is made for them alone. */
const ownForms: ReadonlySet<string> = new Set(["split", "draft-proactive"]);

/** What may be done now: first what the case waits for, then the rest. */
export function NextSteps({ found }: { readonly found: Case }) {
  const [opened, setOpened] = useState<OpenStep | null>(null);
  const take = useStep(found, () => setOpened(null));
  const shown = found.steps.filter(
    ({ step }) => ownForms.has(step) || stepForms[step] !== undefined || pages[step] !== undefined,
  );
  const next = shown.filter((step) => step.isNext);
  const others = shown.filter((step) => !step.isNext);
  const form = opened === null ? undefined : stepForms[opened.step];
  const button = (step: OpenStep, primary: boolean) => {
    const page = pages[step.step];
    return page === undefined ? (
      <Button
        key={step.step}
        type={primary ? "primary" : "default"}
        onClick={() => {
          take.reset();
          setOpened(step);
        }}
      >
        {step.name}
      </Button>
    ) : (
      <Link
        key={step.step}
        to={page}
        params={{ id: found.id }}
        className={primary ? "plain-button plain-link main-link" : "plain-button plain-link"}
      >
        {step.name}
      </Link>
    );
  };
  if (shown.length === 0) return null;
  const waits = next.at(-1);
  return (
    <section className="sheet next-steps no-print" aria-label="下一步">
      <h2>下一步</h2>
      {found.returnedFor === null ? null : (
        <p className="due-card-heed">答复被退回：{found.returnedFor}</p>
      )}
      {waits === undefined ? null : (
        <>
          <div className="row-buttons">{next.map((step) => button(step, step === waits))}</div>
          {waits.lastDay === null ? null : (
            <p className="quiet">最迟 {dayWords(waits.lastDay, found.today)}</p>
          )}
        </>
      )}
      {others.length === 0 ? null : (
        <details className="next-steps-more" open={waits === undefined}>
          <summary>其他可以办的（{others.length}）</summary>
          <div className="row-buttons">{others.map((step) => button(step, false))}</div>
        </details>
      )}
      <FormDialog title={opened?.name ?? ""} open={opened !== null} onClose={() => setOpened(null)}>
        {opened?.step === "draft-proactive" ? (
          <ProactiveForm found={found} step={opened} onClose={() => setOpened(null)} />
        ) : null}
        {opened?.step === "split" ? (
          <SplitForm
            found={found}
            step={opened}
            error={take.error}
            pending={take.isPending}
            onTake={(taken) => take.mutate(taken)}
            onClose={() => setOpened(null)}
          />
        ) : null}
        {opened === null || form === undefined ? null : (
          <StepForm
            key={opened.step}
            found={found}
            step={opened}
            form={form}
            error={take.error}
            pending={take.isPending}
            onTake={(taken) => take.mutate(taken)}
            onClose={() => setOpened(null)}
          />
        )}
      </FormDialog>
    </section>
  );
}

/** Takes a step in the case as it was last seen; when somebody else was faster, the case is read anew. */
export function useStep(found: Pick<Case, "id" | "version">, onDone: () => void) {
  const queries = useQueryClient();
  const { message } = App.useApp();
  return useMutation({
    mutationFn: (taken: Taken) =>
      call("POST /api/requests/:id/steps", {
        params: { id: found.id },
        body: { version: found.version, taken },
      }),
    onSuccess: async (_, taken) => {
      await queries.invalidateQueries({ queryKey: ["requests"] });
      void message.success(stepForms[taken.step]?.done ?? "已保存。");
      onDone();
    },
    onError: async (error) => {
      if (error instanceof Problem && error.code === "changed-by-someone-else")
        await queries.invalidateQueries({ queryKey: ["requests", "case", found.id] });
    },
  });
}
