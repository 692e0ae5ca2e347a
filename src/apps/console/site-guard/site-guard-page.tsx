import { useQuery } from "@tanstack/react-query";
import { createLazyRoute } from "@tanstack/react-router";
import { call, type Answer } from "../api/client.ts";
import { beijingSecond } from "../document/saving/now.ts";
import { Page } from "../layout/page.tsx";
import { Loading, Nothing, Trouble } from "../layout/states.tsx";
import "../reports/report.css";
import { numberWords } from "../words/numbers.ts";
import { Incidents } from "./incidents.tsx";
import "./site-guard.css";

export const route = createLazyRoute("/site-guard")({ component: SiteGuardPage });

type Guarded = Answer<"GET /api/site/incidents">;

const LOOK_AGAIN = 15_000;

/** What was found altered in the published site and mended, and how the site stands. */
function SiteGuardPage() {
  const guarded = useQuery({
    queryKey: ["site-incidents"],
    queryFn: ({ signal }) => call("GET /api/site/incidents", {}, signal),
    refetchInterval: LOOK_AGAIN,
  });
  const { data } = guarded;
  return (
    <Page
      wide
      title="网站守护"
      lead="系统随时核对已发布的网页，发现有人改动、删除或者放进来历不明的文件，就按记录恢复，并记在这里。"
    >
      {guarded.error !== null ? (
        <Trouble error={guarded.error} again={() => void guarded.refetch()} />
      ) : data === undefined ? (
        <Loading rows={8} />
      ) : (
        <>
          <Standing files={data.files} release={data.release} />
          {data.incidents.length === 0 ? (
            <div className="sheet">
              <Nothing title="没有发现网页被人改动" />
            </div>
          ) : (
            <>
              <WhatToDo />
              <Incidents incidents={data.incidents} />
              {data.hasMore ? (
                <p className="quiet">
                  只列最近 {numberWords(data.incidents.length)} 次，更早的见审计。
                </p>
              ) : null}
            </>
          )}
        </>
      )}
    </Page>
  );
}

function Standing({ files, release }: Pick<Guarded, "files" | "release">) {
  return (
    <dl className="figures">
      <div>
        <dt>网站的文件</dt>
        <dd className="figure-value n">
          <strong>
            {files.isExact ? "" : "约 "}
            {numberWords(files.count)}
          </strong>
          <span>个</span>
        </dd>
        <dd className="figure-definition">公众能打开的网页和附件</dd>
      </div>
      {release === null ? null : (
        <div>
          <dt>最近一次发布</dt>
          <dd className="figure-value n">
            <strong>{beijingSecond(release.at)}</strong>
          </dd>
          <dd className="figure-definition">
            网站有文件变化就算一次，这是第 {numberWords(release.number)} 次
          </dd>
        </div>
      )}
    </dl>
  );
}

function WhatToDo() {
  return (
    <p className="site-guard-advice" role="note">
      网页已经恢复，但是改动网页的人可能还能进入服务器。请马上查明谁能写入这台服务器的数据文件夹，更换有关密码；被改动的文件已经另存，是查证的依据，请不要删除。办法见运行手册
      docs/operate/verify-the-site.md。
    </p>
  );
}
