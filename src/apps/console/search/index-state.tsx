import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button } from "antd";
import { call, type Answer } from "../api/client.ts";
import { sentenceOf } from "../form/problem-notice.tsx";
import { Loading, Trouble } from "../layout/states.tsx";
import { Tag } from "../layout/tag.tsx";
import { minuteOf } from "../words/days.ts";
import { numberWords } from "../words/numbers.ts";

type State = Answer<"GET /api/search/index">;

const queryKey = ["search-index"];
const LOOK_AGAIN = 1_500;
/** After a press the work may wait for its turn. */
const LOOK_ANYWAY = 10_000;
const phases = {
  filling: "正在写入",
  indexing: "正在建立索引",
  "catching-up": "正在补上这期间的改动",
} as const;

/** How the index fares, with the buttons that compare it and make it anew. */
export function IndexState({ changes }: { readonly changes: boolean }) {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const index = useQuery({
    queryKey,
    queryFn: ({ signal }) => call("GET /api/search/index", {}, signal),
    refetchInterval: (query) =>
      query.state.data?.rebuild?.isRunning === true ? LOOK_AGAIN : LOOK_ANYWAY,
  });
  const start = useMutation({
    mutationFn: (what: "check" | "rebuild") =>
      what === "check"
        ? call("POST /api/search/index/checks", {})
        : call("POST /api/search/index/rebuilds", {}),
    onSuccess: async (_, what) => {
      void message.success(
        what === "check"
          ? "已开始核对，查到的差错会自动修好。"
          : "已开始重建，这期间搜索照常使用原来的索引。",
      );
      await queries.invalidateQueries({ queryKey });
    },
    onError: (error) => void message.error(sentenceOf(error)),
  });
  const { data } = index;
  if (index.error !== null)
    return <Trouble error={index.error} again={() => void index.refetch()} />;
  if (data === undefined) return <Loading rows={4} />;
  const isRunning = data.rebuild?.isRunning === true;
  return (
    <>
      <section className="sheet" aria-label="核对">
        <div className="search-head">
          <h2>核对</h2>
          {changes ? (
            <Button onClick={() => start.mutate("check")} disabled={isRunning}>
              现在核对
            </Button>
          ) : null}
        </div>
        <p className="told">每天自动把索引和已发布的信息逐条对一遍，缺的、多的、旧的都会修好。</p>
        <Checked check={data.check} />
      </section>
      <section className="sheet" aria-label="重建">
        <div className="search-head">
          <h2>重建</h2>
          {changes ? (
            <Button onClick={() => start.mutate("rebuild")} disabled={isRunning}>
              {isRunning ? "正在重建" : "重建索引"}
            </Button>
          ) : null}
        </div>
        <p className="told">平时不必重建。搜索明显不对，核对也修不好时再用；重建时搜索不停。</p>
        <Rebuilt rebuild={data.rebuild} />
      </section>
    </>
  );
}

function Checked({ check }: { readonly check: State["check"] }) {
  if (check === null) return <p>还没有核对过，最迟一天内会自动核对。</p>;
  const { missing, surplus, stale } = check;
  const isRight = missing + surplus + stale === 0;
  return (
    <p>
      {isRight ? <Tag tone="fine">一致</Tag> : <Tag tone="heed">已修好</Tag>}{" "}
      <span className="n">{minuteOf(check.finishedAt)}</span>{" "}
      {isRight
        ? "核对，没有差错。"
        : `核对：缺 ${numberWords(missing)} 条，多 ${numberWords(surplus)} 条，旧 ${numberWords(stale)} 条。`}
    </p>
  );
}

function Rebuilt({ rebuild }: { readonly rebuild: State["rebuild"] }) {
  if (rebuild === null) return <p>还没有重建过。</p>;
  const { isRunning, phase, done, total, problem } = rebuild;
  if (isRunning)
    return (
      <p className="progress">
        <meter value={done} max={Math.max(1, total)} aria-label="重建进度" />
        <output>
          {phases[phase]}：{numberWords(done)} / {numberWords(total)}
        </output>
      </p>
    );
  if (problem !== null)
    return (
      <p>
        <Tag tone="alarm">没有完成</Tag> {problem}可以再试一次。
      </p>
    );
  return (
    <p>
      <Tag tone="fine">已完成</Tag>{" "}
      <span className="n">{rebuild.finishedAt === null ? "" : minuteOf(rebuild.finishedAt)}</span>{" "}
      重建完成，共 {numberWords(total)} 条。
    </p>
  );
}
