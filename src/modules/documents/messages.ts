import { closedMessages, type Closed } from "../../kernel/closed.ts";
import { reviewMessages, type StepRefusal } from "../reviews/index.ts";
import type { ScheduleRefusal } from "./timing/schedule-rules.ts";
import type {
  ArchiveRefusal,
  PublishRefusal,
  SaveRefusal,
  SubmitRefusal,
  WithdrawRefusal,
} from "./rules.ts";

export type DocumentRefusal =
  | PublishRefusal
  | SaveRefusal
  | SubmitRefusal
  | WithdrawRefusal
  | StepRefusal
  | ArchiveRefusal
  | ScheduleRefusal
  | "nothing-to-correct"
  | "nothing-to-submit"
  | "under-review"
  | "opinion-missing"
  | "comment-unknown"
  | "quote-gone"
  | "nothing-to-comment"
  | "resolved-already"
  | "leak-found"
  | "warning-open"
  | "scan-pending"
  | "not-found"
  | "changed-by-someone-else"
  | "column-unknown"
  | "organization-unknown"
  | "number-malformed"
  | "force-reason-missing"
  | Closed;

/** What each refusal says to the person who meets it. */
export const documentMessages: Readonly<Record<DocumentRefusal, string>> = {
  ...reviewMessages,
  ...closedMessages,
  "not-found": "找不到这条信息，可能已被删除，请返回列表重新打开。",
  "changed-by-someone-else":
    "别人刚刚修改过这条信息。请重新打开，核对后再改；您填写的内容还在本页，可以复制。",
  "not-possible-now": "这条信息目前的状态不能这样操作，请刷新页面查看最新状态。",
  "nothing-to-publish": "没有待发布的修改。请先修改并保存，再发布。",
  "title-missing": "请填写标题。",
  "body-missing": "请填写正文，或者至少上传一个附件。",
  "under-embargo":
    "这条信息定于 {day} 起才能公开，请在那一天以后发布，或修改“不早于”日期后重新审核。",
  "hour-passed": "定时发布的时间已经过去，请选一个以后的时间。",
  "hour-too-far": "定时发布最多可以定在一年以内，请选近一些的时间。",
  "hour-after-display": "定时发布的时间晚于公示截止日期（{day}），请核对。",
  "archive-reason-missing": "请填写下线理由，下线后的页面上会显示。",
  "nothing-to-correct": "更正说明只用于已经公开的信息。请删去更正说明后再发布。",
  "not-approved": "这一稿还没有通过全部审核，或者审核后又有改动，不能发布。请先提交审核。",
  "nothing-to-submit": "没有待提交的修改。请先修改并保存，再提交审核。",
  "under-review": "这一稿正在审核，只有起草或提交它的人可以修改。如需修改，请先退回。",
  "opinion-missing": "请写明退回的理由和需要修改的地方。",
  "quote-gone": "所引的文字已有改动，请刷新页面后重新选择。",
  "nothing-to-comment": "没有正在起草或审核的稿子，不能加意见。",
  "comment-unknown": "找不到这条意见，请刷新页面。",
  "openness-needs-ground": "请选择不主动公开的依据（条例第十四条至第十六条）。",
  "reassessment-missing": "不予公开的信息须填写今后的复核日期（条例第十八条），到期重新评估。",
  "withdraw-first": "这条信息已经公开。如不应公开，请先撤回，再修改公开属性。",
  "leak-found":
    "检查发现疑似个人信息等不应公开的内容。请先遮盖或删除；确属可以公开的，请保密审查员说明理由后放行。",
  "warning-open": "检查提示还没有处理完。请修改，或由有权限的人员说明理由后放行。",
  "scan-pending": "附件正在检查，请稍候片刻再办理。",
  "not-proactive": "公开属性不是“主动公开”的信息不能发布。请先核对公开属性。",
  "written-in-the-future": "成文日期晚于今天，请核对成文日期。",
  "ends-before-it-begins": "失效日期早于施行日期，请核对。",
  "openness-needs-reason": "选择“依申请公开”或“不予公开”时，请写明理由和依据的条款。",
  "reason-missing": "请填写撤回理由，撤回后的页面上会显示。",
  "column-unknown": "找不到这个栏目，请重新选择。",
  "organization-unknown": "找不到这个机构，请重新选择。",
  "force-reason-missing": "强制撤回已冻结的信息，请写明原因，例如涉及泄密。",
  "number-malformed": "发文字号应写成“晴政发〔2018〕12号”的样子。",
};
