import { LinkLine, textItem } from "../../ui/link-lists.tsx";
import type { SearchPage } from "./search-view.ts";
import { searchWords as say } from "./search-words.ts";

type Part = { readonly page: SearchPage };

/** Before a question: what can be asked, and what others ask. */
export function AskSomething({ page }: Part) {
  return (
    <div class="asking">
      <p>{say.askAdvice}</p>
      {page.examples.length > 0 ? (
        <>
          <h2>{say.asking}</h2>
          <ul class="doors-list">{page.examples.map(doorOf)}</ul>
        </>
      ) : null}
      <Popular page={page} />
    </div>
  );
}

/** After a question that found nothing: what to try. */
export function Nothing({ page }: Part) {
  if (page.pager.number > 1) {
    return (
      <div class="nothing">
        <h2>{say.nothingOnPage}</h2>
        <p>
          <a href={page.order.relevanceHref}>{say.firstPage}</a>
        </p>
      </div>
    );
  }
  return (
    <div class="nothing">
      <h2>{say.nothing(page.query)}</h2>
      <p>{say.tryThis}</p>
      <ul>
        {page.clearHref ? (
          <li>
            <a href={page.clearHref}>{say.withoutFilters}</a>
          </li>
        ) : null}
        {say.tips.map(textItem)}
      </ul>
      <Popular page={page} />
    </div>
  );
}

/** After words that stand everywhere or say nothing: how to ask. */
export function TooLittle({ page }: Part) {
  return (
    <div class="nothing">
      <h2>{say.tooLittle(page.query)}</h2>
      <p>{say.tooLittleAdvice}</p>
      <Popular page={page} />
    </div>
  );
}

function Popular({ page }: Part) {
  if (page.popular.length === 0) return null;
  return (
    <div class="popular">
      <span>{say.popular}</span>
      <LinkLine links={page.popular} />
    </div>
  );
}

/** The doors that stand open when search does not help: ask for disclosure, write, call. */
export function Doors({ page }: Part) {
  if (page.doors.length === 0 && page.call === null) return null;
  return (
    <div class="aside">
      <h2>{page.results.length > 0 ? say.waysOnWithHits : say.waysOn}</h2>
      <ul class="doors-list">
        {page.doors.map(doorOf)}
        {page.call === null ? null : <li>{page.call}</li>}
      </ul>
    </div>
  );
}

function doorOf({ label, href, note }: SearchPage["doors"][number]) {
  return (
    <li>
      <a href={href}>{label}</a>
      <span>{note}</span>
    </li>
  );
}
