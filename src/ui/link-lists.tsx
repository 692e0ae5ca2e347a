import { grouped } from "./numbers.ts";
import type { CountedLink, Link } from "./links.ts";

/** An item of a list that is text alone. */
export function textItem(text: string) {
  return <li>{text}</li>;
}

/** An item of a list that is a link. */
export function linkItem(link: Link) {
  return (
    <li>
      <a href={link.href}>{link.label}</a>
    </li>
  );
}

/** A link with the number of records behind it as a quiet figure after it. */
function countedLinkItem(link: CountedLink) {
  return (
    <li>
      <a href={link.href}>{link.label}</a>
      <Count count={link.count} />
    </li>
  );
}

/** The number of records behind a link; nothing where it is not shown. */
export function Count({ count }: { readonly count: number | null }) {
  return count === null ? null : <span class="count">{grouped(count)}</span>;
}

/** Links one after another in a line that breaks where it must. */
export function LinkLine({ links }: { readonly links: readonly Link[] }) {
  return <ul class="line">{links.map(linkItem)}</ul>;
}

/** The same with the numbers of records. */
export function CountedLinkLine({ links }: { readonly links: readonly CountedLink[] }) {
  return <ul class="line">{links.map(countedLinkItem)}</ul>;
}
