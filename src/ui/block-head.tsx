import type { Link } from "./links.ts";

/** The head of a block on a page: its name and the way to all of it. */
export function BlockHead({ title, more }: { readonly title: string; readonly more: Link | null }) {
  return (
    <div class="bar">
      <h2>{title}</h2>
      {more ? <a href={more.href}>{more.label}</a> : null}
    </div>
  );
}
