import { days2018 } from "./days.ts";
import { serviceOffer } from "./service-offers.ts";

/** How many items a column of standing information gets in a year; others have no limit. */
export function roomOf(path: string, columnName: string): number {
  if (path.startsWith("services/convenience/")) return 2;
  if (path.startsWith("services/"))
    return (
      serviceOffer(path.startsWith("services/people") ? "个人办事" : "法人办事", columnName)
        ?.services.length ?? 2
    );
  if (path.endsWith("/duties")) return 2;
  if (/directories\/[a-z-]+\/plans$/.test(path)) return 6;
  if (/statutory\/functions$|budgets\/department-/.test(path)) return 27;
  if (path.includes("/budgets/")) return 3;
  return Number.POSITIVE_INFINITY;
}

const between = (first: string, last: string) =>
  days2018.filter((day) => day.slice(5) >= first && day.slice(5) <= last);
const YEAR_BY_COLUMN: readonly (readonly [RegExp, readonly string[]])[] = [
  [/-budgets?$/, between("01-15", "06-30")],
  [/-accounts$/, between("07-01", "12-31")],
  [/public-welfare\/item-7$/, between("04-01", "09-30")],
];

/** The days of 2018 on which a column may get something. */
export function daysOf(path: string): readonly string[] {
  return YEAR_BY_COLUMN.find(([pattern]) => pattern.test(path))?.[1] ?? days2018;
}
