import type { ColumnDisplay, ColumnType, NewColumn } from "../../../modules/columns/index.ts";
import { describeColumn } from "../district/index.ts";
import { districtOrganizations } from "./organizations.ts";
import { serviceOffer } from "./service-offers.ts";
import { domains, keyAreas, serviceTopics, specialTopics } from "./column-names.ts";

export type DemoColumn = {
  readonly parentPath: string | null;
  readonly organizationSlug: string | null;
  readonly column: NewColumn;
};

type About = {
  type?: ColumnType;
  display?: ColumnDisplay;
  days?: number;
  item?: string;
  by?: string;
  description?: string;
};
const TOTAL_BELOW_SECTIONS = 457;
const made: DemoColumn[] = [];

function add(parentPath: string | null, slug: string, name: string, about: About = {}): string {
  made.push({
    parentPath,
    organizationSlug: about.by ?? null,
    column: {
      siteId: 1,
      slug,
      name,
      description:
        about.description ?? describeColumn(name, about.type ?? "信息公开目录", owner(parentPath)),
      keywords: name,
      type: about.type ?? "信息公开目录",
      display: about.display ?? "list",
      freshnessDays: about.days ?? null,
      required: true,
      organizationId: null,
      statutoryItem: about.item ?? null,
      sort: made.length,
    },
  });
  return parentPath === null ? slug : `${parentPath}/${slug}`;
}

/** The organization whose directory a column stands in. */
function owner(parentPath: string | null): string | null {
  const slug = /\/directories\/([a-z-]+)$/.exec(parentPath ?? "")?.[1];
  return districtOrganizations.find((one) => one.slug === slug)?.shortName ?? null;
}

type Row = readonly [slug: string, name: string, about?: About];
const addAll = (parent: string, rows: readonly Row[]) =>
  rows.map(([slug, name, about]) => add(parent, slug, name, about));
const byKind = (kind: string) =>
  districtOrganizations.filter((one) => one.kind === kind && one.validTo === null);

const news = add(null, "news", "政务动态", {
  type: "工作动态",
  display: "sections",
  description: "全区政务活动、通知公告和部门动态。",
});
addAll(news, [
  ["headlines", "晴山要闻", { type: "工作动态", days: 14, by: "office" }],
  ["leaders", "领导活动", { type: "工作动态", days: 14, by: "office" }],
  ["notices", "通知公告", { type: "工作动态", days: 183, by: "office" }],
  ["departments", "部门动态", { type: "工作动态", days: 14 }],
  ["towns", "街镇动态", { type: "工作动态", days: 14 }],
  ["meetings", "会议信息", { type: "工作动态", by: "office" }],
  ["warnings", "预警信息", { type: "工作动态", by: "emergency" }],
  ["recruitment", "招考信息", { type: "工作动态", by: "human-resources" }],
]);
const specials = add(news, "topics", "专题专栏", { type: "工作动态", display: "sections" });

