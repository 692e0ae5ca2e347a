import type { PageKind, Remark, SiteFacts } from "../model.ts";
import { attribute, textOf, type PageTree } from "./page-tree.ts";

const SITE = ["SiteName", "SiteDomain", "SiteIDCode"] as const;
const COLUMN = ["ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType"] as const;
const ARTICLE = ["ArticleTitle", "PubDate", "ContentSource"] as const;
const PUBLISHED = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]) (?:[01]\d|2[0-3]):[0-5]\d$/;

/** The tags of a page by their names, in the exact spelling of the standard. */
export type PageTags = ReadonlyMap<string, readonly string[]>;

export function tagsOf(page: PageTree): PageTags {
  const tags = new Map<string, string[]>();
  for (const element of page.named("meta")) {
    const name = attribute(element, "name");
    if (name === null) continue;
    const values = tags.get(name) ?? [];
    values.push((attribute(element, "content") ?? "").trim());
    tags.set(name, values);
  }
  return tags;
}

/** What a page is, by its tags and, where they are missing, by its place: documents lie in documents/. */
export function kindOf(tags: PageTags, path: string): PageKind {
  if (ARTICLE.some((name) => tags.has(name)) || /^(?:[a-z]{2}\/)?documents\/\d{4}\//.test(path))
    return "article";
  return COLUMN.some((name) => tags.has(name)) ? "column" : "other";
}

/**
 * Which tags of the page design standard are missing, empty, there twice or of the wrong form: those of the
 * site on every page, those of the column on its pages and on content pages, those of the text on content pages.
 */
export function tagRemarks(
  tags: PageTags,
  kind: PageKind,
  isNotice: boolean,
  facts: Pick<SiteFacts, "columnTypes" | "now">,
): readonly Remark[] {
  const remarks: Remark[] = [];
  const say = (rule: string, subject: string, where: string | null = null) =>
    remarks.push({ rule, subject, where });
  const demand = (rule: string, names: readonly string[]) => {
    for (const name of names) {
      const values = tags.get(name) ?? [];
      if (values.length === 0) say(rule, `缺少 ${name}`);
      else if (values.includes("")) say(rule, `${name} 是空的`);
      else if (values.length > 1) say(rule, `${name} 有 ${values.length} 个`);
    }
  };
  demand("site-tags", SITE);
  const code = tags.get("SiteIDCode")?.[0] ?? "";
  if (code !== "" && !/^[a-z0-9]{10}$/i.test(code)) say("site-tags", "SiteIDCode 不是 10 位", code);
  const domain = tags.get("SiteDomain")?.[0] ?? "";
  if (domain !== "" && !/^[a-z0-9.-]+(?::\d+)?$/i.test(domain))
    say("site-tags", "SiteDomain 不是域名", domain);
  // A notice of what was withdrawn or taken off line is no content page.
  if (kind === "other" || isNotice) return remarks;
  demand("column-tags", COLUMN);
  const type = tags.get("ColumnType")?.[0] ?? "";
  if (type !== "" && !facts.columnTypes.includes(type))
    say("column-tags", "ColumnType 不在标准的类型之列", type);
  if (kind === "column") return remarks;
  demand("article-tags", ARTICLE);
  const published = tags.get("PubDate")?.[0] ?? "";
  if (published !== "" && !PUBLISHED.test(published))
    say("article-tags", "PubDate 的写法不对", published);
  else if (published > facts.now) say("future-date", "", published);
  return remarks;
}

/** Title of the page: there, and with the site's name at its end. */
export function titleRemarks(page: PageTree, tags: PageTags): readonly Remark[] {
  const [element] = page.named("title");
  const title = element === undefined ? "" : textOf(element);
  if (title === "") return [{ rule: "no-title", subject: "", where: null }];
  const siteName = tags.get("SiteName")?.[0] ?? "";
  return siteName === "" || title.endsWith(siteName)
    ? []
    : [{ rule: "title-order", subject: "", where: title.slice(0, 80) }];
}
