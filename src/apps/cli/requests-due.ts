import { parsePlainDate, type PlainDate } from "../../kernel/dates.ts";
import { ok, refuse, type Result } from "../../kernel/result.ts";
import { sentenceOf } from "../../platform/http/problem.ts";
import { nationalCalendar } from "../../modules/calendar/index.ts";
import {
  deadlineMessages,
  explain,
  receiptDay,
  receiptRules,
  remarkMessages,
  ruleSetOf,
  runClock,
  type Arrival,
  type Channel,
  type Clock,
  type ExplainedDay,
  type History,
} from "../../modules/deadlines/index.ts";

export type DueOptions = {
  readonly received?: string;
  readonly channel?: string;
  readonly confirmed?: string;
  readonly correctionAsked?: string;
  readonly correctionReceived?: string;
  readonly thirdPartyAsked?: string;
  readonly thirdPartyAnswered?: string;
  readonly extended?: string;
  readonly paid?: string;
};

export type DueAnswer = {
  readonly clock: Clock;
  readonly arrival: Arrival;
  readonly days: readonly ExplainedDay[];
  readonly notes: readonly string[];
};

type Answered<T> = Result<T, string>;

const dateOptions = {
  received: "--received",
  confirmed: "--confirmed",
  correctionAsked: "--correction-asked",
  correctionReceived: "--correction-received",
  thirdPartyAsked: "--third-party-asked",
  thirdPartyAnswered: "--third-party-answered",
  paid: "--paid",
} as const;
type Dates = { readonly [K in keyof typeof dateOptions]: PlainDate | null };

/** The channels that are asked about here; the published mailbox is known to the console alone. */
const asked = [
  "in-person",
  "signed-post",
  "plain-post",
  "network",
  "fax",
] as const satisfies readonly Channel[];

/** Counts the term that the options describe; refuses with the sentence that a person reads. */
export function answerDue(options: DueOptions): Answered<DueAnswer> {
  const dates = readDates(options);
  if (!dates.ok) return dates;
  const arrival = arrivalOf(options, dates.value);
  if (!arrival.ok) return arrival;
  const receivedOn = receiptDay(arrival.value);
  if (!receivedOn.ok) return refuse(sentenceOf(receivedOn, deadlineMessages));
  const history = historyOf(receivedOn.value, dates.value, options.extended);
  if (!history.ok) return history;
  const { calendar, nameOf } = nationalCalendar();
  const run = runClock(history.value, calendar);
  if (!run.ok) return refuse(sentenceOf(run, deadlineMessages));
  return ok({
    clock: run.value,
    arrival: arrival.value,
    days: explain(run.value, { calendar, nameOf, arrival: arrival.value }),
    notes: notesOn(run.value, arrival.value, dates.value),
  });
}

function readDates(options: DueOptions): Answered<Dates> {
  const read: Partial<Record<keyof Dates, PlainDate | null>> = {};
  for (const [key, name] of Object.entries(dateOptions) as [keyof Dates, string][]) {
    const text = options[key];
    const day = text === undefined ? null : parsePlainDate(text);
    if (text !== undefined && day === null) {
      return refuse(`${name} 应是日历上有的日期，例如 2022-09-30；现在是“${text}”。`);
    }
    read[key] = day;
  }
  return ok(read as Dates);
}

function arrivalOf({ channel }: DueOptions, dates: Dates): Answered<Arrival> {
  if (dates.received === null) {
    return refuse("请写上收到申请的日期，例如 --received 2022-09-30。");
  }
  const known = asked.find((one) => one === channel);
  if (known === undefined) {
    const choices = asked.map((one) => `${one}（${receiptRules[one].name}）`).join("、");
    return refuse(`请写上申请提交的方式，--channel 是下列之一：${choices}。`);
  }
  const confirmedOn = receiptRules[known].confirms ? (dates.confirmed ?? dates.received) : null;
  return ok({ channel: known, arrivedOn: dates.received, confirmedOn });
}

function historyOf(
  receivedOn: PlainDate,
  dates: Dates,
  extended: string | undefined,
): Answered<History> {
  const { correctionAsked, correctionReceived, thirdPartyAsked, thirdPartyAnswered, paid } = dates;
  if (correctionReceived !== null && correctionAsked === null) {
    return refuse("有收到补正的日期，请同时写上告知补正的日期（--correction-asked）。");
  }
  if (thirdPartyAnswered !== null && thirdPartyAsked === null) {
    return refuse("有第三方提出意见的日期，请同时写上征求意见的日期（--third-party-asked）。");
  }
  if (extended !== undefined && !/^\d{1,3}$/.test(extended)) {
    return refuse(`--extended 应是工作日的天数，例如 10；现在是“${extended}”。`);
  }
  return ok({
    receivedOn,
    corrections:
      correctionAsked === null
        ? []
        : [{ askedOn: correctionAsked, supplyBy: null, receivedOn: correctionReceived }],
    consultations:
      thirdPartyAsked === null
        ? []
        : [
            {
              kind: "third-party",
              askedOn: thirdPartyAsked,
              arrivedOn: null,
              answeredOn: thirdPartyAnswered,
            },
          ],
    extension: extended === undefined ? null : { workingDays: Number(extended), noticedOn: null },
    fee: paid === null ? null : { noticedOn: paid, paidOn: paid },
    delayedTo: null,
  });
}

function notesOn(clock: Clock, arrival: Arrival, dates: Dates): readonly string[] {
  const rules = ruleSetOf(clock.rules);
  const { confirms, name } = receiptRules[arrival.channel];
  const notes: string[] = [];
  if (confirms && dates.confirmed === null) {
    notes.push("没有写确认日期（--confirmed），按到达当日已与申请人确认计算。");
  }
  if (!confirms && dates.confirmed !== null) {
    notes.push(`${name}的申请不需要确认，没有使用 --confirmed。`);
  }
  if (clock.waitingFor === "correction") {
    notes.push(
      `还没有收到补正，期限自收到补正起重新计算（${rules.correction.article}），现在没有届满之日。`,
    );
  }
  if (clock.waitingFor === "opinion") {
    notes.push(
      `第三方还没有提出意见，征求意见的时间不计入（${rules.thirdParty.article}），现在没有届满之日。`,
    );
  }
  if (clock.pauses.some(({ answered, endsOn }) => !answered && endsOn !== null)) {
    notes.push("征求意见书送达的日期不明，第三方提出意见的15个工作日自发出之日起计算。");
  }
  for (const remark of clock.remarks) {
    notes.push(
      sentenceOf({ ok: false, refusal: remark.code, detail: remark.detail }, remarkMessages),
    );
  }
  return notes;
}
