import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { useEffect, type ComponentProps, type ReactNode, type SubmitEvent } from "react";
import { call, type Ask } from "../api/client.ts";
import { keepSession } from "../api/session.ts";
import { Field } from "../form/field.tsx";
import { fieldProblem, ProblemNotice } from "../form/problem-notice.tsx";
import "./sign-in.css";
import { words } from "./words.ts";

type Body = Ask<"POST /api/set-up">["body"];

/** The first run: which government this is, and who administers the installation. */
export default function SetUpPage() {
  const queries = useQueryClient();
  useEffect(() => {
    document.title = `首次设置 - ${words.lead}`;
  }, []);
  const finish = useMutation({
    mutationFn: (body: Body) => call("POST /api/set-up", { body }),
    onSuccess: (session) => keepSession(queries, session),
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    finish.mutate(Object.fromEntries(new FormData(event.currentTarget)) as Body);
  };
  const line = (
    name: keyof Body,
    label: string,
    hint: ReactNode,
    more: ComponentProps<typeof Input> = {},
  ) => (
    <Field label={label} hint={hint} error={fieldProblem(finish.error, name)}>
      {(control) => <Input {...control} name={name} required autoComplete="off" {...more} />}
    </Field>
  );
  return (
    <main className="alone sign-in set-up">
      <p className="sign-in-name">{words.lead}</p>
      <form className="sheet" onSubmit={submit}>
        <h1 className="step-title">首次设置</h1>
        <p className="step-lead">填好这一页就能开始使用。以后都可以改。</p>
        <ProblemNotice error={finish.error} />
        {line("code", "安装码", "显示在启动平台的命令行窗口里，证明您管理这台机器。")}
        {line("government", "政府名称", "全称，例如：青石县人民政府。")}
        {line("regionCode", "行政区划代码", "6 位数字。", { inputMode: "numeric", maxLength: 6 })}
        {line("identifier", "网站标识码", "10 位，全国政府网站普查时编制。", { maxLength: 10 })}
        {line("username", "管理员用户名", "2 至 32 个字母、汉字或数字。", {
          autoComplete: "username",
          autoCapitalize: "none",
        })}
        {line("displayName", "管理员姓名", undefined, { autoComplete: "name" })}
        <Field
          label="管理员密码"
          hint={words.passwordHint}
          error={fieldProblem(finish.error, "password")}
        >
          {(control) => (
            <Input.Password {...control} name="password" autoComplete="new-password" required />
          )}
        </Field>
        <Button type="primary" htmlType="submit" block size="large" loading={finish.isPending}>
          完成设置
        </Button>
      </form>
    </main>
  );
}
