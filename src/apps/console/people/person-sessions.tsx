import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button } from "antd";
import { call } from "../api/client.ts";
import { useMay } from "../api/session.ts";
import { sentenceOf } from "../form/problem-notice.tsx";
import { minuteOf } from "../words/days.ts";

/** Where a person is signed in, and the way to end it. */
export function PersonSessions({ id }: { readonly id: string }) {
  const may = useMay();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const queryKey = ["people", "sessions", id];
  const sessions = useQuery({
    queryKey,
    queryFn: ({ signal }) => call("GET /api/people/:id/sessions", { params: { id } }, signal),
    enabled: may("session.revoke"),
  });
  const end = useMutation({
    mutationFn: () => call("DELETE /api/people/:id/sessions", { params: { id } }),
    onSuccess: async ({ ended }) => {
      void message.success(`已退出 ${ended} 处登录。`);
      await queries.invalidateQueries({ queryKey });
    },
    onError: (error) => void message.error(sentenceOf(error)),
  });
  const rows = sessions.data?.rows ?? [];
  if (rows.length === 0) return null;
  return (
    <section className="sheet">
      <h2>正在登录的地方</h2>
      <ul className="plain-rows">
        {rows.map((row) => (
          <li key={row.id}>
            <span>
              {row.device} <span className="quiet">{row.network}</span>
            </span>
            <span className="day quiet">最近使用 {minuteOf(row.seen)}</span>
          </li>
        ))}
      </ul>
      <Button loading={end.isPending} onClick={() => end.mutate()}>
        全部退出
      </Button>
    </section>
  );
}
