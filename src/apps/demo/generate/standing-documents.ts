import { draft, type Draft } from "./draft.ts";
import {
  aboutTexts,
  guideBody,
  reportBody,
  requestsBody,
  ruleBody,
  ruleTitles,
} from "./texts/standing.ts";

const by = { organizationSlug: "office", theme: "综合政务/政务公开" } as const;

/** Texts that a district has once: guide, how to ask, rules, reports, what the district is. */
export function standingDocuments(): readonly Draft[] {
  return [
    draft({
      ...by,
      title: "晴山区人民政府信息公开指南",
      body: guideBody,
      genre: "指南",
      keywords: ["公开指南"],
      columnPath: "disclosure/guide",
      publishedAt: "2018-03-12T09:30:00+08:00",
    }),
    draft({
      ...by,
      title: "怎样申请公开政府信息",
      body: requestsBody,
      genre: "指南",
      keywords: ["依申请公开"],
      columnPath: "interaction/requests",
      publishedAt: "2018-03-12T10:00:00+08:00",
    }),
    ...ruleTitles.map((title, index) =>
      draft({
        ...by,
        title: `晴山区${title}`,
        body: ruleBody(title),
        genre: "规定",
        keywords: ["公开制度"],
        columnPath: "disclosure/rules",
        publishedAt: `2017-0${index + 2}-15T09:00:00+08:00`,
      }),
    ),
    ...[2014, 2015, 2016, 2017].map((year) =>
      draft({
        ...by,
        title: `晴山区${year}年政府信息公开年度报告`,
        body: `<p>根据《中华人民共和国政府信息公开条例》编制，统计期限为${year}年1月1日至12月31日。${year}年全区公开工作平稳推进，指南和目录按时更新，答复申请${(year % 5) + 3}件，未收取费用，未发生行政复议和行政诉讼。</p><p>存在的问题是公开深度不够、社区和村级公开不规范，下一年将完善目录、加强培训、定期检查。</p>`,
        genre: "年报",
        keywords: ["年度报告", `${year}年`],
        columnPath: "disclosure/reports",
        publishedAt: `${year + 1}-03-${20 + (year % 5)}T10:00:00+08:00`,
      }),
    ),
    draft({
      ...by,
      title: "晴山区2018年政府信息公开年度报告",
      body: reportBody,
      genre: "年报",
      keywords: ["年度报告", "2018年"],
      columnPath: "disclosure/reports",
      publishedAt: "2019-03-22T11:25:00+08:00",
    }),
    ...Object.entries(aboutTexts).map(([slug, body]) =>
      draft({
        ...by,
        title: ABOUT_TITLES[slug] ?? slug,
        body,
        genre: "其他",
        theme: null,
        keywords: ["晴山区"],
        columnPath: `about/${slug}`,
        publishedAt: "2018-01-08T09:00:00+08:00",
      }),
    ),
  ];
}

const ABOUT_TITLES: Readonly<Record<string, string>> = {
  overview: "晴山区概况",
  history: "晴山区历史沿革",
  nature: "晴山区自然地理",
  culture: "晴山区民俗文化",
  tourism: "晴山区旅游资源",
  leaders: "晴山区人民政府领导分工",
};
