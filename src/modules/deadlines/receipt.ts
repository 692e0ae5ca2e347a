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
  /** Which day is the day of receipt, in words, with the article. */
  readonly says: string;
};

/** Which day counts as the day of receipt, by the way the request came: 条例 art. 31. */
export const receiptRules: Readonly<Record<Channel, ReceiptRule>> = {
  "in-person": {
    name: "当面提交",
    confirms: false,
    says: "当面提交，提交之日为收到申请之日（条例第三十一条第一项）",
  },
  "signed-post": {
    name: "邮寄（签收）",
    confirms: false,
    says: "邮寄提交，签收之日为收到申请之日（条例第三十一条第二项）",
  },
  "plain-post": {
    name: "平常信函",
    confirms: true,
    says: "平常信函，与申请人确认之日为收到申请之日（条例第三十一条第二项）",
  },
  network: {
    name: "网络提交",
    confirms: true,
    says: "网络提交，双方确认之日为收到申请之日（条例第三十一条第三项）",
  },
  fax: {
    name: "传真",
    confirms: true,
    says: "传真提交，双方确认之日为收到申请之日（条例第三十一条第三项）",
  },
  mailbox: {
    name: "公布的电子邮箱",
    confirms: false,
    says: "发到公布的电子邮箱，邮件系统收到之日为收到申请之日（国办公开办函〔2015〕207号）",
  },
};

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
