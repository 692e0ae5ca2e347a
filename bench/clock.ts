// The clock over random histories: how many each second, and whether what must hold holds for every one, the slow
// reference that walks day by day included. Half are counted in the country's calendar, half in made-up ones.
// node --import ./tools/tsx-hook.mjs bench/clock.ts [--count 1000000]
import { nationalCalendar } from "../src/modules/calendar/index.ts";
import { explain, runClock, type Clock } from "../src/modules/deadlines/index.ts";
import { clockFaults, explanationFaults } from "../test/support/clock-faults.ts";
import { randomCalendar, randomHistory } from "../test/support/random-histories.ts";
import { countAsked } from "./base.ts";
import { nextFrom } from "./disguises-numbers.ts";

const BATCH = 10_000;
const EXPLAINED_ONE_IN = 20;
const count = countAsked(1_000_000);
const { calendar } = nationalCalendar();
const draw = nextFrom(11);

let [clockMs, explainMs, explained, counted, wrong] = [0, 0, 0, 0, 0];
const states = new Map<string, number>();
const faults = new Map<string, number>();
const begun = performance.now();
while (counted < count) {
  const batch = Array.from({ length: Math.min(BATCH, count - counted) }, () => randomHistory(draw));
  const on = (counted / BATCH) % 2 === 0 ? calendar : randomCalendar(calendar, draw);
  const clocks: Clock[] = [];
  const start = performance.now();
  for (const history of batch) {
    const run = runClock(history, on);
    if (run.ok) clocks.push(run.value);
  }
  clockMs += performance.now() - start;
  for (const { waitingFor } of clocks) {
    const state = waitingFor ?? "with a due date";
    states.set(state, (states.get(state) ?? 0) + 1);
  }
  for (const [index, history] of batch.entries()) {
    const found = clockFaults(history, on, draw);
    if (index % EXPLAINED_ONE_IN === 0) found.push(...explanationFaults(history, on));
    if (found.length === 0) continue;
    wrong += 1;
    for (const fault of found) faults.set(fault, (faults.get(fault) ?? 0) + 1);
    if (wrong <= 5) console.error(JSON.stringify(history), found);
  }
  const startExplaining = performance.now();
  for (const clock of clocks.slice(0, 500)) explained += explain(clock, { calendar: on }).length;
  explainMs += performance.now() - startExplaining;
  counted += batch.length;
}
const asCount = (value: number) => Math.round(value).toLocaleString("en");
const ofBatches = Math.ceil(count / BATCH) * 500;
console.log(`${asCount(counted)} histories in ${asCount((performance.now() - begun) / 1000)} s`);
console.log(Object.fromEntries(states));
console.log(`${asCount((counted / clockMs) * 1000)} clocks a second`);
console.log(
  `${asCount((Math.min(ofBatches, count) / explainMs) * 1000)} explanations a second, of ${asCount(explained / Math.min(ofBatches, count))} days each`,
);
console.log(
  wrong === 0
    ? `no fault: all equal to the slow reference and to the rules, one in ${EXPLAINED_ONE_IN} explained`
    : `${asCount(wrong)} with faults: ${JSON.stringify(Object.fromEntries(faults))}`,
);
process.exitCode = wrong === 0 ? 0 : 1;
