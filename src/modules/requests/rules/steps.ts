import type { PlainDate } from "../../../kernel/dates.ts";
import type { Action } from "../../accounts/index.ts";
import type { Case } from "./case.ts";
import * as answering from "./answering.ts";
import * as consultation from "./consultation.ts";
import * as correction from "./correction.ts";
import * as ending from "./ending.ts";
import * as excess from "./excess.ts";
import * as extension from "./extension.ts";
import { inState, receivedOn, type May, type Occasion } from "./occasion.ts";
import * as payment from "./payment.ts";
import * as registering from "./registering.ts";

export type Step = {
  /** What is written on its button. */
  readonly name: string;
  /** On what it rests; null where no article is needed. */
  readonly article: string | null;
  /** The right it needs. */
  readonly action: Action;
  readonly may: (found: Case, occasion: Occasion) => May;
  /** Until when it can be taken, or by when it is to be. */
  readonly lastDay?: (found: Case, occasion: Occasion) => PlainDate | null;
};

const handle = "request.handle";
const sign = "request.sign";

// Every step of a case that a person can take. What buttons there are, and what commands ask, is this list.
const list = {
  confirm: {
    name: "登记双方确认",
    article: "条例第三十一条",
    action: handle,
    may: registering.mayConfirm,
  },
  assign: { name: "分派承办人", article: null, action: handle, may: registering.mayAssign },
  transfer: { name: "移交其他机关", article: null, action: sign, may: registering.mayTransfer },
  "change-asked": {
    name: "修改申请内容",
    article: "条例第二十九条",
    action: handle,
    may: registering.mayChangeAsked,
  },
  "correct-entry": {
    name: "更正登记",
    article: "条例第四十五条",
    action: handle,
    may: registering.mayCorrectEntry,
  },
  split: {
    name: "拆分申请（一事一申请）",
    article: null,
    action: handle,
    may: (found) => {
      const fit = inState(found, "in-progress");
      return fit.ok && found.asked.items.length < 2 ? { ok: false, refusal: "one-item-only" } : fit;
    },
  },
  "ask-correction": {
    name: "告知补正",
    article: "条例第三十条",
    action: handle,
    may: correction.mayAskCorrection,
    lastDay: correction.lastDayToAsk,
  },
  "receive-correction": {
    name: "登记收到补正",
    article: "条例第三十条",
    action: handle,
    may: correction.mayReceiveCorrection,
    lastDay: (found) => found.corrections.at(-1)?.supplyBy ?? null,
  },
  "lapse-correction": {
    name: "逾期不补正，不再处理",
    article: "条例第三十条",
    action: handle,
    may: correction.mayLapseCorrection,
  },
  consult: {
    name: "征求意见",
    article: "条例第三十二条、第三十四条",
    action: handle,
    may: consultation.mayConsult,
  },
  "consultation-arrived": {
    name: "登记意见书送达",
    article: "条例第三十二条",
    action: handle,
    may: consultation.mayAnswerConsultation,
  },
  "consultation-answered": {
    name: "登记收到意见",
    article: "条例第三十二条、第三十四条",
    action: handle,
    may: consultation.mayAnswerConsultation,
  },
  extend: {
    name: "延长答复期限",
    article: "条例第三十三条第二款",
    action: sign,
    may: extension.mayExtend,
    lastDay: extension.dueNow,
  },
  "ask-reasons": {
    name: "要求说明理由",
    article: "条例第三十五条",
    action: handle,
    may: excess.mayAskReasons,
  },
  "give-reasons": {
    name: "登记申请理由",
    article: "条例第三十五条",
    action: handle,
    may: excess.mayGiveReasons,
    lastDay: (found) => found.reasons?.supplyBy ?? null,
  },
  delay: {
    name: "确定延迟答复期限",
    article: "条例第三十五条",
    action: sign,
    may: excess.mayDelay,
    lastDay: extension.dueNow,
  },
  "notice-fee": {
    name: "发出收费通知",
    article: "条例第四十二条",
    action: sign,
    may: payment.mayNoticeFee,
    lastDay: extension.dueNow,
  },
  "pay-fee": {
    name: "登记缴费",
    article: "国办函〔2020〕109号",
    action: handle,
    may: payment.mayPayFee,
    lastDay: payment.lastDayToPay,
  },
  "waive-fee": {
    name: "免收费用",
    article: "国办函〔2020〕109号",
    action: sign,
    may: payment.mayPayFee,
  },
  "lapse-fee": {
    name: "逾期不缴费，不再处理",
    article: "国办函〔2020〕109号",
    action: handle,
    may: payment.mayLapseFee,
  },
  "ask-help": {
    name: "请其他机关协办",
    article: null,
    action: handle,
    may: (found) => inState(found, "in-progress"),
  },
  "give-help": {
    name: "登记协办意见",
    article: null,
    action: handle,
    may: (found) => answering.mayGiveHelp(found, null),
  },
  "issue-receipt": {
    name: "出具登记回执",
    article: "条例第三十一条、第四十五条",
    action: handle,
    may: (found, occasion) =>
      receivedOn(found, occasion) === null || found.isArchived
        ? { ok: false, refusal: "not-possible-now" }
        : { ok: true, value: true },
  },
  search: {
    name: "登记检索",
    article: "条例第三十六条第四项",
    action: handle,
    may: answering.maySearch,
  },
  note: { name: "记事", article: null, action: handle, may: () => ({ ok: true, value: true }) },
  draft: {
    name: "拟写答复",
    article: "条例第三十六条",
    action: handle,
    may: answering.mayDraft,
    lastDay: extension.dueNow,
  },
  "hand-in": {
    name: "提交审核",
    article: "条例第四十五条",
    action: handle,
    may: answering.mayHandIn,
  },
  pass: {
    name: "审核通过",
    article: "条例第四十五条",
    action: "request.review",
    may: (found, occasion) => answering.mayDecide(found, occasion, "in-review"),
    lastDay: extension.dueNow,
  },
  return: {
    name: "退回修改",
    article: "条例第四十五条",
    action: handle,
    may: answering.mayReturn,
  },
  sign: {
    name: "签发",
    article: "条例第三十六条",
    action: sign,
    may: answering.maySign,
    lastDay: extension.dueNow,
  },
  send: {
    name: "发出答复",
    article: "国办公开办函〔2016〕235号",
    action: handle,
    may: ending.maySend,
    lastDay: extension.dueNow,
  },
  deliver: {
    name: "登记送达",
    article: "国办公开办函〔2016〕235号",
    action: handle,
    may: ending.mayDeliver,
  },
  "fail-delivery": {
    name: "登记退回或未送达",
    article: "国办公开办函〔2016〕235号",
    action: handle,
    may: ending.mayDeliver,
  },
  withdraw: {
    name: "登记撤回申请",
    article: null,
    action: handle,
    may: registering.mayWithdraw,
  },
  "close-otherwise": {
    name: "其他方式办结",
    article: null,
    action: sign,
    may: ending.mayCloseOtherwise,
  },
  archive: {
    name: "归档",
    article: "条例第四十五条",
    action: handle,
    may: ending.mayArchive,
  },
  "suggest-proactive": {
    name: "登记主动公开建议",
    article: "条例第四十四条",
    action: handle,
    may: ending.maySuggestProactive,
  },
  "draft-proactive": {
    name: "转为主动公开",
    article: "条例第四十四条",
    action: handle,
    may: ending.maySuggestProactive,
  },
} as const satisfies Readonly<Record<string, Step>>;

export type StepName = keyof typeof list;
export const steps: Readonly<Record<StepName, Step>> = list;
export const stepNames = Object.keys(list) as readonly StepName[];
