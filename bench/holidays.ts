// Whether the calendar that comes with the product agrees, day by day, with another collection of the notices: files
// of a year with days `{date, isOffDay}`. node --import ./tools/tsx-hook.mjs bench/holidays.ts --data FOLDER
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import * as z from "zod";
import { addDays, plainDateOf, yearOf, type PlainDate } from "../src/kernel/dates.ts";
import { isWorkingDay } from "../src/kernel/working-days.ts";
import { nationalCalendar } from "../src/modules/calendar/index.ts";

const { values } = parseArgs({ options: { data: { type: "string" } } });
if (values.data === undefined) throw new Error("which folder? --data FOLDER");
const yearFile = z.object({
  days: z.array(z.object({ date: z.string(), isOffDay: z.boolean() })),
});
const [daysOff, workedWeekends] = [new Set<PlainDate>(), new Set<PlainDate>()];
const names = readdirSync(values.data).filter((name) => name.endsWith(".json"));
for (const name of names) {
  const { days } = yearFile.parse(JSON.parse(readFileSync(join(values.data, name), "utf8")));
  for (const { date, isOffDay } of days)
    (isOffDay ? daysOff : workedWeekends).add(plainDateOf(date));
}
const { calendar } = nationalCalendar();
let [compared, special] = [0, 0];
const different: PlainDate[] = [];
for (let day = plainDateOf("2008-01-01"); yearOf(day) <= 2026; day = addDays(day, 1)) {
  compared += 1;
  if (daysOff.has(day) || workedWeekends.has(day)) special += 1;
  if (isWorkingDay(day, calendar) !== isWorkingDay(day, { daysOff, workedWeekends }))
    different.push(day);
}
console.log(
  `${names.length} files; ${compared} days of 2008 to 2026 compared, ${special} of them named there`,
);
console.log(different.length === 0 ? "all agree" : `different: ${different.join(" ")}`);
process.exitCode = different.length === 0 ? 0 : 1;
