import type { StepName } from "./case-query.ts";
import { on, reason, type StepForm } from "./step-fields.ts";
import { channelWords, wayWords } from "./words.ts";

/** What is filled in for the steps from the draft to the archive, and for corrections of the record. */
export const endingSteps: Readonly<Partial<Record<StepName, StepForm>>> = {
  "hand-in": {
    lead: "送法制审核。审核人和签发人不能是拟稿人自己。",
    fields: [],
    done: "已提交审核。",
  },
  pass: {
    lead: "确认答复的事实、依据和程序无误。",
    fields: [{ name: "opinion", label: "审核意见", kind: "text", optional: true, start: "同意。" }],
    done: "审核通过，等待签发。",
  },
  return: {
    lead: "答复退回修改，写明要改什么。拟稿人自己也可以收回。",
    fields: [{ name: "opinion", label: "要改什么", kind: "text" }],
    done: "已退回修改。",
  },
  sign: {
    lead: "签发后答复不能再改，答复书取得文号。",
    fields: [],
    done: "已签发，请尽快送达。",
    ends: true,
  },
  send: {
    lead: "邮寄的以交邮之日判断是否逾期，只能通过邮政企业；当面领取的以签收之日判断。",
    fields: [
      { name: "way", label: "送达方式", kind: "choice", options: wayWords },
      on("发出的日期"),
      { name: "proof", label: "凭证", kind: "line", hint: "例如：挂号信号码、发送记录。" },
    ],
    done: "已登记发出。",
  },
  deliver: {
    lead: "登记申请人收到的日期和凭证。",
    fields: [
      on("送达的日期"),
      { name: "proof", label: "凭证", kind: "line", hint: "例如：签收回执、系统查看记录。" },
    ],
    done: "已登记送达。",
  },
  "fail-delivery": {
    lead: "退回或者没有送达的，要重新送达。",
    fields: [on("得知的日期"), reason()],
    done: "已登记，请重新送达。",
  },
  withdraw: {
    lead: "申请人撤回申请，办结并计入“其他处理”。",
    fields: [on("撤回的日期"), { ...reason("申请人没有说明的，留空。"), optional: true }],
    done: "已登记撤回。",
    ends: true,
  },
  "close-otherwise": {
    lead: "不属于其他办理结果的，才这样办结，计入“其他处理”。",
    fields: [
      {
        name: "detail",
        label: "属于哪一种",
        kind: "choice",
        options: {
          merged: "并入另一申请办理",
          "applicant-gone": "申请人死亡或者终止",
          "not-government-information": "不属于政府信息",
          other: "其他",
        },
      },
      reason(),
    ],
    done: "已办结。",
    ends: true,
  },
  archive: {
    lead: "归档后不能再更改。请先确认文书和送达凭证齐全。",
    fields: [{ name: "box", label: "档案盒号或者存放位置", kind: "line" }],
    done: "已归档。",
    ends: true,
  },
  "suggest-proactive": {
    lead: "申请人或者承办人认为答复的信息应当主动公开的，登记建议。",
    fields: [{ name: "text", label: "建议", kind: "text" }],
    done: "已登记建议。",
  },
  "correct-entry": {
    lead: "登记错了提交方式，可以更正；收到申请之日不会因此改变。",
    fields: [
      {
        name: "channel",
        label: "提交方式",
        kind: "choice",
        options: channelWords,
      },
      reason(),
    ],
    done: "已更正。",
  },
};
