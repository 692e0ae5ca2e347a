import { Link } from "@tanstack/react-router";
import { useId, type ReactNode } from "react";
import type { Answer } from "../api/client.ts";
import { Table, type TableColumn } from "../list/table.tsx";
import { numberWords } from "../words/numbers.ts";
import { Downloads } from "./downloads.tsx";
import type { Span } from "./period.ts";

type Visits = Answer<"GET /api/visits">;
type DocumentRow = Visits["documents"][number];
type ColumnRow = Visits["columns"][number];
type OrganizationRow = Visits["organizations"][number];
type Days = { readonly from: string; readonly to: string };
type Counts = { readonly people: number; readonly robots: number };

/** Documents with how often they were read. */
export function DocumentsRead({
  title,
  rows,
  days,
  none,
}: {
  readonly title: string;
  readonly rows: readonly DocumentRow[];
  /** Where the same goes out as a file. */
  readonly days?: Days;
  readonly none: string;
}) {
  return (
    <Part
      title={title}
      none={rows.length === 0 ? none : null}
      files={days === undefined ? null : <Downloads by="document" days={days} />}
    >
      <Table about={title} columns={documents} rows={rows} keyOf={(row) => row.id} />
    </Part>
  );
}

/** The columns that were visited most, without those below them. */
export function ColumnsRead({
  rows,
  span,
  days,
}: {
  readonly rows: readonly ColumnRow[];
  readonly span: Span;
  readonly days: Days;
}) {
  return (
    <Part
      title="看得最多的栏目"
      none={rows.length === 0 ? "没有人看过栏目页。" : null}
      files={<Downloads by="column" days={days} />}
    >
      <Table about="看得最多的栏目" columns={columnsOf(span)} rows={rows} keyOf={(row) => row.id} />
    </Part>
  );
}

/** The organizations whose page and documents were read most. */
export function OrganizationsRead({
  rows,
  days,
}: {
  readonly rows: readonly OrganizationRow[];
  readonly days: Days;
}) {
  return (
    <Part
      title="看得最多的机构"
      none={rows.length === 0 ? "没有人看过机构的信息。" : null}
      files={<Downloads by="organization" days={days} />}
    >
      <Table about="看得最多的机构" columns={organizations} rows={rows} keyOf={(row) => row.id} />
    </Part>
  );
}

function columnsOf({ year, month }: Span): readonly TableColumn<ColumnRow>[] {
  const shown = { year: String(year), ...(month === null ? {} : { month: String(month) }) };
  return [
    {
      key: "name",
      title: "栏目",
      look: "main",
      cell: ({ id, name }) => (
        <Link className="row-title" to="/visits" search={{ ...shown, column: String(id) } as never}>
          {name}
        </Link>
      ),
    },
    { key: "pages", title: "栏目页", look: "n", cell: (row) => people(row.pages) },
    { key: "documents", title: "所载信息", look: "n", cell: (row) => people(row.documents) },
    { key: "all", title: "连同下级", look: "n", cell: (row) => people(row.all) },
    { key: "robots", title: "程序抓取", look: "n", cell: (row) => robots(row) },
  ];
}

function Part({
  title,
  none,
  files,
  children,
}: {
  readonly title: string;
  readonly none: string | null;
  readonly files: ReactNode;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <section className="visits-part" aria-labelledby={id}>
      <div className="visits-head">
        <h2 id={id}>{title}</h2>
        {none === null ? files : null}
      </div>
      {none === null ? children : <p className="quiet">{none}</p>}
    </section>
  );
}

const documents: readonly TableColumn<DocumentRow>[] = [
  {
    key: "title",
    title: "标题",
    look: "main",
    cell: (row) => (
      <Link
        className="row-title"
        to="/documents/$siteId/$id"
        params={{ siteId: String(row.siteId), id: row.id }}
      >
        {row.title ?? "（已撤回或已下线）"}
      </Link>
    ),
  },
  { key: "column", title: "栏目", cell: (row) => <span className="word">{row.columnName}</span> },
  { key: "published", title: "发布日期", look: "day", cell: (row) => row.publishedOn },
  { key: "people", title: "浏览", look: "n", cell: people },
  { key: "robots", title: "程序抓取", look: "n", cell: (row) => numberWords(row.robots) },
];

const organizations: readonly TableColumn<OrganizationRow>[] = [
  { key: "name", title: "机构", look: "main", cell: (row) => row.name },
  { key: "pages", title: "机构页", look: "n", cell: (row) => people(row.pages) },
  { key: "documents", title: "所发信息", look: "n", cell: (row) => people(row.documents) },
  { key: "robots", title: "程序抓取", look: "n", cell: (row) => robots(row) },
];

function people(counts: Counts): string {
  return numberWords(counts.people);
}

function robots(row: { readonly pages: Counts; readonly documents: Counts }): string {
  return numberWords(row.pages.robots + row.documents.robots);
}
