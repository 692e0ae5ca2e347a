import { Link } from "@tanstack/react-router";
import { useId } from "react";
import { readSearch } from "../search-text.ts";
import { numberWords } from "../words/numbers.ts";
import { insideConsole } from "./list-address.ts";

type Part = { readonly label: string; readonly value: number; readonly records?: string };

const WIDE = 100;

/** Plain bars with their numbers beside them: a table, to be read with or without seeing the bars. */
export function Bars({
  title,
  parts,
}: {
  readonly title: string;
  readonly parts: readonly Part[];
}) {
  const id = useId();
  const most = Math.max(1, ...parts.map((part) => part.value));
  return (
    <section className="sheet" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {parts.length === 0 ? <p className="quiet">这一年没有记录。</p> : null}
      <table className="bars" aria-labelledby={id}>
        <thead className="unseen">
          <tr>
            <th scope="col">{title}</th>
            <th scope="col">数量</th>
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => (
            <tr key={part.records ?? part.label}>
              <th scope="row">{part.label}</th>
              <td>
                <Bar part={part} most={most} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Bar({ part, most }: { readonly part: Part; readonly most: number }) {
  return (
    <span className="bars-value">
      <svg
        viewBox={`0 0 ${WIDE} 10`}
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
      >
        <rect width={(part.value / most) * WIDE} height="10" />
      </svg>
      <span className="n">
        <Value value={part.value} records={part.records} />
      </span>
    </span>
  );
}

function Value({
  value,
  records,
}: {
  readonly value: number;
  readonly records: string | undefined;
}) {
  if (records === undefined) return numberWords(value);
  const { to, query } = insideConsole(records);
  return (
    <Link to={to} search={readSearch(query) as never}>
      {numberWords(value)}
    </Link>
  );
}
