import { useQuery } from "@tanstack/react-query";
import { createLazyRoute } from "@tanstack/react-router";
import { Page } from "../layout/page.tsx";
import { Loading, Nothing, Trouble } from "../layout/states.tsx";
import { Table } from "../list/table.tsx";
import { minuteOf } from "../words/days.ts";
import { BannerCard } from "./banner-card.tsx";
import { emergencyQuery, type Measure } from "./emergency-query.ts";
import { FreezeCard } from "./freeze-card.tsx";
import { GreyCard, ReadOnlyCard } from "./switch-cards.tsx";
import "./emergency.css";
import { endOf, whatOf } from "./words.ts";

export const route = createLazyRoute("/emergency")({ component: EmergencyPage });

/** What an emergency asks for: one button each, and what was done before. */
function EmergencyPage() {
  const found = useQuery(emergencyQuery);
  const { data } = found;
  return (
    <Page
      title="应急"
      lead="每一项一按即生效，到期自动结束，都记入审计日志。数据库停了，已显示的横幅和灰色也会按时结束。"
    >
      {found.error !== null && data === undefined ? (
        <Trouble error={found.error} again={() => void found.refetch()} />
      ) : data === undefined ? (
        <Loading rows={6} />
      ) : (
        <>
          <div className="measures">
            <BannerCard pages={data.pages} mayChange={data.mayChange} />
            <GreyCard pages={data.pages} mayChange={data.mayChange} />
            <ReadOnlyCard pages={data.pages} mayChange={data.mayChange} />
            <FreezeCard mayChange={data.mayChange} />
          </div>
          <h2 className="list-title">以前的</h2>
          <Past rows={data.past} />
        </>
      )}
    </Page>
  );
}

function Past({ rows }: { readonly rows: readonly Measure[] }) {
  if (rows.length === 0)
    return (
      <div className="sheet">
        <Nothing title="还没有用过">结束的横幅、灰色显示、只读和冻结会列在这里。</Nothing>
      </div>
    );
  return (
    <Table
      about="以前的应急措施"
      rows={rows}
      keyOf={(row) => row.id}
      columns={[
        { key: "what", title: "内容", look: "main", cell: whatOf },
        { key: "from", title: "开始", look: "day", cell: (row) => minuteOf(row.beginsAt) },
        { key: "by", title: "设置人", cell: (row) => row.setBy },
        { key: "end", title: "结束", cell: endOf },
        { key: "reason", title: "原因", cell: (row) => row.reason },
      ]}
    />
  );
}
