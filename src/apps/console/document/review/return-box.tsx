import { Button, Input } from "antd";
import { useState } from "react";
import { Field } from "../../form/field.tsx";
import type { StepTaker } from "./use-step.ts";

/** Sending back what has passed its reviews, before it is published: asked for in a second step, with the reason. */
export function ReturnBox({ step }: { readonly step: StepTaker }) {
  const [isOpen, setOpen] = useState(false);
  const [opinion, setOpinion] = useState("");
  const written = opinion.trim();
  if (!isOpen)
    return (
      <Button type="text" onClick={() => setOpen(true)}>
        发现问题，退回修改
      </Button>
    );
  return (
    <section className="decision" aria-label="退回修改">
      <Field label="退回的理由" required hint="退回后重新走审核；起草人的待办里会看到这句话。">
        {(control) => (
          <Input.TextArea
            {...control}
            value={opinion}
            rows={3}
            maxLength={1000}
            onChange={(event) => setOpinion(event.target.value)}
          />
        )}
      </Field>
      <div className="decision-acts">
        <Button onClick={() => setOpen(false)}>不退回</Button>
        <Button
          danger
          disabled={written === ""}
          loading={step.isPending && step.variables.step === "return"}
          onClick={() =>
            step.mutate({
              step: "return",
              body: { opinion: written },
              said: "已退回，起草人的待办里会看到您的意见。",
            })
          }
        >
          退回
        </Button>
      </div>
    </section>
  );
}
