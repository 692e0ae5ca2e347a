import type { PublishRefusal, SaveRefusal, WithdrawRefusal } from "./rules.ts";

export type DocumentRefusal =
  | PublishRefusal
  | SaveRefusal
  | WithdrawRefusal
  | "not-found"
  | "changed-by-someone-else"
  | "column-unknown"
  | "organization-unknown"
  | "number-malformed";

/** What each refusal says to the person who meets it. */
export const documentMessages: Readonly<Record<DocumentRefusal, string>> = {
  "not-found": "找不到这条信息，可能已被删除，请返回列表重新打开。",
  "changed-by-someone-else":
    "别人刚刚修改过这条信息。请重新打开，核对后再改；您填写的内容还在本页，可以复制。",
  "not-possible-now": "这条信息目前的状态不能这样操作，请刷新页面查看最新状态。",
  "nothing-to-publish": "没有待发布的修改。请先修改并保存，再发布。",
  "title-missing": "请填写标题。",
  "body-missing": "请填写正文，或者至少上传一个附件。",
  "not-proactive": "公开属性不是“主动公开”的信息不能发布。请先核对公开属性。",
  "written-in-the-future": "成文日期晚于今天，请核对成文日期。",
  "ends-before-it-begins": "失效日期早于施行日期，请核对。",
  "openness-needs-reason": "选择“依申请公开”或“不予公开”时，请写明理由和依据的条款。",
  "reason-missing": "请填写撤回理由，撤回后的页面上会显示。",
  "column-unknown": "找不到这个栏目，请重新选择。",
  "organization-unknown": "找不到这个机构，请重新选择。",
  "number-malformed": "发文字号应写成“晴政发〔2018〕12号”的样子。",
};
