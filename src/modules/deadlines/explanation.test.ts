import { describe, expect, it, test } from "vitest";
import { nationalCalendar } from "../calendar/index.ts";
import { runClock } from "./clock.ts";
import { explain, type ExplainedWith } from "./explanation.ts";
import { aHistory, asked, day } from "./fixtures.ts";
import type { History } from "./model.ts";

const national = nationalCalendar();

function explained(history: Partial<History>, using: Partial<ExplainedWith> = {}) {
  const run = runClock(aHistory(history), national.calendar);
  if (!run.ok) throw new Error(run.refusal);
  const days = explain(run.value, { ...national, ...using });
  return {
    days,
    clock: run.value,
    on: (date: string) => days.find((one) => one.date === date),
    why: (date: string) => days.find((one) => one.date === date)?.why,
  };
}

describe("the explanation of a term over National Day 2022", () => {
  const { days, why } = explained({ receivedOn: day("2022-09-30") });
  test.each([
    ["2022-09-30", "收到申请当日，不计入（民法典第二百零一条）"],
    ["2022-10-01", "国庆节放假"],
    ["2022-10-07", "国庆节放假"],
    ["2022-10-08", "调休上班，第1个工作日"],
    ["2022-10-09", "调休上班，第2个工作日"],
    ["2022-10-10", "第3个工作日"],
    ["2022-10-15", "星期六"],
    ["2022-10-16", "星期日"],
    ["2022-11-02", "第20个工作日，答复期限届满"],
  ])("says of %s: %s", (date, words) => {
    expect(why(date)).toBe(words);
  });

  it("names every day from the receipt to the end, and counts as many as the term has", () => {
    expect(days).toHaveLength(34);
    expect(days.filter(({ counted }) => counted).map(({ number }) => number)).toEqual(
      Array.from({ length: 20 }, (_, index) => index + 1),
    );
  });
});

it("begins with the arrival, and says which rule made the day of receipt", () => {
  const arrival = {
    channel: "network",
    arrivedOn: day("2022-09-28"),
    confirmedOn: day("2022-09-30"),
  } as const;
  const { days, why } = explained({ receivedOn: day("2022-09-30") }, { arrival });
  expect(days[0]).toMatchObject({ date: "2022-09-28", kind: "unconfirmed", counted: false });
  expect(why("2022-09-30")).toBe(
    "收到申请当日，不计入（民法典第二百零一条）；网络提交，双方确认之日为收到申请之日（条例第三十一条第三项）",
  );
});

it("cites the civil law and the rules of the time", () => {
  const arrival = {
    channel: "signed-post",
    arrivedOn: day("2018-06-01"),
    confirmedOn: null,
  } as const;
  const history = {
    receivedOn: day("2018-06-01"),
    consultations: [asked("2018-06-05", "2018-06-08"), asked("2018-06-12", null, "other-organ")],
  };
  const { why } = explained(history, { arrival });
  expect(why("2018-06-01")).toBe(
    "收到申请当日，不计入（民法总则第二百零一条）；邮寄（签收），签收之日为收到申请之日（国办公开办函〔2015〕207号）",
  );
  expect(why("2018-06-06")).toBe("征求第三方意见期间，不计入（条例（2007年）第二十四条第三款）");
  expect(why("2018-06-12")).toBe(
    "第4个工作日；当日发出征求其他机关意见书；2007年公布的条例没有规定扣除征求其他机关意见的时间",
  );
});

it("shows the days that a supplement made void, and from where the count runs", () => {
  const corrections = [
    { askedOn: day("2022-06-08"), supplyBy: null, receivedOn: day("2022-06-12") },
  ];
  const { on, why, days } = explained({ receivedOn: day("2022-06-01"), corrections });
  expect(why("2022-06-02")).toBe("原为第1个工作日，补正后重新计算，不再计入（条例第三十条）");
  expect(why("2022-06-08")).toBe(
    "原为第4个工作日，补正后重新计算，不再计入（条例第三十条）；当日告知申请人补正",
  );
  expect(why("2022-06-09")).toBe("等待申请人补正，不计入（条例第三十条）");
  expect(why("2022-06-12")).toBe("收到补正当日，不计入，自次日起重新计算（条例第三十条）");
  expect(on("2022-06-13")).toMatchObject({ counted: true, number: 1, kind: "counted" });
  expect(days.filter(({ counted }) => counted)).toHaveLength(20);
});

it("shows the day of asking counted, the day of the answer not, and the day after it counted", () => {
  const { why } = explained({
    receivedOn: day("2022-02-28"),
    consultations: [asked("2022-03-07", "2022-03-23")],
  });
  expect(why("2022-03-07")).toBe("第5个工作日；当日发出征求第三方意见书，仍计入，次日起不计");
  expect(why("2022-03-12")).toBe("星期六");
  expect(why("2022-03-23")).toBe(
    "征求第三方意见期间，不计入（条例第三十三条第三款）；当日收到第三方意见",
  );
  expect(why("2022-03-24")).toBe("第6个工作日");
});

it("shows when the term of an opinion that never came is over", () => {
  const consultations = [asked("2022-03-07", null, "other-organ")];
  expect(explained({ receivedOn: day("2022-02-28"), consultations }).why("2022-03-28")).toBe(
    "征求其他机关意见期间，不计入（条例第三十三条第三款）；征求其他机关意见满15个工作日",
  );
});

it("shows the extension, the payment and a later end by art. 35", () => {
  const extended = explained({
    receivedOn: day("2022-06-01"),
    extension: { workingDays: 2, noticedOn: day("2022-06-30") },
  });
  expect(extended.why("2022-06-30")).toBe("第20个工作日；当日通知延期2个工作日");
  expect(extended.why("2022-07-04")).toBe("第22个工作日（延期第2个工作日），答复期限届满");
  const paid = explained({
    receivedOn: day("2022-06-01"),
    fee: { noticedOn: day("2022-06-08"), paidOn: day("2022-06-10") },
  });
  expect(paid.why("2022-06-09")).toContain("等待申请人缴费，不计入");
  expect(paid.why("2022-06-10")).toContain("缴费当日，不计入，自次日起重新计算");
  const delayed = explained({ receivedOn: day("2022-06-01"), delayedTo: day("2022-07-04") });
  expect(delayed.why("2022-06-30")).toBe("第20个工作日");
  expect(delayed.why("2022-07-01")).toBe("延迟答复期间（条例第三十五条）");
  expect(delayed.why("2022-07-04")).toBe("延迟答复的期限届满（条例第三十五条）");
});

it("goes as far as something has happened where no end is known", () => {
  const corrections = [{ askedOn: day("2022-06-08"), supplyBy: null, receivedOn: null }];
  const { days } = explained({ receivedOn: day("2022-06-01"), corrections });
  expect(days.at(-1)).toMatchObject({ date: "2022-06-08", number: 4 });
});

it("does without names of holidays", () => {
  const clock = runClock(aHistory({ receivedOn: day("2022-09-30") }), national.calendar);
  if (!clock.ok) throw new Error(clock.refusal);
  const days = explain(clock.value, { calendar: national.calendar });
  expect(days.slice(1, 4).map(({ why }) => why)).toEqual(["星期六", "星期日", "放假"]);
});
