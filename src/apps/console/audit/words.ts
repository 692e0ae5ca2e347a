import { requestEventWords } from "./request-words.ts";

/** What happened, in words, by the kind of event of the log. */
export const eventWords: Readonly<Record<string, string>> = {
  ...requestEventWords,
  "calendar-day.set": "调整工作日",
  "calendar-day.removed": "取消调整工作日",
  "calendar-year.announced": "录入放假安排",
  "calendar.loaded": "载入节假日",
  "chain.set": "设置审核步骤",
  "column.changed": "修改栏目",
  "column.closed": "关闭栏目",
  "column.moved": "移动栏目",
  "columns.created": "新增栏目",
  "deputy.appointed": "指定代理",
  "deputy.ended": "结束代理",
  "document.archived": "下线归档",
  "document.comment-resolved": "处理意见",
  "document.commented": "提出意见",
  "document.corrected": "更正",
  "document.drafted": "起草",
  "document.moved": "移动栏目",
  "document.passed": "审核通过",
  "document.published": "发布",
  "document.reopened": "重新起草",
  "document.returned": "退回",
  "document.saved": "保存",
  "document.scheduled": "定时发布",
  "document.seen-gone": "核实已下线",
  "document.seen-live": "核实已上线",
  "document.submitted": "送审",
  "document.taken-back": "取回",
  "document.unscheduled": "取消定时",
  "document.validity-changed": "有效性变化",
  "document.withdrawn": "撤回",
  "documents.dated": "按日期更新有效性",
  "documents.entered": "批量录入",
  "documents.imported": "批量导入",
  "emergency.banner-ended": "撤下横幅",
  "emergency.banner-over": "横幅到期",
  "emergency.banner-set": "显示横幅",
  "emergency.freeze-ended": "解除冻结",
  "emergency.freeze-over": "冻结到期",
  "emergency.freeze-set": "冻结",
  "emergency.grey-ended": "结束灰色显示",
  "emergency.grey-over": "灰色显示到期",
  "emergency.grey-set": "灰色显示",
  "emergency.read-only-ended": "结束只读",
  "emergency.read-only-over": "只读到期",
  "emergency.read-only-set": "开启只读",
  "expressions.changed": "修改用语清单",
  "findings.let-pass": "放行检查结果",
  "findings.masked": "遮盖",
  "lexicon.added": "添加搜索词条",
  "lexicon.changed": "修改搜索词条",
  "lexicon.removed": "删除搜索词条",
  "lexicon.restored": "恢复搜索词条",
  "organization.changed": "修改机构",
  "organization.merged": "机构并入",
  "organization.renamed": "机构改网址",
  "organizations.created": "新增机构",
  "redirect.added": "添加旧网址",
  "redirect.removed": "撤销旧网址",
  "remedy.appealed": "登记上诉或再审",
  "remedy.complaint-term-set": "设定投诉办理期限",
  "remedy.decided": "登记复议诉讼结果",
  "remedy.decision-taken-back": "撤销登记的结果",
  "remedy.entered": "登记复议诉讼和投诉",
  "remedy.voided": "作废复议诉讼记录",
  "redirects.imported": "导入旧网址",
  "search-index.check-started": "核对搜索索引",
  "search-index.rebuild-started": "重建搜索索引",
  "site.changed": "修改站点",
  "site.created": "新增站点",
  "site.healed": "恢复被改动的网页",
  "sweep.started": "检查已发布信息",
  "user.changed": "修改账号",
  "user.created": "新增账号",
  "user.disabled": "停用账号",
  "user.enabled": "启用账号",
  "user.oidc-linked": "绑定统一登录",
  "user.password-changed": "修改密码",
  "user.password-reset": "重设密码",
  "user.proof-failed": "身份确认失败",
  "user.recovery-codes-renewed": "更换恢复码",
  "user.second-factor-enrolled": "设置动态码",
  "user.second-factor-proved": "通过动态码",
  "user.second-factor-removed": "取消动态码",
  "user.second-factor-reset": "清除动态码",
  "user.sessions-ended": "退出登录",
  "user.sign-in-failed": "登录失败",
  "user.signed-in": "登录",
  "user.signed-out": "退出",
};

/** Beginnings of events, for whole fields of work. */
export const fieldWords = {
  document: "信息（全部）",
  user: "账号（全部）",
  emergency: "应急（全部）",
} as const;

export const words = {
  lead: "只增不改，逐条相连；用命令 npx gongkai audit verify 核验。",
  none: "没有符合条件的记录",
} as const;

/** Programs of the platform that act by themselves, by the names in the log. */
export const programWords: Readonly<Record<string, string>> = {
  validity: "系统（有效期）",
  appearances: "系统（上线核对）",
  "command-line": "命令行",
  cli: "命令行",
  demo: "演示数据",
  "first-run": "首次设置",
  healer: "系统（网站守护）",
  import: "数据导入",
  "sign-in": "系统（登录）",
  start: "系统（启动）",
  巡检: "系统（巡检）",
};

const dataWords: Readonly<Record<string, string>> = {
  title: "标题",
  words: "词语",
  official: "规范用语",
  short: "简称",
  full: "全称",
  questions: "搜索词",
  term: "屏蔽词",
  text: "文字",
  until: "至",
  forced: "强制撤回的原因",
  reason: "理由",
  opinion: "意见",
  fields: "改动",
  name: "名称",
  number: "编号",
  numbers: "编号",
  path: "路径",
  slug: "网址名",
  username: "用户名",
  edition: "版本",
  stage: "步骤",
  indexNumber: "索引号",
  roles: "角色",
};

/** What an entry says besides who and when, in one line; keys without a word are left to the CSV. */
export function dataLine(data: Readonly<Record<string, unknown>>): string {
  return Object.entries(data)
    .filter(([key, value]) => dataWords[key] !== undefined && value !== null && value !== "")
    .map(([key, value]) => `${dataWords[key]}：${valueLine(value)}`)
    .join("，");
}

function valueLine(value: unknown): string {
  if (Array.isArray(value)) return value.map(valueLine).join("、");
  return typeof value === "object" && value !== null
    ? Object.values(value).map(valueLine).join(" ")
    : String(value);
}
