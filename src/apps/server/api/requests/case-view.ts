import { decisions } from "../../../../kernel/decision-codes.ts";
import type { PlainDate } from "../../../../kernel/dates.ts";
import { detailNames } from "../../../../kernel/decision-details.ts";
import type { NamedCalendar } from "../../../../modules/calendar/index.ts";
import {
  explain,
  receiptReason,
  receiptRules,
  remainingAfter,
  remarkMessages,
  ruleSetOf,
  stepLimits,
  warningLevel,
  type Clock,
} from "../../../../modules/deadlines/index.ts";
import { clockOf, type CaseRecord, type Occasion } from "../../../../modules/requests/index.ts";
import { sentenceOf } from "../../../../platform/http/index.ts";

/** How a case stands by the law's clock, with the reason of each day. */
export function standingView(
  record: CaseRecord,
  { calendar, nameOf }: NamedCalendar,
  { today, interpretation }: Pick<Occasion, "today" | "interpretation">,
) {
  const found = record.case;
  const { channel, arrivedOn, confirmedOn } = found;
  const clock = clockOf(found, calendar, interpretation);
  if (clock === null)
    return {
      receivedOn: null,
      rules: null,
      dueOn: null,
      provisional: false,
      clock: "not-received",
      daysLeft: null,
      level: "none" as const,
      why: `${receiptReason(found, null)}。确认之前不起算答复期限。`,
      days: [],
      remarks: [],
      limits: [],
    };
  const isOver = found.concludedOn !== null;
  const daysLeft = isOver ? null : remainingAfter(clock, today, calendar);
  return {
    receivedOn: clock.history.receivedOn,
    rules: clock.rules,
    dueOn: clock.due,
    provisional: clock.provisional,
    clock: isOver ? "over" : (clock.waitingFor ?? "running"),
    daysLeft,
    level: warningLevel(daysLeft),
    why: whyWords(clock, channel),
    days: explain(clock, { calendar, nameOf, arrival: { channel, arrivedOn, confirmedOn } }),
    remarks: clock.remarks.map((one) =>
      sentenceOf({ ok: false, refusal: one.code, detail: one.detail }, remarkMessages),
    ),
    limits: isOver ? [] : stepLimits(clock, calendar),
  };
}

/** How the due day comes about, in one sentence. */
function whyWords(clock: Clock, channel: CaseRecord["case"]["channel"]): string {
  const rules = ruleSetOf(clock.rules);
  const { history } = clock;
  const parts = [
    `${dayInWords(history.receivedOn)}收到，${receiptRules[channel].name}`,
    `适用${rules.name}，${rules.reply.workingDays} 个工作日（${rules.reply.article}）`,
  ];
  const restarted = clock.restarts.at(-1);
  if (restarted !== undefined)
    parts.push(
      restarted.kind === "supplement"
        ? `${dayInWords(restarted.on)}收到补正，次日起重新计算`
        : `${dayInWords(restarted.on)}缴费，次日起重新计算`,
    );
  if (clock.extendedBy > 0) parts.push(`延长 ${clock.extendedBy} 个工作日`);
  if (clock.pauses.length > 0) parts.push("征求意见的时间不计入");
  if (clock.due !== null && clock.termEnds !== null && clock.due > clock.termEnds)
    parts.push("依照条例第三十五条确定延迟答复");
  if (clock.waitingFor === "correction") parts.push("等待申请人补正，收到后重新计算");
  if (clock.waitingFor === "payment") parts.push("等待申请人缴费，缴费后重新计算");
  if (clock.waitingFor === "opinion") parts.push("等待第三方意见，期限暂停");
  return `${parts.join("；")}。`;
}

function dayInWords(day: PlainDate): string {
  const [year, month, date] = day.split("-");
  return `${year}年${Number(month)}月${Number(date)}日`;
}

/** What a case was decided as, in words; null while it is not. */
export function outcomeWords({ outcome }: CaseRecord["case"]): string | null {
  if (outcome === null) return null;
  const { label } = decisions[outcome.code];
  return outcome.detail === null ? label : `${label}（${detailNames[outcome.detail]}）`;
}
