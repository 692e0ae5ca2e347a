import { useMutation, useQuery } from "@tanstack/react-query";
import { Button, Input } from "antd";
import type { SubmitEvent } from "react";
import { call, type Answer } from "../api/client.ts";
import { Field } from "../form/field.tsx";
import { ProblemNotice } from "../form/problem-notice.tsx";
import { Loading, Trouble } from "../layout/states.tsx";
import "./sign-in.css";

/** The QR code of a new second factor, the same for typing, and the field that proves that it works. */
export function Enrolment({
  onConfirmed,
}: {
  readonly onConfirmed: (answer: Answer<"POST /api/second-factor">) => void;
}) {
  const begun = useQuery({
    queryKey: ["enrolment"],
    queryFn: () => call("POST /api/second-factor/enrolment", {}),
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  });
  const confirm = useMutation({
    mutationFn: (code: string) => call("POST /api/second-factor", { body: { code } }),
    onSuccess: onConfirmed,
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    confirm.mutate(String(new FormData(event.currentTarget).get("code") ?? ""));
  };
  if (begun.error !== null) {
    return <Trouble error={begun.error} again={() => void begun.refetch()} />;
  }
  if (begun.data === undefined) return <Loading rows={3} />;
  return (
    <form onSubmit={submit}>
      <img
        className="enrolment-picture"
        src={`data:image/svg+xml,${encodeURIComponent(begun.data.picture)}`}
        alt="二维码，用身份验证器扫描"
        width={200}
        height={200}
      />
      <p className="enrolment-secret">
        不能扫描时，在验证器里输入密钥：<code>{begun.data.secret}</code>
      </p>
      <p className="enrolment-phone">
        <a href={begun.data.address}>就在这部手机上打开验证器</a>
      </p>
      <ProblemNotice error={confirm.error} />
      <Field label="动态码" hint="验证器上显示的 6 位数字，证明已设置好。">
        {(control) => (
          <Input
            {...control}
            name="code"
            className="code-input"
            autoComplete="one-time-code"
            inputMode="numeric"
            maxLength={10}
            required
          />
        )}
      </Field>
      <Button type="primary" htmlType="submit" block size="large" loading={confirm.isPending}>
        确认
      </Button>
    </form>
  );
}
