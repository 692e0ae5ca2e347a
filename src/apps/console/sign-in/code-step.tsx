import { useMutation } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { useState, type SubmitEvent } from "react";
import { call, keepFormToken } from "../api/client.ts";
import type { Session } from "../api/session.ts";
import { Field } from "../form/field.tsx";
import { ProblemNotice } from "../form/problem-notice.tsx";
import type { Heading } from "./heading.ts";

/** Six digits of the authenticator, or a recovery code when the phone is lost. */
export function CodeStep({
  heading: Title,
  onDone,
}: {
  readonly heading: Heading;
  readonly onDone: (session: Session) => void;
}) {
  const [recovery, setRecovery] = useState(false);
  const prove = useMutation({
    mutationFn: (code: string) => call("POST /api/session/second-factor", { body: { code } }),
    onSuccess: (session) => {
      keepFormToken(session.formToken);
      onDone(session);
    },
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    prove.mutate(String(new FormData(event.currentTarget).get("code") ?? ""));
  };
  return (
    <form onSubmit={submit}>
      <Title className="step-title">{recovery ? "用恢复码登录" : "输入动态码"}</Title>
      <ProblemNotice error={prove.error} />
      <Field
        key={String(recovery)}
        label={recovery ? "恢复码" : "动态码"}
        hint={
          recovery ? "设置动态码时抄下的恢复码，每个只能用一次。" : "手机身份验证器上的 6 位数字。"
        }
      >
        {(control) => (
          <Input
            {...control}
            name="code"
            className="code-input"
            autoComplete="one-time-code"
            inputMode={recovery ? "text" : "numeric"}
            maxLength={recovery ? 40 : 10}
            required
          />
        )}
      </Field>
      <Button type="primary" htmlType="submit" block size="large" loading={prove.isPending}>
        继续
      </Button>
      <button type="button" className="link-button" onClick={() => setRecovery(!recovery)}>
        {recovery ? "改用动态码" : "手机不在身边，用恢复码"}
      </button>
    </form>
  );
}
