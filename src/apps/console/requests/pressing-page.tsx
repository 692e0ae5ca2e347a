import { useQuery } from "@tanstack/react-query";
import { createLazyRoute } from "@tanstack/react-router";
import { call } from "../api/client.ts";
import { Page } from "../layout/page.tsx";
import { Loading, Nothing, Trouble } from "../layout/states.tsx";
import { Table } from "../list/table.tsx";
import "./board.css";
import { tellWords } from "./list-words.ts";
import { requestColumns } from "./request-columns.tsx";
import { RegisterLink, RequestTabs } from "./request-tabs.tsx";
import "./requests.css";

export const route = createLazyRoute("/requests/pressing")({ component: PressingPage });

/** Whose term ends within five working days or is over, and who is told of it. */
function PressingPage() {
  const list = useQuery({
    queryKey: ["requests", "pressing"],
    queryFn: ({ signal }) => call("GET /api/requests/pressing", { query: {} }, signal),
  });
  const { data } = list;
  return (
    <Page
      wide
      title="催办"
      lead="5 个工作日内到期的提醒承办人，2 个工作日内的提醒负责人，超期的提醒政务公开办。到达后没有当天与申请人确认的也列在这里。"
      actions={<RegisterLink />}
    >
      <RequestTabs />
      {list.error !== null ? (
        <Trouble error={list.error} again={() => void list.refetch()} />
      ) : data === undefined ? (
        <Loading rows={6} />
      ) : data.rows.length === 0 ? (
        <div className="sheet">
          <Nothing title="没有需要催办的申请" />
        </div>
      ) : (
        <Table
          about="需要催办的申请"
          rows={data.rows}
          keyOf={(row) => row.id}
          columns={[
            ...requestColumns(data.today).filter(({ key }) => key !== "received"),
            {
              key: "tell",
              title: "提醒谁",
              cell: (row) => {
                const told = data.rows.find((one) => one.id === row.id)?.tell ?? [];
                return `提醒${told.map((one) => tellWords[one]).join("、")}`;
              },
            },
          ]}
        />
      )}
    </Page>
  );
}
