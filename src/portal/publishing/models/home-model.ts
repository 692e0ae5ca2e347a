import type { Column } from "../../../modules/columns/index.ts";
import type { PublishedRow } from "../../../modules/documents/index.ts";
import type { Organization } from "../../../modules/organizations/index.ts";
import type { AnnualFigure } from "../../../modules/reports/index.ts";
import { grouped } from "../../../ui/numbers.ts";
import type { Door, HomePage } from "../../pages/home-page.tsx";
import { columnPath, doorPath, homePath, organizationHref } from "../paths.ts";
import type { SiteFacts } from "../site-facts.ts";
import { countedLink, feedsOf, rowOf, tagsOf } from "./rows.ts";

/** What the home page gathers besides the site's facts. */
export type HomeFacts = {
  readonly latest: readonly PublishedRow[];
  readonly governmentDocuments: readonly PublishedRow[];
  readonly onDisplay: readonly PublishedRow[];
  readonly figures: { readonly year: number; readonly list: readonly AnnualFigure[] } | null;
};

const DOORS: readonly {
  readonly type: string;
  readonly label: string;
  readonly note: string;
}[] = [
  { type: "信息公开指南", label: "公开指南", note: "哪些信息公开、怎么找、找谁" },
  { type: "信息公开目录", label: "法定主动公开", note: "按条例应当主动公开的全部内容" },
  { type: "依申请公开", label: "依申请公开", note: "目录里没有的，可以申请" },
  { type: "政策解读", label: "政策解读", note: "文件说了什么、和我有什么关系" },
  { type: "咨询投诉", label: "互动交流", note: "有问题、有建议，写信给政府" },
  { type: "信息公开年报", label: "年度报告", note: "每个数字都来自公开的记录" },
];

const POPULAR = ["低保标准", "学区划分", "棚户区改造", "三公经费", "权力清单"];
const ON_HOME = ["interpretation", "government-documents", "published", "weibo", "wechat"];

/** The home page: search first, six doors, the newest, government documents, organizations, figures. */
export function homeModel(home: HomeFacts, facts: SiteFacts): HomePage {
  const { site } = facts;
  const first = facts.columns[0];
  const doorColumns = DOORS.flatMap((door) => doorTo(facts, door));
  const doors =
    doorColumns.length > 0
      ? doorColumns
      : (facts.childrenOf.get(null) ?? []).map((column) => ({
          ...countedLink(column, facts),
          note: column.description,
        }));
  const documentsColumn = facts.columns.find((column) => column.statutoryItem === "20-1");
  const reports = facts.columnOfType.get("信息公开年报");
  return {
    path: homePath(site),
    navKey: "home",
    column: homeTags(first, facts),
    popular:
      site.language === "zh-CN"
        ? POPULAR.map((word) => ({ label: word, href: searchHref(facts, word) }))
        : [],
    doors: doors.slice(0, 6),
    latest: {
      rows: home.latest.map((row) => rowOf(row, facts, ["organization", "column"])),
      more: null,
    },
    governmentDocuments: {
      rows: home.governmentDocuments.map((row) => rowOf(row, facts, [])),
      more:
        documentsColumn === undefined
          ? null
          : { label: documentsColumn.name, href: columnPath(site, documentsColumn) },
    },
    onDisplay:
      home.onDisplay.length === 0
        ? null
        : { rows: home.onDisplay.map((row) => rowOf(row, facts, ["organization"])), more: null },
    agencies: agenciesOf(facts),
    agenciesHref: organizationHref(site, null),
    figures:
      home.figures === null
        ? null
        : {
            year: home.figures.year,
            items: home.figures.list
              .filter((figure) => ON_HOME.includes(figure.code))
              .slice(0, 4)
              .map((figure) => ({
                value: grouped(figure.value),
                label: `${figure.label}（${figure.unit}）`,
                href: reports === undefined ? homePath(site) : columnPath(site, reports),
              })),
            explanation:
              reports === undefined ? null : { label: "年度报告", href: columnPath(site, reports) },
          },
    feeds: feedsOf(null, facts),
  };
}

function doorTo(facts: SiteFacts, { type, label, note }: (typeof DOORS)[number]): readonly Door[] {
  const ofType = facts.columns.filter((one) => one.type === type);
  const column = ofType.find((one) => one.level > 1) ?? ofType[0];
  if (column === undefined) return [];
  const isChinese = facts.frame.language === "zh-CN";
  const href = doorPath(facts.site, column);
  return [{ label: isChinese ? label : column.name, href, note: isChinese ? note : "" }];
}

function homeTags(first: Column | undefined, facts: SiteFacts) {
  const name = facts.frame.siteName;
  const words = (facts.childrenOf.get(null) ?? []).map((section) => section.name);
  const base = first === undefined ? { keywords: [name] } : tagsOf(first);
  return {
    name: "首页",
    description: `${name}：${words.join("、")}`,
    keywords: words.length > 0 ? words : base.keywords,
    type: "首页",
  };
}

function searchHref(facts: SiteFacts, word: string): string {
  return `${homePath(facts.site)}search/?q=${encodeURIComponent(word)}`;
}

const KIND_LABELS: readonly { readonly kind: Organization["kind"]; readonly label: string }[] = [
  { kind: "department", label: "政府部门" },
  { kind: "subdistrict", label: "街道" },
  { kind: "town", label: "镇" },
];

function agenciesOf(facts: SiteFacts) {
  return KIND_LABELS.flatMap(({ kind, label }) => {
    const links = facts.organizations
      .filter((one) => one.kind === kind && one.validTo === null)
      .map((one) => ({ label: one.shortName, href: organizationHref(facts.site, one) }));
    return links.length === 0 ? [] : [{ kind: label, links }];
  });
}
