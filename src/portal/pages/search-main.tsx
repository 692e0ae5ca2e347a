import { LinkLine, textItem } from "../../ui/link-lists.tsx";
import { Facets } from "../../ui/filters.tsx";
import { Facts } from "../../ui/facts.tsx";
import type { PageFrame } from "../../ui/page-frame.ts";
import { RowNotes } from "../../ui/rows.tsx";
import { SearchForm } from "../../ui/search-form.tsx";
import { stateTag } from "../../ui/tags.tsx";
import { wordsOf, type Words } from "../../ui/words.ts";
import type { AnswerCard, SearchPage, SearchResult, Segment } from "./search-view.ts";

type Part = { readonly page: SearchPage; readonly words: Words };

/** The middle zone of the search page. */
export function SearchMain(props: { readonly page: SearchPage; readonly frame: PageFrame }) {
  const { page } = props;
  const words = wordsOf(props.frame.language);
  return (
    <div class="wrap search">
      <h1 class={page.query === "" ? "" : "unseen"}>
        {page.query === "" ? words.search : words.results}
      </h1>
      <SearchForm
        words={words}
        action={page.action}
        id="search"
        hint={words.searchHint}
        query={page.query}
        keeps={page.keeps}
      />
      <Body page={page} words={words} />
    </div>
  );
}

function Body({ page, words }: Part) {
  if (page.query === "") {
    return (
      <div class="aside">
        <h2>{words.askQuery}</h2>
        <p>{words.askQueryAdvice}</p>
        <LinkLine links={page.popular} />
      </div>
    );
  }
  const hasHits = page.results.length > 0;
  return (
    <>
      <Understood page={page} words={words} />
      <div class={page.facets.length > 0 ? "split" : ""}>
        {page.facets.length > 0 ? <Narrowing page={page} words={words} /> : null}
        <section class="main" aria-label={words.results}>
          {page.answer ? <Answer answer={page.answer} /> : null}
          {hasHits ? <Hits page={page} words={words} /> : <Nothing page={page} words={words} />}
          <div class="aside">
            <h2>{words.waysOn}</h2>
            <LinkLine links={page.ways} />
          </div>
        </section>
      </div>
    </>
  );
}

function Narrowing({ page, words }: Part) {
  return (
    <aside class="narrowing">
      <input type="checkbox" id="tree-open" />
      <label for="tree-open">{words.narrow}</label>
      <div>
        <Facets groups={page.facets} />
        {page.clearHref ? <a href={page.clearHref}>{words.clearFilters}</a> : null}
      </div>
    </aside>
  );
}

function Understood({ page, words }: Part) {
  const { understood } = page;
  return (
    <div class="understood">
      <p>
        {understood ? (
          <>
            {words.understoodAs}“<b>{understood.terms}</b>”{words.understoodEnd}
            {words.comma}
          </>
        ) : null}
        {words.found(page.total.count, page.total.isExact)}
        {words.stop}
        {understood?.plainHref ? <a href={understood.plainHref}>{words.onlyExact}</a> : null}
      </p>
      {page.suggestions.length > 0 ? (
        <div class="popular">
          <span>{words.didYouMean}</span>
          <LinkLine links={page.suggestions} />
        </div>
      ) : null}
    </div>
  );
}

function Hits({ page, words }: Part) {
  const { pager, order } = page;
  return (
    <>
      <nav class="filters order" aria-label={words.order}>
        <ul>
          <Order href={order.relevanceHref} isCurrent={order.current === "relevance"}>
            {words.byRelevance}
          </Order>
          <Order href={order.newestHref} isCurrent={order.current === "newest"}>
            {words.byNewest}
          </Order>
        </ul>
        <span>{words.showing(pager.from, pager.to)}</span>
      </nav>
      <ul class="rows hits">{page.results.map(hitOf)}</ul>
      {pager.previousHref || pager.nextHref ? (
        <nav class="pages" aria-label={words.paging}>
          <ul>
            {pager.previousHref ? (
              <li>
                <a href={pager.previousHref} rel="prev">
                  {words.previousPage}
                </a>
              </li>
            ) : null}
            {pager.nextHref ? (
              <li>
                <a href={pager.nextHref} rel="next">
                  {words.nextPage}
                </a>
              </li>
            ) : null}
          </ul>
        </nav>
      ) : null}
    </>
  );
}

function Order(props: {
  readonly href: string;
  readonly isCurrent: boolean;
  readonly children: string;
}) {
  return (
    <li>
      <a href={props.href} {...(props.isCurrent ? { "aria-current": "true" } : {})}>
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
      {hit.excerpt.length > 0 ? <p class="excerpt">{hit.excerpt.map(segmentOf)}</p> : null}
    </li>
  );
}

function segmentOf({ text, marked }: Segment) {
  return marked ? <mark>{text}</mark> : text;
}

function Answer({ answer }: { readonly answer: AnswerCard }) {
  return (
    <section class="card">
      <p class="quiet">{answer.kind}</p>
      <h2>
        <a href={answer.href}>{answer.title}</a>
      </h2>
      <Facts label={answer.title} facts={answer.facts.map(({ name, text }) => [name, text])} />
    </section>
  );
}

function Nothing({ page, words }: Part) {
  return (
    <div class="nothing">
      <h2>{words.nothingFound(page.query)}</h2>
      <p>{words.nothingFoundAdvice}</p>
      <ul>
        {words.nothingFoundTips.map(textItem)}
        {page.clearHref ? (
          <li>
            <a href={page.clearHref}>{words.nothingFoundFiltered}</a>
          </li>
        ) : null}
      </ul>
      {page.popular.length > 0 ? (
        <div class="popular">
          <span>{words.popular}</span>
          <LinkLine links={page.popular} />
        </div>
      ) : null}
    </div>
  );
}
