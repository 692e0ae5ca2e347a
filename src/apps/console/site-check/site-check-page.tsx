import { useMay } from "../api/session.ts";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { createLazyRoute } from "@tanstack/react-router";
import { App, Button, Checkbox } from "antd";
import { useState } from "react";
import { call, type Answer } from "../api/client.ts";
import { sentenceOf } from "../form/problem-notice.tsx";
import { Page } from "../layout/page.tsx";
import { Loading, Nothing, Trouble } from "../layout/states.tsx";
import "../reports/report.css";
import { minuteOf } from "../words/days.ts";
import { numberWords } from "../words/numbers.ts";
import { RuleSection, severities } from "./rule-section.tsx";
import "./site-check.css";

export const route = createLazyRoute("/site-check")({ component: SiteCheckPage });

type SiteCheck = Answer<"GET /api/site-check">;
type Report = NonNullable<SiteCheck["report"]>;

const queryKey = ["site-check"];
const LOOK_AGAIN = 2_000;

/** What the last check of the published pages found, and another one. */
function SiteCheckPage() {
  const check = useQuery({
    queryKey,
    queryFn: ({ signal }) => call("GET /api/site-check", {}, signal),
    refetchInterval: (query) => (query.state.data?.running != null ? LOOK_AGAIN : false),
  });
  const { data } = check;
  return (
    <Page
      title="网站检查"
      lead="每天夜里自动检查全部已发布的页面：死链、网页标签、空白栏目、无障碍等。查到的问题不影响发布，请尽快修正。"
      actions={<Again running={data?.running ?? null} />}
    >
      {data?.running != null ? <Progress running={data.running} /> : null}
      {check.error !== null ? (
        <Trouble error={check.error} again={() => void check.refetch()} />
      ) : data === undefined ? (
        <Loading rows={8} />
      ) : data.report === null ? (
        <div className="sheet">
          <Nothing title="还没有检查过">
            <p>今天夜里会自动检查；管理员点“再查一次”，现在就查。</p>
          </Nothing>
        </div>
      ) : (
        <Found report={data.report} />
      )}
    </Page>
  );
}

function Again({ running }: { readonly running: SiteCheck["running"] }) {
  const [outside, setOutside] = useState(false);
  const queries = useQueryClient();
  const { message } = App.useApp();
  const may = useMay();
  const start = useMutation({
    mutationFn: () => call("POST /api/site-check/runs", { body: { outside } }),
    onSuccess: () => queries.invalidateQueries({ queryKey }),
    onError: (error) => void message.error(sentenceOf(error)),
  });
  if (!may("site.administer")) return null;
  return (
    <>
      <Checkbox checked={outside} onChange={(event) => setOutside(event.target.checked)}>
        也查站外链接（较慢）
      </Checkbox>
      <Button
        type="primary"
        disabled={running !== null}
        loading={start.isPending}
        onClick={() => start.mutate()}
      >
        {running === null ? "再查一次" : "正在检查"}
      </Button>
    </>
  );
}

function Progress({ running }: { readonly running: NonNullable<SiteCheck["running"]> }) {
  const { stage, done, total } = running;
  const what = stage === "pages" ? "页面" : "站外链接";
  return (
    <output className="site-check-progress">
      <meter min={0} max={Math.max(total, 1)} value={done} aria-label={`已检查的${what}`} />
      <span className="n">
        {total === 0
          ? "正在准备"
          : `${what} ${numberWords(done)} / ${numberWords(total)}，可以离开这个页面`}
      </span>
    </output>
  );
}

function Found({ report }: { readonly report: Report }) {
  return (
    <>
      <dl className="figures">
        {severities.map(({ severity, name, meaning }) => (
          <div key={severity}>
            <dt>{name}</dt>
            <dd className="figure-value n">
              <strong>{numberWords(report.counts[severity])}</strong>
              <span>处</span>
            </dd>
            <dd className="figure-definition">{meaning}</dd>
          </div>
        ))}
      </dl>
      <p className="quiet">
        {minuteOf(report.checkedAt)} 检查了 {numberWords(report.pages)} 个页面，用时{" "}
        {numberWords(Math.round(report.seconds))} 秒。
      </p>
      {report.rules.length === 0 ? (
        <div className="sheet">
          <Nothing title="没有发现问题" />
        </div>
      ) : (
        report.rules.map((rule) => <RuleSection key={rule.id} rule={rule} />)
      )}
      {report.unchecked.length === 0 ? null : (
        <section>
          <h2>没有检查的</h2>
          <ul className="site-check-rest">
            {report.unchecked.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
