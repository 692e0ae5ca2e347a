import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useState } from "react";
import { call } from "../api/client.ts";
import { keepSession } from "../api/session.ts";
import { FormDialog } from "../form/form-dialog.tsx";
import { sentenceOf } from "../form/problem-notice.tsx";
import { Loading, Trouble } from "../layout/states.tsx";
import { Enrolment } from "../sign-in/enrolment.tsx";
import { RecoveryCodes } from "../sign-in/recovery-codes.tsx";
import { dayOf } from "../words/days.ts";

const queryKey = ["second-factor"];

/** The second factor: setting it up, new recovery codes, taking it off where none is demanded. */
export function OwnSecondFactor() {
  const queries = useQueryClient();
  const { message, modal } = App.useApp();
  const [enrolling, setEnrolling] = useState(false);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const factor = useQuery({
    queryKey,
    queryFn: ({ signal }) => call("GET /api/second-factor", {}, signal),
  });
  const again = () => queries.invalidateQueries({ queryKey });
  const onError = (error: unknown) => void message.error(sentenceOf(error));
  const renew = useMutation({
    mutationFn: () => call("POST /api/second-factor/recovery-codes", {}),
    onSuccess: async ({ recoveryCodes }) => {
      setCodes(recoveryCodes);
      await again();
    },
    onError,
  });
  const remove = useMutation({
    mutationFn: () => call("DELETE /api/second-factor", {}),
    onSuccess: again,
    onError,
  });
  const { data } = factor;
  return (
    <section className="sheet">
      <h2>动态码</h2>
      {factor.error !== null ? (
        <Trouble error={factor.error} again={() => void factor.refetch()} />
      ) : data === undefined ? (
        <Loading rows={1} />
      ) : data.enrolledAt === null ? (
        <>
          <p className="step-lead">登录时除密码外再输入手机上的 6 位数字，密码被人知道也进不来。</p>
          <Button onClick={() => setEnrolling(true)}>设置动态码</Button>
        </>
      ) : (
        <>
          <p className="step-lead">
            {dayOf(data.enrolledAt)} 设置，还有 {data.recoveryCodesLeft} 个恢复码没用过。
          </p>
          <div className="person-acts">
            <Button loading={renew.isPending} onClick={() => renew.mutate()}>
              换一批恢复码
            </Button>
            {data.required ? null : (
              <Button
                loading={remove.isPending}
                onClick={() =>
                  void modal.confirm({
                    title: "取消动态码？",
                    content: "以后只用密码就能登录您的账号。",
                    okText: "取消动态码",
                    cancelText: "保留",
                    onOk: () => remove.mutate(),
                  })
                }
              >
                取消动态码
              </Button>
            )}
          </div>
        </>
      )}
      <FormDialog title="设置动态码" open={enrolling} onClose={() => setEnrolling(false)}>
        <Enrolment
          onConfirmed={({ recoveryCodes, ...session }) => {
            setEnrolling(false);
            setCodes(recoveryCodes);
            keepSession(queries, session);
            void again();
          }}
        />
      </FormDialog>
      <FormDialog title="收好恢复码" open={codes !== null} onClose={() => setCodes(null)}>
        <RecoveryCodes codes={codes ?? []} />
        <Button type="primary" block onClick={() => setCodes(null)}>
          已收好
        </Button>
      </FormDialog>
    </section>
  );
}
