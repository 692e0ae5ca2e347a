import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button } from "antd";
import { call } from "../api/client.ts";
import { sentenceOf } from "../form/problem-notice.tsx";
import { Loading, Trouble } from "../layout/states.tsx";
import { Tag } from "../layout/tag.tsx";
import { minuteOf } from "../words/days.ts";

const queryKey = ["own-sessions"];

/** Where one is signed in, and the way to end what is not one's own. */
export function OwnSessions() {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const list = useQuery({
    queryKey,
    queryFn: ({ signal }) => call("GET /api/profile/sessions", {}, signal),
  });
  const done = async ({ ended }: { readonly ended: number }) => {
    void message.success(`已退出 ${ended} 处登录。`);
    await queries.invalidateQueries({ queryKey });
  };
  const onError = (error: unknown) => void message.error(sentenceOf(error));
  const end = useMutation({
    mutationFn: (session: string) =>
      call("DELETE /api/profile/sessions/:session", { params: { session } }),
    onSuccess: done,
    onError,
  });
  const endOthers = useMutation({
    mutationFn: () => call("DELETE /api/profile/sessions", {}),
    onSuccess: done,
    onError,
  });
  const rows = list.data?.rows ?? [];
  return (
    <section className="sheet">
      <h2>登录的地方</h2>
      {list.error === null ? null : (
        <Trouble error={list.error} again={() => void list.refetch()} />
      )}
      {list.data === undefined && list.error === null ? <Loading rows={2} /> : null}
      <ul className="plain-rows">
        {rows.map((row) => (
          <li key={row.id}>
            <span>
              {row.device} <span className="quiet">{row.network}</span>
              <br />
              <span className="day quiet">最近使用 {minuteOf(row.seen)}</span>
            </span>
            {row.current ? (
              <Tag tone="brand">就是这里</Tag>
            ) : (
              <Button
                size="small"
                loading={end.isPending && end.variables === row.id}
                onClick={() => end.mutate(row.id)}
                aria-label={`退出：${row.device}`}
              >
                退出
              </Button>
            )}
          </li>
        ))}
      </ul>
      {rows.length > 1 ? (
        <Button loading={endOthers.isPending} onClick={() => endOthers.mutate()}>
          退出其他所有地方
        </Button>
      ) : null}
    </section>
  );
}
