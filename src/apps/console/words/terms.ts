// Words of the closed lists, as people read them.

export const stateWords = {
  draft: "草稿",
  "in-review": "审核中",
  published: "已发布",
  withdrawn: "已撤回",
  settled: "已审定",
  archived: "已下线",
} as const;

/** What a list can ask for besides: what the figures of a year count. */
export const filterStateWords = { ...stateWords, released: "公开过（含已下线）" } as const;

export const stageWords = {
  drafting: "起草",
  "first-review": "一审",
  "second-review": "二审",
  "third-review": "三审",
  "secrecy-review": "保密审查",
  approved: "待发布",
  scheduled: "定时发布",
} as const;

export const kindWords = {
  information: "一般信息",
  "government-document": "政府文件",
} as const;

export const opennessWords = {
  proactive: "主动公开",
  "on-request": "依申请公开",
  withheld: "不予公开",
} as const;

export const validityWords = {
  "in-force": "有效",
  "not-yet-in-force": "尚未生效",
  amended: "已修改",
  expired: "已失效",
  repealed: "已废止",
} as const;

export const channelWords = {
  website: "政府网站",
  "mongolian-website": "蒙古文网站",
  "english-website": "英文网站",
  weibo: "政务微博",
  wechat: "政务微信",
  gazette: "政府公报",
  "press-conference": "新闻发布会",
  newspaper: "报刊",
  broadcast: "广播电视",
  "reading-point": "公共查阅点",
  "notice-board": "公示栏",
} as const;

export const roleWords = {
  drafter: "起草",
  reviewer: "审核",
  "secrecy-reviewer": "保密审查",
  publisher: "发布",
  "request-officer": "依申请承办",
  "request-head": "依申请审批",
  "disclosure-office": "政务公开办",
  administrator: "管理员",
  auditor: "审计",
} as const;

export const organizationKindWords = {
  government: "人民政府",
  department: "部门",
  subdistrict: "街道",
  town: "镇",
  community: "社区",
  village: "村",
  unit: "直属单位",
} as const;

export const severityWords = { leak: "泄露", warning: "提醒", note: "提示" } as const;

/** The word of a key; a key without one is shown as it is. */
export function wordOf(words: Readonly<Record<string, string>>, key: string): string {
  return words[key] ?? key;
}
