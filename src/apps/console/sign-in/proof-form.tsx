import { useMutation, useQuery } from "@tanstack/react-query";
import { Button, Input } from "antd";
import type { SubmitEvent } from "react";
import { call } from "../api/client.ts";
import { Field } from "../form/field.tsx";
import { ProblemNotice } from "../form/problem-notice.tsx";

/** A code where there is a second factor, else the password. */
export function ProofForm({ onDone }: { readonly onDone: () => void }) {
  const factor = useQuery({
    queryKey: ["second-factor"],
    queryFn: ({ signal }) => call("GET /api/second-factor", {}, signal),
  });
  const prove = useMutation({
    mutationFn: (proof: string) => call("POST /api/session/proof", { body: { proof } }),
    onSuccess: onDone,
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    prove.mutate(String(new FormData(event.currentTarget).get("proof") ?? ""));
  };
  const byCode = factor.data?.enrolledAt != null;
  return (
    <form onSubmit={submit}>
      <ProblemNotice error={prove.error} />
      <Field label={byCode ? "动态码" : "密码"} key={String(byCode)}>
        {(control) =>
          byCode ? (
            <Input
              {...control}
              name="proof"
              className="code-input"
              autoComplete="one-time-code"
              inputMode="numeric"
              maxLength={10}
              required
            />
          ) : (
            <Input.Password {...control} name="proof" autoComplete="current-password" required />
          )
        }
      </Field>
      <Button type="primary" htmlType="submit" block loading={prove.isPending}>
        确认
      </Button>
    </form>
  );
}
