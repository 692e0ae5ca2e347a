import { addDays, weekday, type PlainDate } from "../../../kernel/dates.ts";
import { randomFrom } from "./random.ts";

/** How the people of the demo's district ask: [question, searches on an ordinary day, opened: usually, rarely, never]. */
const asked: readonly (readonly [string, number, "often" | "seldom" | "never"])[] = [
  ["低保怎么申请", 9, "often"],
  ["公租房", 8, "often"],
  ["学区划分", 7, "often"],
  ["清洁取暖补贴", 7, "often"],
  ["高龄津贴", 6, "often"],
  ["部门预算", 5, "often"],
  ["区长", 4, "seldom"],
  ["教育局电话", 4, "often"],
  ["疫苗接种", 4, "often"],
  ["残疾人补贴", 4, "often"],
  ["老旧小区改造", 4, "often"],
  ["招聘", 4, "seldom"],
  ["公积金", 3, "seldom"],
  ["医保报销比例", 3, "often"],
  ["工伤认定", 3, "often"],
  ["社保缴费", 3, "often"],
  ["城里低收入家庭补助", 2, "seldom"],
  ["孩子上学 片区", 2, "seldom"],
  ["营业执照", 3, "often"],
  ["食品安全抽检", 2, "often"],
  ["防汛", 2, "often"],
  ["机构职能", 2, "often"],
  ["拆迁补偿标准", 3, "never"],
  ["停水通知", 3, "never"],
  ["扶贫资金 使用情况", 2, "never"],
  ["植树", 1, "seldom"],
  ["gongzufang", 1, "often"],
  ["摆摊 罚款", 2, "never"],
  ["养狗证", 2, "never"],
  ["共享单车押金", 2, "never"],
  ["彩礼", 1, "never"],
  ["网约车驾照", 1, "never"],
  ["充电桩", 2, "never"],
  ["广场舞扰民", 2, "never"],
  ["群租房", 1, "never"],
  ["螺蛳粉店", 1, "never"],
];
const CHANCES = { often: 62, seldom: 18, never: 0 } as const;
const SEED = 20_180_552;
const DAYS = 84;
/** Asked from as many days before the end on: what is new in the last week. */
const fresh = new Map([
  ["停水通知", 6],
  ["充电桩", 5],
]);
/** Searches a day that may hold personal data; the rule throws their texts away. */
const PERSONAL = ["13812345678", "王秀英 低保"] as const;

export type DemoQuestion = {
  readonly day: PlainDate;
  readonly text: string;
  readonly searches: number;
  /** Of a hundred searches that find something as many open a hit. */
  readonly opened: number;
};

/** What was looked for in the twelve weeks up to a day. The same day gives the same questions. */
export function districtQuestions(today: PlainDate): readonly DemoQuestion[] {
  const random = randomFrom(SEED);
  const rows: DemoQuestion[] = [];
  for (let ago = DAYS; ago >= 0; ago -= 1) {
    const day = addDays(today, -ago);
    const isWeekend = [0, 6].includes(weekday(day));
    for (const [text, usual, opens] of asked) {
      if (ago > (fresh.get(text) ?? DAYS)) continue;
      const most = isWeekend ? Math.ceil(usual / 2) : usual * 2;
      // What is rarely asked is not asked every day.
      const searches = usual < 3 && random.chance(0.6) ? 0 : random.int(0, most);
      if (searches > 0) rows.push({ day, text, searches, opened: CHANCES[opens] });
    }
    const searches = random.int(0, 2);
    if (searches > 0) rows.push({ day, text: random.pick(PERSONAL), searches, opened: 0 });
  }
  return rows;
}
