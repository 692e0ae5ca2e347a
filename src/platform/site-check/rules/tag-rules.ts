import type { SiteRule } from "../model.ts";

const STANDARD = "政府网站发展指引（国办发〔2017〕47号）附件：网页设计规范，网站标签";

/** Tags that the page design standard demands, and the title. */
export const tagRules: readonly SiteRule[] = [
  {
    id: "site-tags",
    severity: "error",
    title: "网站标签不全或有误（SiteName、SiteDomain、SiteIDCode）",
    advice: "在“设置”里核对网站名称、域名和 10 位标识码，然后运行 gongkai publish。",
    source: STANDARD,
  },
  {
    id: "column-tags",
    severity: "error",
    title: "栏目标签不全或有误（ColumnName、ColumnDescription、ColumnKeywords、ColumnType）",
    advice: "在“栏目”里补齐名称、说明、关键词和类型。",
    source: STANDARD,
  },
  {
    id: "article-tags",
    severity: "error",
    title: "内容页标签不全或有误（ArticleTitle、PubDate、ContentSource）",
    advice: "打开这条信息，补上标题、来源，核对发布时间（写成 2018-05-01 09:30），再发布。",
    source: STANDARD,
  },
  {
    id: "future-date",
    severity: "warning",
    title: "发布时间晚于现在",
    advice: "核对服务器的时间和这条信息的发布时间。",
    source: "政府网站与政务新媒体检查指标（国办秘函〔2019〕19号）：不得伪造发稿日期",
  },
  {
    id: "no-title",
    severity: "error",
    title: "页面没有标题（title）",
    advice: "打开这条信息或栏目，补上名称后再发布。",
    source: "HTML 标准；WCAG 2.1 第 2.4.2 条",
  },
  {
    id: "title-order",
    severity: "note",
    title: "页面标题没有以网站名称结尾（正文标题_栏目名_网站名）",
    advice: "运行 gongkai publish 重新生成页面。",
    source: STANDARD,
  },
];
