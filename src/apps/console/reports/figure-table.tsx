import { Fragment, useId } from "react";
import type { Answer } from "../api/client.ts";
import { CellLink } from "./cell-link.tsx";
import "./figure-table.css";

type Table = NonNullable<Answer<"GET /api/reports/requests">["requests"]>;

/** A table of the yearly form as it is printed: heads over columns, heads over rows, each number a link. */
export function FigureTable({ table }: { readonly table: Table }) {
  const id = useId();
  const isParted = table.columns.some((column) => column.head !== null);
  return (
    <>
      <h2 id={id} className="figure-title">
        {table.title}
      </h2>
      {/* A table wider than the window is moved by keys too. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className="figure-frame" aria-labelledby={id} tabIndex={0}>
        <table className="figure-table">
          <thead>
            <tr>
              <th scope="col" rowSpan={isParted ? 2 : 1}>
                项目
              </th>
              {isParted ? (
                <ColumnHeads columns={table.columns} />
              ) : (
                <Labels columns={table.columns} />
              )}
            </tr>
            {isParted ? (
              <tr>
                <Labels columns={table.columns.filter((column) => column.head !== null)} />
              </tr>
            ) : null}
          </thead>
          <tbody>
            {table.rows.map((row, index) => (
              <Fragment key={row.code}>
                {row.head === null || row.head === table.rows[index - 1]?.head ? null : (
                  <tr className="figure-head">
                    <th scope="rowgroup" colSpan={table.columns.length + 1}>
                      <span>{row.head}</span>
                    </th>
                  </tr>
                )}
                <tr className={row.head === null ? undefined : "figure-below"}>
                  <th scope="row" title={row.definition}>
                    {row.label}
                  </th>
                  {row.cells.map((cell, place) => (
                    <td key={table.columns[place]?.label ?? place}>
                      <CellLink {...cell} />
                    </td>
                  ))}
                </tr>
              </Fragment>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

function Labels({ columns }: { readonly columns: Table["columns"] }) {
  return columns.map((column) => (
    <th key={column.label} scope="col">
      {column.label}
    </th>
  ));
}

/** The upper of two rows of heads: columns below the same head are one cell. */
function ColumnHeads({ columns }: { readonly columns: Table["columns"] }) {
  return columns.map((column, index) => {
    if (column.head === null)
      return (
        <th key={column.label} scope="col" rowSpan={2}>
          {column.label}
        </th>
      );
    if (column.head === columns[index - 1]?.head) return null;
    const width = columns.filter((one) => one.head === column.head).length;
    return (
      <th key={column.head} scope="colgroup" colSpan={width}>
        {column.head}
      </th>
    );
  });
}
