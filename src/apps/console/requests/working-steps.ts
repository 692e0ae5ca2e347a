import type { StepName } from "./case-query.ts";
import { on, reason, type StepForm } from "./step-fields.ts";

/** What is filled in for the steps on the way to an answer. */
export const workingSteps: Readonly<Partial<Record<StepName, StepForm>>> = {
  confirm: {
    lead: "与申请人联系，确认收到申请。确认之日就是收到申请之日，答复期限从次日起算。",
    fields: [
      on("确认的日期"),
      { name: "how", label: "怎么确认的", kind: "line", hint: "例如：电话联系申请人本人。" },
    ],
    done: "已登记确认，答复期限开始计算。",
  },
  assign: {
    lead: "交给本机关的一位同事办理；不选人就是退回给本机关全体承办人。",
    fields: [
      { name: "userId", label: "承办人", kind: "colleague", optional: true },
      { name: "reason", label: "说明", kind: "line", optional: true },
    ],
    done: "已分派。",
  },
  transfer: {
    lead: "申请由另一个机关负责时移交。收到申请之日不变，期限继续计算，请尽早移交。",
    fields: [
      { name: "toOrganizationId", label: "移交给", kind: "organization" },
      on("移交的日期"),
      reason(),
    ],
    done: "已移交。",
  },
  "ask-correction": {
    lead: "申请内容不明确的，一次性告知需要补正的事项和合理的补正期限。收到补正后，答复期限重新计算。只能告知一次。",
    fields: [
      on("告知的日期"),
      {
        name: "what",
        label: "需要补正什么、怎么补正",
        kind: "text",
        hint: "写明哪里不明确、请申请人补充哪些名称、文号或者特征。",
      },
      { name: "supplyBy", label: "补正期限", kind: "day" },
    ],
    done: "已告知补正，等待申请人。",
  },
  "receive-correction": {
    lead: "收到补正后，答复期限自次日起重新计算。",
    fields: [on("收到的日期"), { name: "text", label: "补正的内容", kind: "text" }],
    done: "已登记补正，期限重新计算。",
  },
  "lapse-correction": {
    lead: "申请人无正当理由逾期不补正的，视为放弃申请，不再处理，计入“其他处理”。",
    fields: [reason("写明补正期限、告知方式和未补正的情况。")],
    done: "已办结。",
    ends: true,
  },
  consult: {
    lead: "书面征求意见。发出当日仍计入期限，次日起至收到意见（最长 15 个工作日）不计入。",
    fields: [
      {
        name: "about",
        label: "征求谁的意见",
        kind: "choice",
        options: { "third-party": "第三方（权益可能受损）", "other-organ": "共同制作的其他机关" },
      },
      { name: "party", label: "名称", kind: "line" },
      on("发出的日期"),
      {
        name: "content",
        label: "涉及的信息",
        kind: "text",
        hint: "一般不要写出申请人是谁。",
      },
    ],
    done: "已登记征求意见。",
  },
  "consultation-arrived": {
    lead: "意见书送达之日起 15 个工作日内答复；登记送达，期限才算得准。",
    fields: [{ name: "consultation", label: "哪一次", kind: "consultation" }, on("送达的日期")],
    done: "已登记送达。",
  },
  "consultation-answered": {
    lead: "收到意见当日不计入期限，次日起继续计算。",
    fields: [
      { name: "consultation", label: "哪一次", kind: "consultation" },
      on("收到的日期"),
      { name: "agrees", label: "意见", kind: "agrees" },
      {
        name: "reasons",
        label: "理由",
        kind: "text",
        optional: true,
        hint: "不同意公开的，应当有合理理由。",
      },
    ],
    done: "已登记意见，期限继续计算。",
  },
  extend: {
    lead: "经政府信息公开工作机构负责人同意，可以延长一次，并在期限届满前告知申请人。",
    fields: [
      {
        name: "workingDays",
        label: "延长几个工作日",
        kind: "number",
        start: "20",
        hint: "最长 20 个工作日（2019年5月15日前收到的为 15 个）。",
      },
      { name: "approvedBy", label: "同意的负责人", kind: "line" },
      { name: "noticedOn", label: "告知申请人的日期", kind: "day", start: "today" },
      reason("理由会写进告知书。"),
    ],
    done: "已延长答复期限。",
  },
  "ask-reasons": {
    lead: "申请的数量、频次明显超过合理范围时，可以要求说明理由。期限不停。",
    fields: [
      on("发出的日期"),
      { name: "supplyBy", label: "说明期限", kind: "day" },
      { name: "text", label: "数量和频次", kind: "text", hint: "例如：三个月内提出 42 件申请。" },
    ],
    done: "已要求说明理由。",
  },
  "give-reasons": {
    lead: "登记申请人说明的理由。逾期没有说明的，留空提交。",
    fields: [
      on("收到的日期"),
      { name: "text", label: "申请人说明的理由", kind: "text", optional: true },
    ],
    done: "已登记。",
  },
  delay: {
    lead: "理由合理、但不能在期限内答复的，确定延迟答复的合理期限并告知申请人。",
    fields: [
      { name: "until", label: "延迟至", kind: "day" },
      { name: "noticedOn", label: "告知申请人的日期", kind: "day", start: "today" },
      reason(),
    ],
    done: "已确定延迟答复的期限。",
  },
  "issue-receipt": {
    lead: "生成登记回执，写明收到日期、答复期限和查询方式，打印后交给申请人。",
    fields: [],
    done: "已出具登记回执。",
  },
  "notice-fee": {
    lead: "一件申请只能选一种计收方式；只告知获取途径的不收费。缴费后期限重新计算。金额由系统按收费标准计算。",
    fields: [
      on("通知送达的日期"),
      {
        name: "basis",
        label: "计收方式",
        kind: "choice",
        options: { "by-request": "按件计收", "by-page": "按量计收" },
      },
      {
        name: "quantity",
        label: "数量",
        kind: "number",
        hint: "按件：是该申请人本月的第几件；按量：共多少页。",
      },
    ],
    done: "已发出收费通知。",
  },
  "pay-fee": {
    lead: "登记缴费后，答复期限自次日起重新计算。",
    fields: [
      on("缴费的日期"),
      { name: "yuan", label: "金额（元）", kind: "number" },
      { name: "receipt", label: "缴费凭证号", kind: "line", optional: true },
    ],
    done: "已登记缴费。",
  },
  "waive-fee": {
    lead: "免收以后，申请按没有收费继续办理。",
    fields: [reason()],
    done: "已免收。",
  },
  "lapse-fee": {
    lead: "逾期未缴费的，不再处理，计入“其他处理”。",
    fields: [reason("写明通知送达的日期和未缴费的情况。")],
    done: "已办结。",
    ends: true,
  },
  "ask-help": {
    lead: "请另一个机关协助。对方能看到这件申请，看不到申请人是谁。期限不停。",
    fields: [
      { name: "organizationId", label: "协办机关", kind: "organization" },
      { name: "text", label: "需要什么协助", kind: "text" },
      { name: "answerBy", label: "请于哪天前答复", kind: "day" },
    ],
    done: "已请协办。",
  },
  "give-help": {
    lead: "登记协办机关的意见。",
    fields: [
      { name: "organizationId", label: "哪个机关", kind: "helper" },
      { name: "text", label: "意见", kind: "text" },
    ],
    done: "已登记协办意见。",
  },
  search: {
    lead: "答复信息不存在，应当有检索记录：在哪里、用什么词、查到什么。",
    fields: [
      {
        name: "where",
        label: "检索范围",
        kind: "line",
        hint: "例如：档案室、业务系统、办公系统 2015 至 2018 年。",
      },
      { name: "terms", label: "检索词和方法", kind: "line" },
      { name: "found", label: "结果", kind: "text" },
    ],
    done: "已登记检索。",
  },
  note: {
    lead: "记下电话沟通等情况，供以后查阅。不要写申请人的身份信息。",
    fields: [{ name: "text", label: "内容", kind: "text" }],
    done: "已记下。",
  },
};
