import { weekday, type PlainDate } from "../../kernel/dates.ts";
import { decisions } from "../../kernel/decision-codes.ts";
import {
  remainingAfter,
  type Clock,
  type ExplainedDay,
  type TermCalendar,
} from "../../modules/deadlines/index.ts";
import type { Case } from "../../modules/requests/index.ts";
import { shortDay, wholeDay } from "./day-words.ts";

/** What a citizen wants to know first: who answers by when, or what is waited for. */
export type StandingWords = {
  readonly first: string;
  /** How it was counted, or what to do. */
  readonly more: string | null;
  readonly isLate: boolean;
};

export type StandingFacts = {
  readonly found: Case;
  readonly clock: Clock | null;
  readonly calendar: TermCalendar;
  readonly today: PlainDate;
  readonly agencyName: string;
  /** Each day of the count; its days off and worked weekends are named. */
  readonly days: readonly ExplainedDay[];
};

/** Says how a case stands, in one sentence and one more (条例 art. 30, 33, 42, 51). */
export function standingWords(facts: StandingFacts): StandingWords {
  const { found, clock, agencyName, today } = facts;
  const onTime = (first: string, more: string | null = null) => ({ first, more, isLate: false });
  if (found.concludedOn !== null) return onTime(...ended(found, agencyName, today));
  if (clock === null)
    return onTime(
      "申请已经登记，等与您确认后开始办理。",
      "确认的那天就是收到之日，第二天起计算答复期限。",
    );
  const correction = found.corrections.at(-1);
  if (clock.waitingFor === "correction" && correction !== undefined)
    return onTime(
      `请在 ${wholeDay(correction.supplyBy)}前补正。`,
      "收到补正的第二天起，答复期限重新计算。",
    );
  if (clock.waitingFor === "payment")
    return onTime(
      `请缴纳信息处理费 ${found.fee?.yuan ?? ""} 元。`,
      "缴费以后，从第二天起重新计算答复期限。怎么缴费，见收费通知书。",
    );
  if (clock.due === null)
    return onTime("正在征求意见，意见来了继续计算答复期限。", "征求意见的时间不算在答复期限里。");
  return withDue(facts, clock, clock.due);
}

function withDue(
  { calendar, today, agencyName, days }: StandingFacts,
  clock: Clock,
  due: PlainDate,
): StandingWords {
  const left = remainingAfter(clock, today, calendar) ?? 0;
  const counted = countedWords(clock, days, today);
  if (left < 0)
    return {
      first: `答复期限是 ${wholeDay(due)}，已经超过 ${-left} 个工作日。`,
      more: `${counted}您可以催办，也可以向政府信息公开工作主管部门投诉，或者依法申请行政复议（条例第五十一条）。`,
      isLate: true,
    };
  const rest = left === 0 ? "就是今天" : `还有 ${left} 个工作日`;
  const provisional = clock.provisional
    ? "那一段的放假安排还没有公布，日期是按周末和法定节日暂算的，公布后会更新。"
    : "";
  return {
    first: `${agencyName}最迟 ${wholeDay(due)}答复您，${rest}。`,
    more: counted + provisional,
    isLate: false,
  };
}

/** 自 3 月 20 日收到的第二天起 20 个工作日；清明节放假 4 月 4 日至 6 日不计，4 月 7 日调休上班计入。 */
function countedWords(clock: Clock, days: readonly ExplainedDay[], today: PlainDate): string {
  const start = days.findLast((day) => day.kind === "restart" || day.kind === "receipt")?.date;
  const from = start ?? clock.history.receivedOn;
  const what = start !== undefined && start > clock.history.receivedOn ? "重新起算" : "收到";
  const extended = clock.extendedBy > 0 ? `（含延长的 ${clock.extendedBy} 个）` : "";
  const special = [...holidays(days, from, today), ...workedWeekends(days, from, today)];
  const paused = days.some((day) => day.kind === "paused") ? ["征求意见的时间不计"] : [];
  const all = [...paused, ...special];
  return `自 ${shortDay(from, today)}${what}的第二天起 ${clock.total} 个工作日${extended}${all.length === 0 ? "" : `；${all.join("，")}`}。`;
}

function holidays(
  days: readonly ExplainedDay[],
  from: PlainDate,
  today: PlainDate,
): readonly string[] {
  const runs: { name: string; first: PlainDate; last: PlainDate }[] = [];
  for (const { date, kind, why } of days) {
    const name = /^(.+?)放假/.exec(why)?.[1];
    if (date <= from || kind !== "off" || name === undefined) continue;
    const run = runs.at(-1);
    if (run?.name === name) run.last = date;
    else runs.push({ name, first: date, last: date });
  }
  return runs.map(({ name, first, last }) => {
    const through =
      first === last
        ? ""
        : `至 ${shortDay(last, first).replace(/^(\d+) 月 /, (text, month: string) => (Number(first.slice(5, 7)) === Number(month) ? "" : text))}`;
    return `${name} ${shortDay(first, today)}${through}不计`;
  });
}

function workedWeekends(
  days: readonly ExplainedDay[],
  from: PlainDate,
  today: PlainDate,
): readonly string[] {
  const worked = days.filter(
    ({ date, counted }) => date > from && counted && [0, 6].includes(weekday(date)),
  );
  return worked.length === 0
    ? []
    : [`${worked.map(({ date }) => shortDay(date, today)).join("、")}调休上班计入`];
}

function ended(
  found: Case,
  agencyName: string,
  today: PlainDate,
): readonly [string, string | null] {
  const on = found.concludedOn === null ? "" : shortDay(found.concludedOn, today);
  const { outcome } = found;
  if (outcome === null) return [`这件申请 ${on}办结。`, null];
  if (outcome.code === "F3" && outcome.detail === "withdrawn")
    return [`您已于 ${on}撤回申请，这件申请已经办结。`, null];
  const { label } = decisions[outcome.code];
  if (outcome.code.startsWith("F")) return [`这件申请 ${on}办结：${label}。`, null];
  return [
    `${agencyName}已于 ${on}作出答复：${label}。`,
    found.sentOn === null
      ? "答复书正在送达，发出以后可以在本页下载。"
      : "答复书和所提供的信息可以在本页下载。",
  ];
}
