import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useState } from "react";
import { call, type Answer } from "../api/client.ts";
import { useMay } from "../api/session.ts";
import { sentenceOf } from "../form/problem-notice.tsx";
import { OneTimePassword } from "./one-time-password.tsx";
import "./people.css";
import { words } from "./words.ts";

type Person = Answer<"GET /api/people/:id">;

/** What can be done with an account beside changing it. */
export function PersonActs({ person }: { readonly person: Person }) {
  const may = useMay();
  const queries = useQueryClient();
  const { message, modal } = App.useApp();
  const [password, setPassword] = useState<string | null>(null);
  const params = { id: person.id };
  const done = async (sentence: string) => {
    void message.success(sentence);
    await queries.invalidateQueries({ queryKey: ["people"] });
  };
  const onError = (error: unknown) => void message.error(sentenceOf(error));
  const disable = useMutation({
    mutationFn: () => call("POST /api/people/:id/disable", { params }),
    onSuccess: () => done("已停用。"),
    onError,
  });
  const enable = useMutation({
    mutationFn: () => call("POST /api/people/:id/enable", { params }),
    onSuccess: () => done("已启用。"),
    onError,
  });
  const reset = useMutation({
    mutationFn: () => call("POST /api/people/:id/password", { params }),
    onSuccess: async ({ oneTimePassword }) => {
      setPassword(oneTimePassword);
      await queries.invalidateQueries({ queryKey: ["people"] });
    },
    onError,
  });
  const resetFactor = useMutation({
    mutationFn: () => call("POST /api/people/:id/second-factor/reset", { params }),
    onSuccess: () => done("已清除动态码，下次登录时重新设置。"),
    onError,
  });
  const askFirst = (title: string, content: string, onOk: () => void) =>
    void modal.confirm({ title, content, okText: "确定", cancelText: "取消", onOk });
  return (
    <section className="sheet">
      <h2>账号</h2>
      <div className="person-acts">
        {may("account.reset-password") ? (
          <Button
            loading={reset.isPending}
            onClick={() =>
              askFirst(
                `重设${person.displayName}的密码？`,
                "原密码立刻失效，此人所有的登录会退出。",
                () => reset.mutate(),
              )
            }
          >
            重设密码
          </Button>
        ) : null}
        {may("account.reset-second-factor") && person.secondFactor === "enrolled" ? (
          <Button
            loading={resetFactor.isPending}
            onClick={() =>
              askFirst(
                `清除${person.displayName}的动态码？`,
                "请先确认是本人提出，例如手机丢失。",
                () => resetFactor.mutate(),
              )
            }
          >
            清除动态码
          </Button>
        ) : null}
        {person.state === "active" ? (
          <Button
            danger
            loading={disable.isPending}
            onClick={() =>
              askFirst(`停用${person.displayName}？`, words.disable, () => disable.mutate())
            }
          >
            停用
          </Button>
        ) : (
          <Button loading={enable.isPending} onClick={() => enable.mutate()}>
            启用
          </Button>
        )}
      </div>
      <OneTimePassword
        name={person.displayName}
        password={password}
        onClose={() => setPassword(null)}
      />
    </section>
  );
}
