import { RowNotes } from "../../ui/rows.tsx";
import { stateTag } from "../../ui/tags.tsx";
import type { SearchPage, SearchResult, Segment } from "./search-view.ts";
import { searchWords as say } from "./search-words.ts";

/** What was found: its order, its rows, the ways to the page before and after. */
export function Hits({ page }: { readonly page: SearchPage }) {
  const { pager, order } = page;
  return (
    <>
      <nav class="filters order" aria-label={say.order}>
        <ul>
          <Order href={order.relevanceHref} isCurrent={order.current === "relevance"}>
            {say.byRelevance}
          </Order>
          <Order href={order.newestHref} isCurrent={order.current === "newest"}>
            {say.byNewest}
          </Order>
        </ul>
        <span>{say.showing(pager.from, pager.to)}</span>
      </nav>
      <ul class="rows hits">{page.results.map(hitOf)}</ul>
      {pager.previousHref || pager.nextHref ? <Pager pager={pager} /> : null}
    </>
  );
}

function Pager({ pager }: Pick<SearchPage, "pager">) {
  return (
    <nav class="pages" aria-label={say.paging}>
      <ul>
        {pager.previousHref ? (
          <li>
            <a href={pager.previousHref} rel="prev nofollow">
              {say.previousPage}
            </a>
          </li>
        ) : null}
        <li class="gap">{say.page(pager.number)}</li>
        {pager.nextHref ? (
          <li>
            <a href={pager.nextHref} rel="next nofollow">
              {say.nextPage}
            </a>
          </li>
        ) : null}
      </ul>
    </nav>
  );
}

function Order(props: {
  readonly href: string;
  readonly isCurrent: boolean;
  readonly children: string;
}) {
  return (
    <li>
      <a href={props.href} rel="nofollow" {...(props.isCurrent ? { "aria-current": "true" } : {})}>
        {props.children}
      </a>
    </li>
  );
}

function hitOf(hit: SearchResult) {
  const day = hit.date.slice(0, 10);
  return (
    <li>
      <a href={hit.href}>
        {hit.tags.map(stateTag)}
        {hit.title.map(segmentOf)}
      </a>
      <time dateTime={day}>{day}</time>
      {hit.notes.length > 0 ? <RowNotes notes={hit.notes} /> : null}
      {hit.excerpt.length > 0 ? (
        <p class="excerpt">
          {hit.place === null ? null : <b>{hit.place}</b>}
          {hit.excerpt.map(segmentOf)}
        </p>
      ) : null}
      {hit.isWholeIndexed ? null : <p class="partly">{say.partlyRead}</p>}
    </li>
  );
}

function segmentOf({ text, marked }: Segment) {
  return marked ? <mark>{text}</mark> : text;
}
