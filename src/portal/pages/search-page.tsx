import { renderPage } from "../../ui/frame.tsx";
import type { PageFrame } from "../../ui/page-frame.ts";
import { wordsOf } from "../../ui/words.ts";
import { SearchMain } from "./search-main.tsx";
import type { SearchPage } from "./search-view.ts";

/** A page of search results, an empty field, or what to do when nothing was found. */
export function renderSearch(page: SearchPage, frame: PageFrame): string {
  const words = wordsOf(frame.language);
  return renderPage(
    {
      head: {
        title: page.asked === "nothing" ? [words.search] : [page.query, words.search],
        path: page.path,
        isUnlisted: true,
      },
      navKey: null,
      hasOwnSearch: true,
      main: <SearchMain page={page} frame={frame} />,
    },
    frame,
  );
}
