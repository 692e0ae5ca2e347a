export const siteLanguages = ["zh-CN", "mn-Mong", "en"] as const;
export type SiteLanguage = (typeof siteLanguages)[number];

/** A site (站点): a portal or one of its language sites; what stands in its page tags and footer. */
export type Site = {
  readonly id: number;
  readonly groupId: number;
  readonly code: string;
  readonly name: string;
  readonly governmentName: string;
  readonly language: SiteLanguage;
  readonly prefix: string;
  readonly domain: string;
  readonly identifier: string;
  readonly regionCode: string;
  readonly icpRecord: string;
  readonly policeRecord: string;
  readonly sponsor: string;
  readonly organiser: string;
  readonly contact: string;
  readonly channel: SiteChannel;
  readonly demo: boolean;
};

export const siteChannels = ["website", "mongolian-website", "english-website"] as const;
export type SiteChannel = (typeof siteChannels)[number];

export const columnDisplays = ["sections", "list", "latest"] as const;
/** How a column's page shows what it holds: its sub-columns, a list, or its newest document in full. */
export type ColumnDisplay = (typeof columnDisplays)[number];

/** The closed list of the page tag ColumnType (政府网站发展指引, annex on page tags). */
export const columnTypes = [
  "首页",
  "概况信息",
  "机构职能",
  "负责人信息",
  "工作动态",
  "政策文件",
  "信息公开指南",
  "信息公开目录",
  "信息公开年报",
  "依申请公开",
  "数据发布",
  "数据开放",
  "政策解读",
  "回应关切",
  "办事服务",
  "咨询投诉",
  "征集调查",
  "在线访谈",
] as const;
export type ColumnType = (typeof columnTypes)[number];

/** A column (栏目); level 1 is a section (板块). */
export type Column = {
  readonly id: number;
  readonly siteId: number;
  readonly parentId: number | null;
  readonly level: number;
  readonly slug: string;
  readonly path: string;
  readonly name: string;
  readonly description: string;
  readonly keywords: string;
  readonly type: ColumnType;
  readonly display: ColumnDisplay;
  readonly freshnessDays: number | null;
  readonly required: boolean;
  readonly organizationId: number | null;
  readonly statutoryItem: string | null;
  readonly sort: number;
};

/** What of a column can be changed later; its address stays as it is, since others link to it. */
export type ColumnChange = Pick<
  Column,
  "name" | "description" | "organizationId" | "sort" | "freshnessDays"
>;

export type NewColumn = Omit<Column, "id" | "parentId" | "level" | "path">;
