import { render } from "preact-render-to-string";
import { jsonLdText, type JsonLd } from "./json-ld.ts";
import type { PageFrame } from "./page-frame.ts";

/** What a column says of itself in its tags; content pages carry their column's too. */
export type ColumnTags = {
  readonly name: string;
  /** What the column is for and what it mainly holds. */
  readonly description: string;
  readonly keywords: readonly string[];
  /** One of the types of the page design standard: 政策文件, 工作动态, 信息公开指南, … */
  readonly type: string;
};

/** What a content page says of itself in its tags; empty and null facts give no tag. */
export type ArticleTags = {
  readonly title: string;
  /** 'YYYY-MM-DD HH:MM' in Beijing time. */
  readonly publishedAt: string;
  readonly source: string;
  readonly keywords: readonly string[];
  readonly author: string | null;
  readonly description: string | null;
  readonly image: string | null;
};

/** A feed that readers of a page can subscribe to. */
export type FeedLinks = { readonly rss: string; readonly json: string };

/** What the head of one page says beyond the parts that all pages of the site share. */
export type PageHead = {
  /** From the page outwards (正文标题, 栏目名); the site's name is added. Empty on the home page. */
  readonly title: readonly string[];
  /** Site-absolute path of the page. */
  readonly path: string;
  readonly description?: string | null;
  readonly column?: ColumnTags | null;
  readonly article?: ArticleTags | null;
  readonly feeds?: FeedLinks | null;
  readonly data?: JsonLd | null;
  /** Search engines keep it out: search results and messages. */
  readonly isUnlisted?: boolean;
  /** A style sheet and a script of this page's own. */
  readonly own?: { readonly stylesheet: string; readonly script: string };
};

function ColumnMeta({ tags }: { readonly tags: ColumnTags }) {
  return (
    <>
      <meta name="ColumnName" content={tags.name} />
      <meta name="ColumnDescription" content={tags.description} />
      <meta name="ColumnKeywords" content={tags.keywords.join(",")} />
      <meta name="ColumnType" content={tags.type} />
    </>
  );
}

function ArticleMeta({ tags, url }: { readonly tags: ArticleTags; readonly url: string }) {
  return (
    <>
      <meta name="ArticleTitle" content={tags.title} />
      <meta name="PubDate" content={tags.publishedAt} />
      <meta name="ContentSource" content={tags.source} />
      {tags.keywords.length > 0 ? <meta name="Keywords" content={tags.keywords.join(",")} /> : null}
      {tags.author ? <meta name="Author" content={tags.author} /> : null}
      {tags.description ? <meta name="Description" content={tags.description} /> : null}
      {tags.image ? <meta name="Image" content={tags.image} /> : null}
      <meta name="Url" content={url} />
    </>
  );
}

/**
 * The head's own part of a page as HTML: title (正文标题_栏目名_网站名), the tags of column and
 * article in the exact spelling of the page design standard, the canonical address, feeds, data.
 */
export function headHtml(head: PageHead, frame: PageFrame): string {
  const url = frame.origin + head.path;
  const description = head.article ? null : head.description;
  const html = render(
    <>
      <title>{[...head.title, frame.siteName].join("_")}</title>
      {head.column ? <ColumnMeta tags={head.column} /> : null}
      {head.article ? <ArticleMeta tags={head.article} url={url} /> : null}
      {description ? <meta name="description" content={description} /> : null}
      {head.isUnlisted ? (
        <meta name="robots" content="noindex" />
      ) : (
        <link rel="canonical" href={url} />
      )}
      {head.own ? (
        <>
          <link rel="stylesheet" href={head.own.stylesheet} />
          <script src={head.own.script} defer></script>
        </>
      ) : null}
      {head.feeds ? (
        <>
          <link rel="alternate" type="application/rss+xml" href={head.feeds.rss} />
          <link rel="alternate" type="application/feed+json" href={head.feeds.json} />
        </>
      ) : null}
    </>,
  );
  if (!head.data) return html;
  return `${html}<script type="application/ld+json">${jsonLdText(head.data)}</script>`;
}