const disclosure = add(null, "disclosure", "政府信息公开", {
  display: "sections",
  description: "依照《中华人民共和国政府信息公开条例》公开的信息。",
});
add(disclosure, "guide", "政府信息公开指南", {
  type: "信息公开指南",
  display: "latest",
  by: "office",
  description: "公开的范围、查找办法、公开机构和联系方式。",
});
add(disclosure, "rules", "政府信息公开制度", {
  type: "政策文件",
  by: "office",
  description: "政府信息公开的法规和工作制度。",
});
const statutory = add(disclosure, "statutory", "法定主动公开内容", {
  display: "sections",
  by: "office",
  description: "按条例第二十条、第二十一条应当主动公开的内容。",
});
add(disclosure, "reports", "政府信息公开年报", {
  type: "信息公开年报",
  by: "office",
  description: "历年政府信息公开工作年度报告。",
});
addAll(statutory, [
  ["policies", "政策文件", { type: "政策文件", days: 183, item: "20-1", by: "office" }],
  ["interpretations", "政策解读", { type: "政策解读", days: 183, by: "office" }],
  ["functions", "机构职能", { type: "机构职能", item: "20-2" }],
  ["plans", "规划计划", { days: 365, item: "20-3", by: "development-reform" }],
  ["statistics", "统计信息", { type: "数据发布", item: "20-4", by: "statistics" }],
  ["permits", "行政许可", { item: "20-5", by: "government-services" }],
  ["penalties", "行政处罚和行政强制", { item: "20-6", by: "market-regulation" }],
  ["fees", "行政事业性收费", { item: "20-8", by: "finance" }],
  ["procurement", "政府集中采购", { item: "20-9", by: "finance" }],
  ["projects", "重大建设项目", { item: "20-10", by: "development-reform" }],
  ["welfare", "民生政策和落实", { item: "20-11", by: "civil-affairs" }],
  ["emergencies", "突发事件应对", { item: "20-12", by: "emergency" }],
  ["inspections", "监督检查", { item: "20-13", by: "market-regulation" }],
  ["civil-service", "公务员招考", { item: "20-14", by: "human-resources" }],
  ["gazette", "政府公报", { by: "office" }],
  ["suggestions", "建议提案办理", { by: "office" }],
  ["powers", "权责清单", { by: "government-services" }],
]);
const budgets = add(statutory, "budgets", "财政预决算", {
  display: "sections",
  item: "20-7",
  by: "finance",
});
addAll(budgets, [
  ["government-budget", "政府预算", { by: "finance" }],
  ["government-accounts", "政府决算", { by: "finance" }],
  ["department-budgets", "部门预算"],
  ["department-accounts", "部门决算"],
  ["three-public", "三公经费", { by: "finance" }],
]);
const areas = add(statutory, "key-areas", "三大领域信息公开", {
  display: "sections",
  by: "office",
  description: "重大建设项目、公共资源配置、社会公益事业三大领域。",
});
for (const field of keyAreas) {
  const path = add(areas, field.slug, field.name, { display: "sections" });
  for (const [index, item] of field.items.entries())
    add(path, `item-${index + 1}`, item.name, { by: item.by });
}
const directories = add(statutory, "directories", "部门公开目录", { display: "sections" });
for (const one of byKind("department")) {
  const path = add(directories, one.slug, one.shortName, { display: "sections", by: one.slug });
  addAll(path, [
    ["duties", "职能信息", { type: "机构职能", by: one.slug }],
    ["documents", "部门文件", { type: "政策文件", by: one.slug }],
    ["work", "工作信息", { type: "工作动态", by: one.slug }],
    ["plans", "计划总结", { by: one.slug }],
  ]);
}
const localDirectories = add(statutory, "local-directories", "街镇公开目录", {
  display: "sections",
});
for (const one of [...byKind("subdistrict"), ...byKind("town")])
  add(localDirectories, one.slug, one.shortName, { by: one.slug });

const services = add(null, "services", "办事服务", {
  type: "办事服务",
  display: "sections",
  description: "办事指南和便民服务。",
});
for (const [slug, name, topics] of serviceTopics) {
  const path = add(services, slug, name, { type: "办事服务", display: "sections" });
  for (const [index, topic] of topics.entries())
    add(path, `topic-${index + 1}`, topic, {
      type: "办事服务",
      by: serviceOffer(name, topic)?.by ?? "government-services",
    });
}

const interaction = add(null, "interaction", "互动交流", {
  type: "咨询投诉",
  display: "sections",
  description: "写信、申请、征集意见和回应。",
});
addAll(interaction, [
  [
    "requests",
    "依申请公开",
    {
      type: "依申请公开",
      display: "latest",
      by: "office",
      description: "没有主动公开的信息，可以提出申请。",
    },
  ],
  ["mailbox", "区长信箱选登", { type: "咨询投诉", by: "office" }],
  ["consultations", "征集调查", { type: "征集调查", by: "office" }],
  ["interviews", "在线访谈", { type: "在线访谈", by: "office" }],
  ["responses", "回应关切", { type: "回应关切", by: "office" }],
]);

const about = add(null, "about", "走进晴山", {
  type: "概况信息",
  display: "sections",
  description: "区情概况、历史文化和领导信息。",
});
addAll(about, [
  ["overview", "区情概况", { type: "概况信息" }],
  ["history", "历史沿革", { type: "概况信息" }],
  ["nature", "自然地理", { type: "概况信息" }],
  ["culture", "民俗文化", { type: "概况信息" }],
  ["tourism", "旅游资源", { type: "概况信息" }],
  ["leaders", "领导信息", { type: "负责人信息", by: "office" }],
]);

const grassroots = add(null, "grassroots", "基层公开", {
  display: "sections",
  description: "社区、村级政务公开标准化规范化。",
});
const domainColumns = add(grassroots, "domains", "基层政务公开标准目录", {
  display: "sections",
  by: "office",
});
for (const [slug, name, by] of domains) add(domainColumns, slug, name, { by });
for (const one of [...byKind("subdistrict"), ...byKind("town")]) {
  const path = add(grassroots, one.slug, one.shortName, { display: "sections", by: one.slug });
  for (const member of districtOrganizations.filter((other) => other.parentSlug === one.slug))
    add(path, member.slug.slice(one.slug.length + 1), member.shortName, { by: member.slug });
}

const below = () => made.filter((one) => one.parentPath !== null).length;
for (const [index, topic] of specialTopics.slice(0, TOTAL_BELOW_SECTIONS - below()).entries())
  add(specials, `topic-${index + 1}`, topic, { type: "工作动态" });

/** The columns of the portal: 6 sections and 457 columns below them, parents first. */
export const mainColumns: readonly DemoColumn[] = made;
