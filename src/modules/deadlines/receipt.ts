import type { PlainDate } from "../../kernel/dates.ts";
import { ok, refuse, type Result } from "../../kernel/result.ts";
import { usualInterpretation, type Interpretation } from "./interpretation.ts";
import { ruleSetFor } from "./rule-sets.ts";

export const channels = [
  "in-person",
  "signed-post",
  "plain-post",
  "network",
  "fax",
  "mailbox",
] as const;
/** The way a request came. */
export type Channel = (typeof channels)[number];

/** How a request came: the day it reached the organ, and the day both sides confirmed it where that matters. */
export type Arrival = {
  readonly channel: Channel;
  readonly arrivedOn: PlainDate;
  readonly confirmedOn: PlainDate | null;
};

type ReceiptRule = {
  readonly name: string;
  /** Whether it is received only when confirmed with the applicant. */
  readonly confirms: boolean;
  /** Which day is the day of receipt, in words. */
  readonly day: string;
  readonly article: string;
  /** What the same rested on before the Regulation was revised in 2019. */
  readonly before2019: string;
};

const LETTER = "国办公开办函〔2015〕207号";
const item = (number: string) => `条例第三十一条第${number}项`;

/** Which day counts as the day of receipt, by the way the request came: 条例 art. 31. */
export const receiptRules: Readonly<Record<Channel, ReceiptRule>> = {
  "in-person": {
    name: "当面提交",
    confirms: false,
    day: "提交之日",
    article: item("一"),
    before2019: LETTER,
  },
  "signed-post": {
    name: "邮寄（签收）",
    confirms: false,
    day: "签收之日",
    article: item("二"),
    before2019: LETTER,
  },
  "plain-post": {
    name: "平常信函",
    confirms: true,
    day: "与申请人确认之日",
    article: item("二"),
    before2019: LETTER,
  },
  network: {
    name: "网络提交",
    confirms: true,
    day: "双方确认之日",
    article: item("三"),
    before2019: `参照2019年修订的${item("三")}`,
  },
  fax: {
    name: "传真",
    confirms: true,
    day: "双方确认之日",
    article: item("三"),
    before2019: `参照2019年修订的${item("三")}`,
  },
  mailbox: {
    name: "发到公布的电子邮箱",
    confirms: false,
    day: "邮件系统收到之日",
    article: LETTER,
    before2019: LETTER,
  },
};

/** Which rule makes a day the day of receipt, in a sentence with its article; null while it is not yet received. */
export function receiptReason(arrival: Arrival, receivedOn: PlainDate | null): string {
  const { name, confirms, day, article, before2019 } = receiptRules[arrival.channel];
  const byArrival = confirms && receivedOn !== null && arrival.confirmedOn !== receivedOn;
  const basis = ruleSetFor(receivedOn ?? arrival.arrivedOn)?.id === "2007" ? before2019 : article;
  return byArrival
    ? `${name}，按设置以到达之日为收到申请之日`
    : `${name}，${day}为收到申请之日（${basis}）`;
}

export type ReceiptRefusal = "not-yet-received" | "confirmed-before-arrival";

/**
 * The day on which a request is received (条例 art. 31). Requests by plain post, network and fax are received on
 * the day of confirmation; until then refuses `not-yet-received`. Days off are not moved: the count begins on
 * the next working day anyway.
 */
export function receiptDay(
  arrival: Arrival,
  interpretation: Interpretation = usualInterpretation,
): Result<PlainDate, ReceiptRefusal> {
  const { arrivedOn, confirmedOn } = arrival;
  if (!waitsForConfirmation(arrival, interpretation)) return ok(arrivedOn);
  if (confirmedOn === null) return refuse("not-yet-received");
  if (confirmedOn < arrivedOn) {
    return refuse("confirmed-before-arrival", { arrivedOn, confirmedOn });
  }
  return ok(confirmedOn);
}

function waitsForConfirmation(
  { channel, arrivedOn }: Arrival,
  { networkAndFaxUnder2007 }: Interpretation,
): boolean {
  if (!receiptRules[channel].confirms) return false;
  const byArrival = networkAndFaxUnder2007 === "arrival" && channel !== "plain-post";
  return !(byArrival && ruleSetFor(arrivedOn)?.id === "2007");
}
