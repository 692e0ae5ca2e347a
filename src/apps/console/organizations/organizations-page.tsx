import { useQuery } from "@tanstack/react-query";
import { createLazyRoute, Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { call, type Answer } from "../api/client.ts";
import { useMay } from "../api/session.ts";
import { Page } from "../layout/page.tsx";
import { Loading, Nothing, Trouble } from "../layout/states.tsx";
import { csvOf, keepAsFile } from "../list/csv.ts";
import { Table, type TableColumn } from "../list/table.tsx";
import {
  organizationsQuery,
  treeOf,
  type Branch,
  type Organization,
} from "../places/places-queries.ts";
import { numberWords } from "../words/numbers.ts";
import { organizationKindWords } from "../words/terms.ts";
import { ChainDialog } from "./chain-dialog.tsx";
import { MergeDialog } from "./merge-dialog.tsx";
import { OrganizationDialog } from "./organization-dialog.tsx";
import { chainWords } from "./words.ts";

export const route = createLazyRoute("/organizations")({ component: OrganizationsPage });

export type Chain = Answer<"GET /api/chains">["rows"][number];

/** The tree of organizations: who they are, how their texts are reviewed, what they published. */
function OrganizationsPage() {
  const may = useMay();
  const list = useQuery(organizationsQuery);
  const chains = useQuery({
    queryKey: ["chains"],
    queryFn: ({ signal }) => call("GET /api/chains", {}, signal),
    retry: false,
  });
  const [edited, setEdited] = useState<Organization | "new" | null>(null);
  const [merged, setMerged] = useState<Organization | null>(null);
  const [chained, setChained] = useState<Chain | null>(null);
  const all = list.data?.rows ?? [];
  const rows = treeOf(all);
  const chainOf = new Map(chains.data?.rows.map((chain) => [chain.organizationId, chain]));
  const keep = () =>
    keepAsFile(
      "机构.csv",
      csvOf([
        ["名称", "类别", "代码", "网址名", "电话", "地址", "已发布", "审核"],
        ...rows.map(({ row }) => [
          row.name,
          organizationKindWords[row.kind],
          row.code,
          row.slug,
          row.phone,
          row.address,
          row.documents,
          chainWords(chainOf.get(row.id)),
        ]),
      ]),
    );
  return (
    <Page
      title="机构"
      lead={
        list.data === undefined ? (
          "正在统计…"
        ) : (
          <>
            共 <strong className="n">{numberWords(rows.length)}</strong> 个
          </>
        )
      }
      actions={
        <>
          <Button onClick={keep}>导出 CSV</Button>
          {may("organization.administer") ? (
            <Button type="primary" onClick={() => setEdited("new")}>
              新增机构
            </Button>
          ) : null}
        </>
      }
    >
      {list.error !== null ? (
        <Trouble error={list.error} again={() => void list.refetch()} />
      ) : list.data === undefined ? (
        <Loading rows={8} />
      ) : rows.length === 0 ? (
        <Nothing title="还没有机构" />
      ) : (
        <Table
          about="机构"
          columns={columnsOf(chainOf, may("chain.administer"), setEdited, setChained)}
          rows={rows}
          keyOf={({ row }) => row.id}
        />
      )}
      <OrganizationDialog
        edited={edited}
        organizations={all}
        onClose={() => setEdited(null)}
        onMerge={(organization) => {
          setEdited(null);
          setMerged(organization);
        }}
      />
      <MergeDialog organization={merged} organizations={all} onClose={() => setMerged(null)} />
      <ChainDialog chain={chained} onClose={() => setChained(null)} />
    </Page>
  );
}

function columnsOf(
  chainOf: ReadonlyMap<number, Chain>,
  setsChains: boolean,
  edit: (organization: Organization) => void,
  editChain: (chain: Chain) => void,
): readonly TableColumn<Branch<Organization>>[] {
  return [
    {
      key: "name",
      title: "机构",
      look: "main",
      cell: ({ row, level }) => (
        <div className="branch" data-level={Math.min(level, 4)}>
          <Link
            className="row-title"
            to="/documents"
            search={{ state: "published", organization: row.slug } as never}
          >
            {row.name}
          </Link>
          <span className="row-facts">
            <span>{organizationKindWords[row.kind]}</span>
            <span className="n">代码 {row.code}</span>
            {row.phone === "" ? null : <span className="n">{row.phone}</span>}
            {row.validTo === null ? null : <span>至 {row.validTo}</span>}
          </span>
        </div>
      ),
    },
    {
      key: "chain",
      title: "审核",
      cell: ({ row }) => {
        const chain = chainOf.get(row.id);
        if (chain === undefined) return "";
        return setsChains ? (
          <Button
            size="small"
            onClick={() => editChain(chain)}
            aria-label={`设置审核：${row.name}，现为${chainWords(chain)}`}
          >
            {chainWords(chain)}
          </Button>
        ) : (
          chainWords(chain)
        );
      },
    },
    {
      key: "people",
      title: "人员",
      look: "n",
      cell: ({ row }) =>
        row.people === null ? (
          ""
        ) : (
          <Link to="/people" search={{ organizationId: String(row.id) } as never}>
            {numberWords(row.people)}
          </Link>
        ),
    },
    { key: "documents", title: "已发布", look: "n", cell: ({ row }) => numberWords(row.documents) },
    {
      key: "edit",
      look: "act",
      title: <span className="unseen">操作</span>,
      cell: ({ row }) =>
        row.administered ? (
          <Button size="small" onClick={() => edit(row)} aria-label={`修改机构：${row.name}`}>
            修改
          </Button>
        ) : (
          ""
        ),
    },
  ];
}
