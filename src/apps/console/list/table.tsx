import type { ReactNode } from "react";
import "./table.css";

export type TableColumn<Row> = {
  readonly key: string;
  readonly title: ReactNode;
  readonly cell: (row: Row) => ReactNode;
  /** "n" for numbers, "day" for dates: tabular and never wrapped; "main" for what a card is called by. */
  readonly look?: "n" | "day" | "main" | "pick" | "act";
  /** Left out of the cards of a phone. */
  readonly deskOnly?: boolean;
};

/** A list as a table; on a phone each row is a card. */
export function Table<Row>({
  about,
  columns,
  rows,
  keyOf,
  stale = false,
}: {
  /** What the table lists, for those who hear it. */
  readonly about: string;
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string | number;
  /** Still the rows of before, while the next are on their way. */
  readonly stale?: boolean;
}) {
  const look = ({ look: given, deskOnly }: TableColumn<Row>) =>
    [given ?? "", deskOnly === true ? "desk-only" : ""].join(" ").trim() || undefined;
  return (
    <div className={stale ? "table-frame table-stale" : "table-frame"} aria-busy={stale}>
      <table className="table">
        <caption className="unseen">{about}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={look(column)}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map((column) => (
                <td
                  key={column.key}
                  className={look(column)}
                  data-title={typeof column.title === "string" ? column.title : undefined}
                >
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
