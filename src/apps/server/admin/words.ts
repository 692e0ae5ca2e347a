import type { Channel, Kind, Openness, State, Validity } from "../../../modules/documents/index.ts";
import { roleNames, type Role } from "../../../modules/accounts/index.ts";

/** The words of closed lists, as people read them. */
export const stateWords: Readonly<Record<State, string>> = {
  draft: "草稿",
  "in-review": "审核中",
  settled: "已审定",
  published: "已发布",
  withdrawn: "已撤回",
  archived: "已归档",
};
export const kindWords: Readonly<Record<Kind, string>> = {
  information: "一般信息",
  "government-document": "政府文件",
};
export const validityWords: Readonly<Record<Validity, string>> = {
  "in-force": "有效",
  "not-yet-in-force": "尚未生效",
  amended: "已修改",
  expired: "已失效",
  repealed: "已废止",
};
export const opennessWords: Readonly<Record<Openness, string>> = {
  proactive: "主动公开",
  "on-request": "依申请公开",
  withheld: "不予公开",
};
export const channelWords: Readonly<Record<Channel, string>> = {
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
export const roleWords: Readonly<Record<Role, string>> = roleNames;

/** A closed list as options of a choice. */
export function optionsOf(words: Readonly<Record<string, string>>) {
  return Object.entries(words).map(([value, label]) => ({ value, label }));
}
