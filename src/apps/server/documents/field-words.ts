import type { DocumentFields } from "../../../modules/documents/index.ts";
import type { Places } from "./names.ts";

/** The fields of a document as people read them. */
export const fieldLabels: Readonly<Record<keyof DocumentFields, string>> = {
  columnId: "栏目",
  organizationId: "发布机构",
  kind: "信息类别",
  normative: "规范性文件",
  title: "标题",
  documentNumber: "发文字号",
  theme: "主题分类",
  genre: "体裁",
  writtenOn: "成文日期",
  effectiveOn: "施行日期",
  expiresOn: "失效日期",
  validity: "有效性",
  keywords: "关键词",
  source: "来源",
  author: "作者",
  summary: "摘要",
  openness: "公开属性",
  opennessReason: "不公开理由",
  opennessGround: "不公开依据",
  nextReviewOn: "复核日期",
  embargoUntil: "不早于此日发布",
  onDisplayUntil: "公示截止日期",
  channels: "公开渠道",
};

const values: Readonly<Record<string, string>> = {
  information: "一般政府信息",
  "government-document": "政府文件",
  "not-yet-in-force": "尚未生效",
  "in-force": "有效",
  amended: "已修改",
  expired: "已失效",
  repealed: "已废止",
  proactive: "主动公开",
  "on-request": "依申请公开",
  withheld: "不予公开",
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
};

/** What a field says, as people read it. */
export function fieldText<K extends keyof DocumentFields>(
  name: K,
  value: DocumentFields[K],
  places: Places,
): string {
  if (value === null || value === "") return "";
  if (name === "columnId") return places.columnNames.get(Number(value)) ?? String(value);
  if (name === "organizationId")
    return places.organizationNames.get(Number(value)) ?? String(value);
  if (typeof value === "boolean") return value ? "是" : "否";
  if (Array.isArray(value))
    return value.map((one) => values[String(one)] ?? String(one)).join("、");
  const isWord = name === "kind" || name === "validity" || name === "openness";
  return isWord ? (values[String(value)] ?? String(value)) : String(value);
}
