import type { ComponentChildren } from "preact";
import type { Link } from "./links.ts";
import { stateTag, type Tag } from "./tags.tsx";

/** One entry of a list; every list of the site shows entries of this one shape. */
export type ListRow = {
  readonly title: string;
  readonly href: string;
  /** 'YYYY-MM-DD'; longer text is cut to the day. */
  readonly date: string;
  readonly tags: readonly Tag[];
  /** The quiet line below: agency, column, document number; empty when there is none. */
  readonly notes: readonly (string | Link)[];
};

const BETWEEN = " · ";

export function RowNotes({ notes }: { readonly notes: ListRow["notes"] }) {
  if (notes.every((note) => typeof note === "string")) return <p>{notes.join(BETWEEN)}</p>;
  const parts: ComponentChildren[] = [];
  for (const note of notes) {
    if (parts.length > 0) parts.push(BETWEEN);
    parts.push(typeof note === "string" ? note : <a href={note.href}>{note.label}</a>);
  }
  return <p>{parts}</p>;
}

function rowOf(row: ListRow) {
  const day = row.date.slice(0, 10);
  return (
    <li>
      <a href={row.href}>
        {row.tags.length > 0 ? row.tags.map(stateTag) : null}
        {row.title}
      </a>
      <time dateTime={day}>{day}</time>
      {row.notes.length > 0 ? RowNotes(row) : null}
    </li>
  );
}

export function Rows({ rows }: { readonly rows: readonly ListRow[] }) {
  return <ul class="rows">{rows.map(rowOf)}</ul>;
}
