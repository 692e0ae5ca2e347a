export const freshnessWords = {
  "no-rule": "没有时限",
  fresh: "正常",
  stale: "超期未更新",
  empty: "空栏目",
} as const;

/** The closed list of column types of the page tags, for the choice. */
export const columnTypes = [
  "工作动态",
  "政策文件",
  "信息公开目录",
  "概况信息",
  "机构职能",
  "负责人信息",
  "信息公开指南",
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
  "首页",
] as const;

export const hints = {
  slug: "网址的一段，用小写字母、数字和连字符，例如 budgets。以后改动时旧网址仍然有效。",
  newSlug: "用小写字母、数字和连字符，例如 budgets。",
  freshnessDays: "最新一条信息最长可以放多少天；不填表示没有时限。",
  organizationId: "负责更新的机构；不选表示全区共用。",
  sort: "数字小的排在前面。",
} as const;
