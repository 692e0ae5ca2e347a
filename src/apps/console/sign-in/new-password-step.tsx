import { useMutation } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { useState, type SubmitEvent } from "react";
import { call, keepFormToken } from "../api/client.ts";
import type { Session } from "../api/session.ts";
import { Field } from "../form/field.tsx";
import { fieldProblem, ProblemNotice } from "../form/problem-notice.tsx";
import type { Heading } from "./heading.ts";
import { words } from "./words.ts";

/** A password of one's own in place of one that somebody else knows. */
export function NewPasswordStep({
  heading: Title,
  onDone,
}: {
  readonly heading: Heading;
  readonly onDone: (session: Session) => void;
}) {
  const [differs, setDiffers] = useState(false);
  const choose = useMutation({
    mutationFn: (next: string) => call("POST /api/session/new-password", { body: { next } }),
    onSuccess: (session) => {
      keepFormToken(session.formToken);
      onDone(session);
    },
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const next = String(typed.get("next") ?? "");
    const same = next === typed.get("again");
    setDiffers(!same);
    if (same) choose.mutate(next);
  };
  return (
    <form onSubmit={submit}>
      <Title className="step-title">设置自己的密码</Title>
      <p className="step-lead">{words.newPassword}</p>
      <ProblemNotice error={choose.error} />
      <Field label="新密码" hint={words.passwordHint} error={fieldProblem(choose.error, "next")}>
        {(control) => (
          <Input.Password {...control} name="next" autoComplete="new-password" required />
        )}
      </Field>
      <Field label="再填一次" error={differs ? words.differs : undefined}>
        {(control) => (
          <Input.Password {...control} name="again" autoComplete="new-password" required />
        )}
      </Field>
      <Button type="primary" htmlType="submit" block size="large" loading={choose.isPending}>
        保存并继续
      </Button>
    </form>
  );
}
