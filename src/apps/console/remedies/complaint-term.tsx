import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useId, type SubmitEvent } from "react";
import { call } from "../api/client.ts";
import { numberIn } from "../form/typed.ts";
import { ProblemNotice } from "../form/problem-notice.tsx";

/** Within how many working days complaints are dealt with: set by whoever administers requests, for the whole district. */
export function ComplaintTerm() {
  const id = useId();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const term = useQuery({
    queryKey: ["remedies", "complaint-term"],
    queryFn: ({ signal }) => call("GET /api/remedies/complaint-term", {}, signal),
  });
  const save = useMutation({
    mutationFn: (workingDays: number) =>
      call("PUT /api/remedies/complaint-term", { body: { workingDays } }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ["remedies"] });
      void message.success("已保存。");
    },
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    save.mutate(numberIn(new FormData(event.currentTarget), "days") ?? 0);
  };
  if (term.data === undefined) return null;
  return (
    <details className="remedy-term">
      <summary>举报投诉的办理期限：{term.data.workingDays} 个工作日</summary>
      <p className="quiet">
        条例没有规定期限（第四十七条、第五十一条），由本区设定；本地另有规定的，按规定填写。
      </p>
      <ProblemNotice error={save.error} />
      <form onSubmit={submit} className="remedy-acts">
        <label htmlFor={id}>工作日数</label>
        <input
          id={id}
          name="days"
          type="number"
          min={1}
          max={90}
          required
          className="native remedy-days"
          defaultValue={term.data.workingDays}
        />
        <Button htmlType="submit" loading={save.isPending}>
          保存
        </Button>
      </form>
    </details>
  );
}
