import { expect, it, test } from "vitest";
import { nationalCalendar } from "../calendar/index.ts";
import { runClock } from "./clock.ts";
import { aHistory, asked, day } from "./fixtures.ts";
import type { HistoryRefusal } from "./history-rules.ts";
import { deadlineMessages } from "./messages.ts";
import type { History } from "./model.ts";

const { calendar } = nationalCalendar();
const correction = (
  askedOn: string,
  receivedOn: string | null,
  supplyBy: string | null = null,
) => ({
  askedOn: day(askedOn),
  receivedOn: receivedOn === null ? null : day(receivedOn),
  supplyBy: supplyBy === null ? null : day(supplyBy),
});
const fee = (noticedOn: string, paidOn: string | null) => ({
  noticedOn: day(noticedOn),
  paidOn: paidOn === null ? null : day(paidOn),
});
const extension = (workingDays: number) => ({ workingDays, noticedOn: null });
const of2018 = { receivedOn: day("2018-06-01") };

test.each<[HistoryRefusal, Partial<History>]>([
  ["received-before-regulation", { receivedOn: day("2008-04-30") }],
  ["day-out-of-reach", { receivedOn: day("2100-01-01") }],
  ["day-out-of-reach", { receivedOn: day("2099-12-20") }],
  ["day-out-of-reach", { delayedTo: day("2100-01-01") }],
  ["event-before-receipt", { consultations: [asked("2022-05-31", null)] }],
  ["event-before-receipt", { extension: { workingDays: 5, noticedOn: day("2022-05-31") } }],
  [
    "correction-twice",
    {
      corrections: [correction("2022-06-02", "2022-06-06"), correction("2022-06-07", null)],
    },
  ],
  [
    "correction-while-waiting",
    { ...of2018, corrections: [correction("2018-06-04", null), correction("2018-06-05", null)] },
  ],
  ["supplement-before-asking", { corrections: [correction("2022-06-07", "2022-06-06")] }],
  [
    "supply-term-before-asking",
    { corrections: [correction("2022-06-07", "2022-06-08", "2022-06-06")] },
  ],
  [
    "arrival-before-asking",
    { consultations: [{ ...asked("2022-06-07", null), arrivedOn: day("2022-06-06") }] },
  ],
  ["answer-before-asking", { consultations: [asked("2022-06-07", "2022-06-06")] }],
  [
    "answer-before-asking",
    { consultations: [{ ...asked("2022-06-07", "2022-06-08"), arrivedOn: day("2022-06-09") }] },
  ],
  ["extension-not-days", { extension: extension(0) }],
  ["extension-not-days", { extension: extension(1.5) }],
  ["extension-too-long", { extension: extension(21) }],
  ["extension-too-long", { ...of2018, extension: extension(16) }],
  ["paid-before-noticed", { fee: fee("2022-06-07", "2022-06-06") }],
  ["fee-under-2007", { ...of2018, fee: fee("2018-06-07", null) }],
  ["fee-before-measures", { receivedOn: day("2020-12-01"), fee: fee("2020-12-31", null) }],
  ["delay-under-2007", { ...of2018, delayedTo: day("2018-09-03") }],
])("a history is refused: %s", (refusal, history) => {
  expect(runClock(aHistory(history), calendar)).toMatchObject({ ok: false, refusal });
});

it("what is allowed goes up to the limit", () => {
  const allowed: Partial<History>[] = [
    { extension: extension(20) },
    { ...of2018, extension: extension(15) },
    {
      ...of2018,
      corrections: [correction("2018-06-04", "2018-06-04"), correction("2018-06-04", null)],
    },
    { consultations: [asked("2022-06-01", "2022-06-01")] },
    { receivedOn: day("2020-12-01"), fee: fee("2021-01-01", null) },
  ];
  for (const history of allowed) expect(runClock(aHistory(history), calendar).ok).toBe(true);
});

it("each refusal is a sentence", () => {
  for (const sentence of Object.values(deadlineMessages)) expect(sentence).toMatch(/。$/);
});
