import { useMutation } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { useRef, type SubmitEvent } from "react";
import { call, keepFormToken } from "../api/client.ts";
import type { Session } from "../api/session.ts";
import { Field } from "../form/field.tsx";
import { ProblemNotice } from "../form/problem-notice.tsx";
import type { Heading } from "./heading.ts";

/** Username and password, or the way over another system. */
export function PasswordStep({
  oidc,
  username,
  heading: Title,
  onDone,
}: {
  readonly oidc: Session["oidc"];
  readonly username?: string;
  readonly heading: Heading;
  readonly onDone: (session: Session) => void;
}) {
  const form = useRef<HTMLFormElement>(null);
  const enter = useMutation({
    mutationFn: (body: { username: string; password: string }) =>
      call("POST /api/session", { body }),
    onSuccess: (session) => {
      keepFormToken(session.formToken);
      onDone(session);
    },
    onError: () => {
      const field = form.current?.querySelector<HTMLInputElement>("[name=password]");
      field?.select();
      field?.focus();
    },
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    enter.mutate({
      username: String(typed.get("username") ?? ""),
      password: String(typed.get("password") ?? ""),
    });
  };
  return (
    <form ref={form} onSubmit={submit}>
      <Title className="step-title">登录</Title>
      <ProblemNotice error={enter.error} />
      <Field label="用户名">
        {(control) => (
          <Input
            {...control}
            name="username"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            required
            readOnly={username !== undefined}
            defaultValue={username ?? ""}
          />
        )}
      </Field>
      <Field label="密码">
        {(control) => (
          <Input.Password {...control} name="password" autoComplete="current-password" required />
        )}
      </Field>
      <Button type="primary" htmlType="submit" block size="large" loading={enter.isPending}>
        登录
      </Button>
      {oidc === null ? null : (
        <>
          <p className="sign-in-or">或者</p>
          <Button block size="large" href={oidc.address}>
            {oidc.label}
          </Button>
        </>
      )}
    </form>
  );
}
