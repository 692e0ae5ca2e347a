import type { PageFrame } from "../../ui/page-frame.ts";
import { SearchForm } from "../../ui/search-form.tsx";
import { wordsOf } from "../../ui/words.ts";
import { AskSomething, Doors, Nothing, TooLittle } from "./search-advice.tsx";
import { AnswerCards } from "./search-cards.tsx";
import { Hits } from "./search-hits.tsx";
import { Chosen, Narrowing } from "./search-narrowing.tsx";
import { Understanding } from "./search-understood.tsx";
import type { SearchPage } from "./search-view.ts";
import { searchWords as say } from "./search-words.ts";

/** The middle zone of the search page. */
export function SearchMain(props: { readonly page: SearchPage; readonly frame: PageFrame }) {
  const { page } = props;
  const words = wordsOf(props.frame.language);
  const isEmpty = page.asked === "nothing";
  return (
    <div class="wrap search">
      <h1 class={isEmpty ? "" : "unseen"}>{isEmpty ? words.search : say.results}</h1>
      <SearchForm
        words={words}
        action={page.action}
        id="search"
        hint={words.searchHint}
        query={page.query}
        keeps={page.keeps}
      />
      {isEmpty ? <AskSomething page={page} /> : <Body page={page} />}
    </div>
  );
}

function Body({ page }: { readonly page: SearchPage }) {
  const hasHits = page.results.length > 0;
  return (
    <>
      <Understanding page={page} />
      <div class={page.facets.length > 0 ? "split" : ""}>
        {page.facets.length > 0 ? <Narrowing page={page} /> : null}
        <section
          class="main"
          aria-label={say.results}
          data-opened={`${page.action}opened`}
          data-asked={page.query}
        >
          {page.chosen.length > 0 ? <Chosen page={page} /> : null}
          {page.cards.length > 0 ? <AnswerCards cards={page.cards} /> : null}
          {hasHits ? <Hits page={page} /> : <NoHits page={page} />}
          <Doors page={page} />
        </section>
      </div>
    </>
  );
}

function NoHits({ page }: { readonly page: SearchPage }) {
  return page.asked === "too-little" ? <TooLittle page={page} /> : <Nothing page={page} />;
}
