import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { createLazyRoute, Link } from "@tanstack/react-router";
import { call, type Answer, type Ask } from "../api/client.ts";
import { useMay } from "../api/session.ts";
import { FilterText } from "../list/filter-text.tsx";
import { Page } from "../layout/page.tsx";
import { Loading, Nothing, Trouble } from "../layout/states.tsx";
import { Tag } from "../layout/tag.tsx";
import { Choice, optionsOf } from "../list/choice.tsx";
import "../list/filters.css";
import { Pages } from "../list/pages.tsx";
import { Table, type TableColumn } from "../list/table.tsx";
import { useFilter } from "../list/use-filter.ts";
import { organizationsQuery, treeOptions } from "../places/places-queries.ts";
import { minuteOf } from "../words/days.ts";
import { numberWords } from "../words/numbers.ts";
import { roleWords } from "../words/terms.ts";
import { PeopleCsv } from "./people-csv.tsx";
import { factorWords } from "./words.ts";

export const route = createLazyRoute("/people")({ component: PeoplePage });

type Person = Answer<"GET /api/people">["rows"][number];
type Query = Ask<"GET /api/people">["query"];

/** People with their roles, narrowed by name, place, role and state. */
function PeoplePage() {
  const may = useMay();
  const [filter, change] = useFilter();
  const organizations = useQuery(organizationsQuery).data?.rows ?? [];
  const list = useQuery({
    queryKey: ["people", filter],
    queryFn: ({ signal }) => call("GET /api/people", { query: filter as Query }, signal),
    placeholderData: keepPreviousData,
  });
  const { data } = list;
  const { after, ...narrowed } = filter;
  return (
    <Page
      wide
      title="人员"
      lead={
        data === undefined ? (
          "正在统计…"
        ) : (
          <>
            共 <strong className="n">{numberWords(data.total)}</strong> 人
          </>
        )
      }
      actions={
        <>
          <PeopleCsv query={narrowed as Query} />
          {may("account.administer") ? (
            <>
              <Link className="plain-button plain-link" to="/people/import">
                从表格导入
              </Link>
              <Link className="plain-button plain-link main-link" to="/people/new">
                新增人员
              </Link>
            </>
          ) : null}
        </>
      }
    >
      <div className="filters filters-grid">
        <FilterText
          placeholder="姓名、用户名"
          value={filter["query"] ?? ""}
          onChange={(query) => change({ query })}
        />
        <Choice
          label="机构（含下级）"
          value={filter["organizationId"]}
          options={treeOptions(organizations, (one) => String(one.id))}
          onChange={(organizationId) => change({ organizationId })}
        />
        <Choice
          label="角色"
          value={filter["role"]}
          options={optionsOf(roleWords)}
          onChange={(role) => change({ role })}
        />
        <Choice
          label="状态"
          value={filter["state"]}
          options={[
            ["active", "正常"],
            ["disabled", "已停用"],
          ]}
          onChange={(state) => change({ state })}
        />
      </div>
      {list.error !== null ? (
        <Trouble error={list.error} again={() => void list.refetch()} />
      ) : data === undefined ? (
        <Loading rows={8} />
      ) : data.rows.length === 0 ? (
        <div className="sheet">
          <Nothing title="没有符合条件的人员">
            <p>
              <Link to="/people">清除条件</Link>
            </p>
          </Nothing>
        </div>
      ) : (
        <>
          <Table
            about="人员"
            columns={columns}
            rows={data.rows}
            keyOf={(row) => row.id}
            stale={list.isPlaceholderData}
          />
          <Pages after={after ?? ""} next={data.next} />
        </>
      )}
    </Page>
  );
}

const columns: readonly TableColumn<Person>[] = [
  {
    key: "name",
    title: "姓名",
    look: "main",
    cell: (row) => (
      <>
        <Link className="row-title" to="/people/$id" params={{ id: row.id }}>
          {row.displayName}
        </Link>
        <span className="row-facts">{row.username}</span>
      </>
    ),
  },
  {
    key: "organization",
    title: "机构",
    cell: (row) => <span className="word">{row.organizationName ?? "全区"}</span>,
  },
  {
    key: "roles",
    title: "角色",
    cell: (row) => (
      <span className="row-tags">
        {row.roles.map((grant) => (
          <Tag key={`${grant.role} ${grant.organizationId}`}>
            {grant.organizationId === row.organizationId
              ? roleWords[grant.role]
              : `${roleWords[grant.role]}（${grant.organizationName ?? "全区"}）`}
          </Tag>
        ))}
      </span>
    ),
  },
  {
    key: "state",
    title: "状态",
    cell: (row) => (
      <span className="row-tags">
        <Tag tone={row.state === "active" ? "fine" : "plain"}>
          {row.state === "active" ? "正常" : "已停用"}
        </Tag>
        {row.mustChangePassword ? <Tag tone="heed">待改密码</Tag> : null}
        {row.secondFactor === "missing" ? (
          <Tag tone="heed">{factorWords[row.secondFactor]}</Tag>
        ) : null}
      </span>
    ),
  },
  {
    key: "seen",
    title: "最近登录",
    look: "day",
    cell: (row) => (row.lastSignedInAt === null ? "从未登录" : minuteOf(row.lastSignedInAt)),
  },
];
