import { closedMessages, type Closed } from "../../kernel/closed.ts";

export type RemedyRefusal =
  | Closed
  | "not-found"
  | "not-allowed"
  | "changed-by-someone-else"
  | "case-unknown"
  | "case-of-another-organization"
  | "before-request"
  | "day-in-future"
  | "notified-before-filing"
  | "text-missing"
  | "course-missing"
  | "reconsideration-unknown"
  | "before-reconsideration"
  | "decided-already"
  | "not-decided"
  | "decided-before-filing"
  | "ending-unknown"
  | "told-missing"
  | "only-lawsuits"
  | "appeal-before-decision"
  | "voided"
  | "reason-missing"
  | "days-out-of-range";

/** What a person reads when a step is refused: what is wrong, and what to do. */
export const remedyMessages: Readonly<Record<RemedyRefusal, string>> = {
  ...closedMessages,
  "not-found": "没有找到这条记录，请刷新后再试。",
  "not-allowed": "您没有登记或查看这条记录的权限。如工作需要，请联系本机关的政府信息公开工作机构。",
  "changed-by-someone-else": "这条记录刚刚由他人修改过，请刷新后查看最新情况，再决定是否继续。",
  "case-unknown": "没有登记编号为{number}的申请，请核对；系统启用前的申请请勾选“以前的申请”。",
  "case-of-another-organization": "编号为{number}的申请由另一个机关办理，请核对机关或者编号。",
  "before-request": "日期不能早于收到申请之日（{receivedOn}），请核对。",
  "day-in-future": "日期不能晚于今天，请核对。",
  "notified-before-filing": "收到副本的日期不能早于提出之日（{filedOn}），请核对。",
  "text-missing": "请填写{what}。",
  "course-missing": "请选明是直接起诉，还是经过行政复议后起诉。",
  "reconsideration-unknown": "没有找到所选的行政复议，请重新选择。",
  "before-reconsideration": "起诉日期不能早于申请行政复议之日（{filedOn}），请核对。",
  "decided-already": "已经登记过结果。如登记有误，请先撤销登记的结果。",
  "not-decided": "还没有登记结果。",
  "decided-before-filing": "作出决定的日期不能早于提出之日（{filedOn}），请核对。",
  "ending-unknown": "请选择一种结果。",
  "told-missing": "请写明转送或告知的机关，或者理由。",
  "only-lawsuits": "只有行政诉讼可以登记上诉或者再审。",
  "appeal-before-decision": "上诉或者再审的日期不能早于上一次裁判之日（{decidedOn}），请核对。",
  voided: "这条记录已经作废，不能再修改。",
  "reason-missing": "请写明原因，原因会记入审计日志。",
  "days-out-of-range": "期限应是 1 至 90 个工作日，请核对。",
};
