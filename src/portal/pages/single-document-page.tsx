import { Crumbs } from "../../ui/crumbs.tsx";
import { renderPage } from "../../ui/frame.tsx";
import type { PageFrame } from "../../ui/page-frame.ts";
import type { Link } from "../../ui/links.ts";
import { Rows, type ListRow } from "../../ui/rows.tsx";
import { Tree, type ColumnTree } from "../../ui/tree.tsx";
import { wordsOf } from "../../ui/words.ts";
import { DocumentArticle } from "./document-article.tsx";
import { articleTags } from "./document-page.tsx";
import type { DocumentPage } from "./document-view.ts";
import { articleData } from "./structured-data.ts";

/** A column that shows one document in full (公开指南): the tree beside its text. */
export type SingleDocumentPage = {
  /** The column's own path: it is this page's address. */
  readonly path: string;
  /** Columns above this one. */
  readonly crumbs: readonly Link[];
  readonly tree: ColumnTree;
  /** The document; its path is its own page. */
  readonly document: DocumentPage;
  /** Earlier editions and other documents of the column. */
  readonly others: readonly ListRow[];
};

/** A single-document column: the newest document in full under the column's own address. */
export function renderSingleDocument(page: SingleDocumentPage, frame: PageFrame): string {
  const words = wordsOf(frame.language);
  const { document } = page;
  return renderPage(
    {
      head: {
        title: [document.title, document.column.name],
        path: page.path,
        column: document.column,
        article: articleTags(document),
        data: articleData(document, frame),
      },
      navKey: document.navKey,
      main: (
        <div class="wrap">
          <Crumbs frame={frame} ancestors={page.crumbs} here={document.column.name} />
          <div class="split">
            <Tree tree={page.tree} words={words} />
            <div class="main">
              <DocumentArticle page={document} frame={frame} />
              {page.others.length > 0 ? (
                <section class="linked">
                  <h2>{words.earlier}</h2>
                  <Rows rows={page.others} />
                </section>
              ) : null}
            </div>
          </div>
        </div>
      ),
    },
    frame,
  );
}
