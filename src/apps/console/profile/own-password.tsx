import { useMutation } from "@tanstack/react-query";
import { App, Button, Input } from "antd";
import { useState, type SubmitEvent } from "react";
import { call } from "../api/client.ts";
import { usePerson } from "../api/session.ts";
import { Field } from "../form/field.tsx";
import { fieldProblem, ProblemNotice } from "../form/problem-notice.tsx";
import { words } from "../sign-in/words.ts";

/** A new password in place of one's own. */
export function OwnPassword() {
  const person = usePerson();
  const { message } = App.useApp();
  const [differs, setDiffers] = useState(false);
  const [round, setRound] = useState(0);
  const change = useMutation({
    mutationFn: (body: { current: string; next: string }) =>
      call("POST /api/profile/password", { body }),
    onSuccess: () => {
      setRound(round + 1);
      void message.success("密码已修改。其他地方的登录已经退出。");
    },
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const text = (name: string) => String(typed.get(name) ?? "");
    const same = text("next") === text("again");
    setDiffers(!same);
    if (same) change.mutate({ current: text("current"), next: text("next") });
  };
  return (
    <form className="sheet" key={round} onSubmit={submit}>
      <h2>修改密码</h2>
      <ProblemNotice error={change.error} />
      <input
        type="text"
        className="unseen"
        aria-label="用户名"
        autoComplete="username"
        value={person.username}
        readOnly
        tabIndex={-1}
      />
      <div className="field-row">
        <Field label="现在的密码" error={fieldProblem(change.error, "current")}>
          {(control) => (
            <Input.Password {...control} name="current" autoComplete="current-password" required />
          )}
        </Field>
        <Field label="新密码" hint={words.passwordHint} error={fieldProblem(change.error, "next")}>
          {(control) => (
            <Input.Password {...control} name="next" autoComplete="new-password" required />
          )}
        </Field>
        <Field label="再填一次" error={differs ? words.differs : undefined}>
          {(control) => (
            <Input.Password {...control} name="again" autoComplete="new-password" required />
          )}
        </Field>
      </div>
      <Button htmlType="submit" loading={change.isPending}>
        修改密码
      </Button>
    </form>
  );
}
