import { Crumbs } from "../../ui/crumbs.tsx";
import { renderPage } from "../../ui/frame.tsx";
import type { PageFrame } from "../../ui/page-frame.ts";
import type { ArticleTags } from "../../ui/head.tsx";
import { wordsOf } from "../../ui/words.ts";
import { DocumentArticle } from "./document-article.tsx";
import { articleData } from "./structured-data.ts";
import type { DocumentPage } from "./document-view.ts";

/** A document: its facts, title and text, what belongs to it, and the proof that it is genuine. */
export function renderDocument(page: DocumentPage, frame: PageFrame): string {
  return renderPage(
    {
      head: {
        title: [page.title, page.column.name],
        path: page.path,
        column: page.column,
        article: articleTags(page),
        data: articleData(page, frame),
      },
      navKey: page.navKey,
      main: (
        <div class="wrap">
          <Crumbs
            frame={frame}
            ancestors={page.crumbs}
            here={wordsOf(frame.language).documentText}
          />
          <DocumentArticle page={page} frame={frame} />
        </div>
      ),
    },
    frame,
  );
}

/** The tags of a document's page. */
export function articleTags(page: DocumentPage): ArticleTags {
  return {
    title: page.title,
    publishedAt: page.facts.publishedAt,
    source: page.source,
    keywords: page.keywords,
    author: page.author,
    description: page.abstract,
    image: page.image,
  };
}
