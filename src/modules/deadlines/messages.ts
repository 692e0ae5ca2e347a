import type { HistoryRefusal } from "./history-rules.ts";
import type { RemarkCode } from "./model.ts";
import type { ReceiptRefusal } from "./receipt.ts";

export type DeadlineRefusal = HistoryRefusal | ReceiptRefusal;

/** What a person reads when a term cannot be counted: what is wrong, and what to do. */
export const deadlineMessages: Readonly<Record<DeadlineRefusal, string>> = {
  "not-yet-received":
    "还没有与申请人确认，不算收到申请。请先确认，再填写确认日期（条例第三十一条）。",
  "confirmed-before-arrival":
    "确认日期（{confirmedOn}）早于申请到达的日期（{arrivedOn}），请核对。",
  "received-before-regulation":
    "收到日期（{day}）早于2008年5月1日，当时条例还没有施行，不能计算期限。请核对日期。",
  "day-out-of-reach": "日期（{day}）太远，不能计算。请核对日期。",
  "event-before-receipt": "日期（{day}）早于收到申请之日（{receivedOn}），请核对。",
  "correction-twice": "补正只能一次性告知（条例第三十条），不能要求再次补正。",
  "correction-while-waiting": "上一次补正还没有收到，不能在{askedOn}又要求补正。请核对日期。",
  "supplement-before-asking":
    "收到补正的日期（{receivedOn}）早于告知补正的日期（{askedOn}），请核对。",
  "supply-term-before-asking": "补正期限（{supplyBy}）早于告知补正的日期（{askedOn}），请核对。",
  "arrival-before-asking":
    "征求意见书送达的日期（{arrivedOn}）早于发出的日期（{askedOn}），请核对。",
  "answer-before-asking": "答复意见的日期（{answeredOn}）早于征求意见的日期（{askedOn}），请核对。",
  "extension-not-days": "延长的期限应是工作日的天数，例如10。",
  "extension-too-long": "延长的期限最长不得超过{longest}个工作日（{article}），请改短。",
  "paid-before-noticed": "缴费日期（{paidOn}）早于收费通知的日期（{noticedOn}），请核对。",
  "fee-under-2007": "2019年5月15日前收到的申请没有信息处理费，请核对日期，或删去缴费信息。",
  "fee-before-measures": "信息处理费自{since}起才可以收取，请核对日期，或删去缴费信息。",
  "delay-under-2007": "2019年5月15日前收到的申请不能另定延迟答复的期限，请核对。",
};

/** What a person reads of an irregularity. */
export const remarkMessages: Readonly<Record<RemarkCode, string>> = {
  "correction-late":
    "告知补正的日期（{askedOn}）超过了7个工作日的期限（{last}，条例第三十条），属于逾期告知；答复期限仍自收到补正起重新计算。",
  "supplement-late":
    "补正（{receivedOn}）晚于要求的期限（{last}）；没有正当理由的，可以视为放弃申请（条例第三十条）。",
  "opinion-late":
    "意见（{answeredOn}）晚于15个工作日的期限（{last}）；期限届满后的时间计入答复期限。",
  "extension-late": "延期通知（{noticedOn}）晚于原答复期限（{without}），延期无效，按原期限计算。",
  "extension-lapsed":
    "延期通知（{noticedOn}）早于重新计算的起点，按设置不再有效；需要时请另行通知。",
  "extension-before-restart":
    "延期通知（{noticedOn}）早于重新计算的起点，条例没有规定延期是否仍然有效；保险的做法是在{without}前答复。",
  "payment-late": "缴费（{paidOn}）晚于20个工作日的期限（{last}）；逾期未缴的，可以视为放弃申请。",
};
