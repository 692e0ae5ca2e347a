import { useQuery } from "@tanstack/react-query";
import { createLazyRoute, Link } from "@tanstack/react-router";
import { call, type Answer } from "../api/client.ts";
import { useMay, usePerson } from "../api/session.ts";
import { Loading, Nothing, Trouble } from "../layout/states.tsx";
import { Page } from "../layout/page.tsx";
import { PressingRequests } from "../requests/pressing-requests.tsx";
import { todayWords } from "../words/days.ts";
import "./work.css";
import { WorkSection } from "./work-section.tsx";
import { asides, sentence, words } from "./words.ts";

export const route = createLazyRoute("/")({ component: WorkPage });

type Work = Answer<"GET /api/work">;

const MOST = 50;

/** What waits for the person, the most pressing first; beside it what they wait for themselves. */
function WorkPage() {
  const person = usePerson();
  const may = useMay();
  const reads = may("document.read");
  const work = useQuery({
    queryKey: ["work"],
    queryFn: ({ signal }) => call("GET /api/work", { query: { limit: MOST } }, signal),
    refetchInterval: 60_000,
    enabled: reads,
  });
  const { data } = work;
  return (
    <Page
      title="待办"
      lead={
        data === undefined
          ? `${person.name}，您好。`
          : `${todayWords(data.today)}，${sentence(data)}`
      }
    >
      {work.error !== null && data === undefined ? (
        <Trouble error={work.error} again={() => void work.refetch()} />
      ) : null}
      {reads && data === undefined && work.error === null ? <Loading rows={6} /> : null}
      {may("request.handle") ? <PressingRequests /> : null}
      {data === undefined ? null : <WorkList data={data} />}
    </Page>
  );
}

function WorkList({ data }: { readonly data: Work }) {
  const may = useMay();
  const late = new Set(data.overdue.rows.map((row) => row.id));
  const inTime = data.forMe.rows.filter((row) => !late.has(row.id));
  const others = asides.filter(({ key }) => data[key].total > 0);
  const empty = data.forMe.total + data.overdue.total === 0;
  return (
    <>
      {data.standsInFor.length === 0 ? null : (
        <p className="work-deputy">
          今天您代理{data.standsInFor.join("、")}办理，办理时会注明“代{data.standsInFor[0]}”。
        </p>
      )}
      <div className={others.length === 0 ? "work" : "work work-two"}>
        <div>
          {data.overdue.total === 0 ? null : (
            <WorkSection
              title="已超期"
              about="overdue"
              total={data.overdue.total}
              rows={data.overdue.rows}
              today={data.today}
            />
          )}
          {inTime.length === 0 ? null : (
            <WorkSection
              title="等我办理"
              about="forMe"
              total={data.forMe.total - data.overdue.total}
              rows={inTime}
              today={data.today}
            />
          )}
          {empty ? (
            <div className="sheet">
              <Nothing title={words.nothing}>
                {may("document.draft") ? (
                  <p>
                    <Link to="/new">起草一条信息</Link>，或者
                    <Link to="/documents">查看已有的信息</Link>。
                  </p>
                ) : (
                  <p>
                    <Link to="/documents">查看已有的信息</Link>
                  </p>
                )}
              </Nothing>
            </div>
          ) : null}
        </div>
        {others.length === 0 ? null : (
          <div className="work-aside">
            {others.map(({ key, title }) => (
              <WorkSection
                key={key}
                title={title}
                about={key}
                total={data[key].total}
                rows={data[key].rows}
                today={data.today}
              />
            ))}
          </div>
        )}
      </div>
    </>
  );
}
