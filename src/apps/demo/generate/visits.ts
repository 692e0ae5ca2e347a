import { addDays, plainDateOf, weekday, type PlainDate } from "../../../kernel/dates.ts";
import type { DayOfPath } from "../../../modules/visits/index.ts";
import { days2018 } from "./days.ts";
import { randomFrom } from "./random.ts";

/** A page of the demo's portal, and from which day on it stands. */
export type DemoPage = {
  readonly path: string;
  readonly kind: DayOfPath["kind"];
  readonly since: PlainDate;
};

const SEED = 20_180_551;
const DAYS = Array.from({ length: 365 }, (_, index) => addDays(plainDateOf("2018-01-01"), index));
/** What people look at on a day, in the mean over the year. */
const A_DAY = 551;
const working = new Set(days2018);

/**
 * What the public looked at in 2018: on every day the home page, some columns, and some documents, new ones more
 * than old ones; programs take a share of everything. The same pages give the same visits.
 */
export function districtVisits(pages: readonly DemoPage[]): readonly DayOfPath[] {
  const random = randomFrom(SEED);
  const home = pages.filter((page) => page.kind === "home");
  const columns = pages.filter((page) => page.kind === "column" || page.kind === "organization");
  const documents = pages
    .filter((page) => page.kind === "document")
    .toSorted((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0));
  const rows: DayOfPath[] = [];
  let standing = 0;
  for (const day of DAYS) {
    while (standing < documents.length && (documents[standing]?.since ?? day) <= day) standing += 1;
    const people = peopleOn(day, random.int(85, 115));
    /** Answers how many people are left for other pages. */
    const look = (page: DemoPage | undefined, count: number, left: number): number => {
      if (page === undefined || count === 0) return left;
      const { path, kind } = page;
      rows.push({
        day,
        path,
        kind,
        people: count,
        robots: random.int(0, 1 + Math.floor(count / 4)),
      });
      return left - count;
    };
    let left = people;
    for (const page of home)
      left = look(page, Math.round((people * random.int(10, 16)) / 100), left);
    for (let count = 0; count < 12; count += 1)
      left = look(columns[skewed(random.int(0, 9_999), columns.length)], random.int(2, 14), left);
    if (standing === 0) continue;
    while (left > 0) {
      const back = skewed(random.int(0, 9_999), standing);
      left = look(documents[standing - 1 - back], Math.min(left, random.int(3, 30)), left);
    }
  }
  return rows;
}

/** Fewer on days off, more in spring and autumn, when there is much to be heard of. */
function peopleOn(day: PlainDate, percent: number): number {
  const month = Number(day.slice(5, 7));
  const season = [3, 4, 9, 10, 11].includes(month) ? 1.12 : month === 2 ? 0.8 : 1;
  const isOff = weekday(day) === 0 || weekday(day) === 6 || !working.has(day);
  return Math.round(A_DAY * season * (isOff ? 0.53 : 1.18) * (percent / 100));
}

/** A place in a list that is more often near its front: `drawn` of 0 to 9,999. */
function skewed(drawn: number, length: number): number {
  return Math.floor((drawn / 10_000) ** 2.2 * length);
}
