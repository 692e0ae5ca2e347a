import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { createLazyRoute, Link } from "@tanstack/react-router";
import { call } from "../api/client.ts";
import { useMay } from "../api/session.ts";
import { Page } from "../layout/page.tsx";
import { Loading, Nothing, Trouble } from "../layout/states.tsx";
import { Choice, optionsOf } from "../list/choice.tsx";
import { FilterText } from "../list/filter-text.tsx";
import "../list/filters.css";
import { Pages } from "../list/pages.tsx";
import { Table } from "../list/table.tsx";
import { useFilter } from "../list/use-filter.ts";
import { organizationsQuery, treeOptions } from "../places/places-queries.ts";
import { ComplaintTerm } from "./complaint-term.tsx";
import "./remedies.css";
import { remedyColumns } from "./remedy-columns.tsx";
import { remedyKindWords } from "./words.ts";

export const route = createLazyRoute("/remedies")({ component: RemediesPage });

/** Reconsiderations, lawsuits, complaints and corrections of records. */
function RemediesPage() {
  const may = useMay();
  const [filter, change] = useFilter();
  const query = filter as never;
  const list = useQuery({
    queryKey: ["remedies", filter],
    queryFn: ({ signal }) => call("GET /api/remedies", { query }, signal),
    placeholderData: keepPreviousData,
  });
  const organizations = useQuery(organizationsQuery);
  const { data } = list;
  return (
    <Page
      title="复议诉讼和投诉"
      lead="对政府信息公开答复的行政复议、行政诉讼，关于公开工作的举报投诉，以及更正本人信息的申请。结果计入年度报告。"
      actions={
        may("request.handle") ? (
          <Link className="plain-button plain-link" to={"/remedies/new" as never}>
            登记
          </Link>
        ) : null
      }
    >
      <div className="filters-grid remedy-filter">
        <Choice
          label="种类"
          value={filter["kind"]}
          options={optionsOf(remedyKindWords)}
          onChange={(kind) => change({ kind })}
        />
        <Choice
          label="机构"
          value={filter["organization"]}
          options={treeOptions(organizations.data?.rows ?? [], (one) => one.slug)}
          onChange={(organization) => change({ organization })}
        />
        <Choice
          label="状态"
          value={filter["standing"]}
          options={[
            ["open", "尚未审结"],
            ["decided", "已有结果"],
            ["voided", "已作废"],
          ]}
          onChange={(standing) => change({ standing })}
        />
        <FilterText
          value={filter["text"] ?? ""}
          placeholder="登记编号、当事人、请求"
          onChange={(text) => change({ text })}
        />
      </div>
      {list.error !== null ? (
        <Trouble error={list.error} again={() => void list.refetch()} />
      ) : data === undefined ? (
        <Loading />
      ) : data.rows.length === 0 ? (
        <div className="sheet">
          <Nothing title="没有这样的记录">
            <p>收到行政复议答复通知、应诉通知或者举报投诉后，在这里登记。</p>
          </Nothing>
        </div>
      ) : (
        <>
          <Table
            about="复议、诉讼、投诉和更正"
            columns={remedyColumns}
            rows={data.rows}
            keyOf={(row) => row.id}
            stale={list.isPlaceholderData}
          />
          <Pages after={filter["after"] ?? ""} next={data.next} />
        </>
      )}
      {may("request.administer") ? <ComplaintTerm /> : null}
    </Page>
  );
}
