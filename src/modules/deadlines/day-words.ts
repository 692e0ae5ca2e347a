import { weekday, type PlainDate } from "../../kernel/dates.ts";
import type { Clock, ConsultationKind, Restart, TermCalendar } from "./model.ts";
import { opinionRule } from "./pauses.ts";
import type { RuleSet } from "./rule-sets.ts";

/** The occasion of a day that differs from the plain week, where it is known. */
export type NameOf = (day: PlainDate) => string | null;

/** The days of the week in Chinese, Sunday first. */
export const weekdayNames = "日一二三四五六".split("").map((name) => `星期${name}`);

const asking: Readonly<Record<ConsultationKind, string>> = {
  "third-party": "征求第三方意见",
  "other-organ": "征求其他机关意见",
};

/** Why nobody works on a day off: the weekend, or the holiday by its name. */
export function dayOffWords(
  day: PlainDate,
  calendar: Pick<TermCalendar, "daysOff">,
  nameOf: NameOf,
): string {
  const name = calendar.daysOff.has(day) ? nameOf(day) : null;
  if (name !== null) return `${name}放假`;
  const ofWeek = weekday(day);
  return ofWeek === 0 || ofWeek === 6 ? (weekdayNames[ofWeek] ?? "") : "放假";
}

/** The words of a counted day: its number, the extension, the end. */
export function countedWords(number: number, clock: Clock, worksOnWeekend: boolean): string {
  const given = number - (clock.total - clock.extendedBy);
  const extension = given > 0 ? `（延期第${given}个工作日）` : "";
  const end = number === clock.total && clock.due === clock.termEnds ? "，答复期限届满" : "";
  return `${worksOnWeekend ? "调休上班，" : ""}第${number}个工作日${extension}${end}`;
}

/** The words of a day that was counted until a restart made it void. */
export function voidWords(number: number, next: Restart["kind"], rules: RuleSet): string {
  return next === "supplement"
    ? `原为第${number}个工作日，补正后重新计算，不再计入（${rules.correction.article}）`
    : `原为第${number}个工作日，缴费后重新计算，不再计入（${rules.fee?.article ?? ""}）`;
}

/** The words of the day on which the count begins anew. */
export function restartWords(kind: Restart["kind"], rules: RuleSet): string {
  return kind === "supplement"
    ? `收到补正当日，不计入，自次日起重新计算（${rules.correction.article}）`
    : `缴费当日，不计入，自次日起重新计算（${rules.fee?.article ?? ""}）`;
}

/** The words of a working day on which something of the applicant is waited for. */
export function waitingWords(kind: Restart["kind"], rules: RuleSet): string {
  return kind === "supplement"
    ? `等待申请人补正，不计入（${rules.correction.article}）`
    : `等待申请人缴费，不计入（${rules.fee?.article ?? ""}）`;
}

/** The words of a working day within a pause. */
export function pausedWords(kind: ConsultationKind, rules: RuleSet): string {
  return `${asking[kind]}期间，不计入（${opinionRule(rules, kind).article}）`;
}

/** What happened on a day, as far as the count depends on it. */
export function eventsOn(
  day: PlainDate,
  { history, pauses }: Clock,
  rules: RuleSet,
  counted: boolean,
): readonly string[] {
  const events: string[] = [];
  if (history.corrections.some(({ askedOn }) => askedOn === day)) events.push("当日告知申请人补正");
  for (const { kind, askedOn, answeredOn } of history.consultations) {
    const { excluded } = opinionRule(rules, kind);
    if (askedOn === day) {
      events.push(`当日发出${asking[kind]}书${counted && excluded ? "，仍计入，次日起不计" : ""}`);
      if (!excluded) events.push(`${rules.name}没有规定扣除${asking[kind]}的时间`);
    }
    if (answeredOn === day) {
      events.push(kind === "third-party" ? "当日收到第三方意见" : "当日收到其他机关意见");
    }
  }
  for (const { kind, endsOn, answered } of pauses) {
    if (endsOn === day && !answered) {
      const { workingDays } = opinionRule(rules, kind);
      events.push(`${asking[kind]}满${workingDays ?? ""}个工作日`);
    }
  }
  if (history.extension?.noticedOn === day) {
    events.push(`当日通知延期${history.extension.workingDays}个工作日`);
  }
  // Whoever knows the day of the payment alone gives it for the notice too.
  if (history.fee?.noticedOn === day && history.fee.paidOn !== day) {
    events.push("当日收费通知送达");
  }
  return events;
}
