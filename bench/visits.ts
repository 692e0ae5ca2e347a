// What counting visits costs: a counted request, a batch into the database, and the figures of a year of 1.73 million
// visits over 20,000 pages, with how much room they take. Run: node --import ./tools/tsx-hook.mjs bench/visits.ts
import { readFileSync } from "node:fs";
import { sql } from "kysely";
import { addDays, plainDateOf } from "../src/kernel/dates.ts";
import {
  addVisits,
  mostRead,
  openVisits,
  partsOf,
  periodOf,
  placeVisits,
  viewsByColumn,
  viewsByDay,
  viewsByKind,
  viewsByOrganization,
  type DayOfPath,
} from "../src/modules/visits/index.ts";
import { clockAt } from "../src/platform/clock.ts";
import { openBase } from "./base.ts";

const [PATHS, COLUMNS, VISITS, ROBOTS, ASKED] = [20_000, 457, 1_730_000, 0.4, 100];
const columnPages = Array.from({ length: COLUMNS }, (_, n) => `column-${n}/index.html`);
const documentPages = Array.from(
  { length: PATHS - COLUMNS },
  (_, n) => `documents/2018/${String(n).padStart(10, "0")}.html`,
);
const paths = [...columnPages, ...documentPages];
const agents = Array.from(
  { length: 300 },
  (_, n) =>
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${90 + (n % 40)}.0.${n}.0 Safari/537.36${n % 3 === 0 ? " (compatible; Baiduspider/2.0)" : ""}`,
);

let seed = 1;
/** The same numbers at every run, from 0 up to 1. */
function drawn(): number {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return seed / 4_294_967_296;
}
/** Few pages are read often, most of them seldom. */
const page = () => paths[Math.floor(drawn() ** 3 * PATHS)] ?? "";
const say = (line: string) => process.stdout.write(`${line}\n`);

const base = await openBase(false);
const { database, log } = base.product;
const clock = clockAt("2018-12-31T12:00:00+08:00");
const deps = { database, clock };
try {
  await countedRequests();
  await batches();
  await aYear();
  await figures();
} finally {
  await base.close();
}

async function countedRequests(): Promise<void> {
  const visits = openVisits({ ...deps, log }, { everyMs: 1e9 });
  const asked = Array.from({ length: 1 << 16 }, () => page());
  const run = (count: number) => {
    const began = process.cpuUsage();
    for (let at = 0; at < count; at += 1)
      visits.count(asked[at & 0xffff] ?? "", agents[at % agents.length], 200);
    const { user, system } = process.cpuUsage(began);
    return (user + system) / count;
  };
  run(300_000);
  const each = Math.min(run(2_000_000), run(2_000_000), run(2_000_000));
  say(`a counted request: ${(each * 1_000).toFixed(0)} ns CPU`);
  await visits.close();
  await emptied();
}

async function batches(): Promise<void> {
  const visits = openVisits({ ...deps, log }, { everyMs: 1e9 });
  for (const name of ["new pages", "known pages", "known pages again"]) {
    for (const path of paths.slice(0, 10_000)) visits.count(path, agents[1], 200);
    const began = performance.now();
    await visits.flush();
    say(`a batch of 10,000 ${name}: ${(performance.now() - began).toFixed(0)} ms`);
  }
  await visits.close();
  await emptied();
}

async function aYear(): Promise<void> {
  const began = performance.now();
  let rows = 0;
  for (let day = plainDateOf("2018-01-01"); day < "2019-01-01"; day = addDays(day, 1)) {
    const cells = new Map<string, { people: number; robots: number }>();
    for (let visit = 0; visit < VISITS / 365; visit += 1) {
      const path = page();
      const cell = cells.get(path) ?? { people: 0, robots: 0 };
      cell.people += 1;
      if (drawn() < ROBOTS) cell.robots += 1;
      cells.set(path, cell);
    }
    const kind = (path: string) => (path.startsWith("documents/") ? "document" : "column");
    const given = Array.from(cells, ([path, cell]): DayOfPath => {
      return { day, path, kind: kind(path), ...cell };
    });
    rows += given.length;
    // In four parts, as a day comes in.
    for (let part = 0; part < 4; part += 1)
      await addVisits(
        deps,
        given.filter((_, index) => index % 4 === part),
      );
  }
  await placeVisits(
    deps,
    async (_, visited) =>
      new Map(
        visited.map(({ path, kind }, index) => {
          const columnId =
            kind === "column" ? Number(/\d+/.exec(path)?.[0]) + 1 : (index % COLUMNS) + 1;
          const documentId =
            kind === "document" ? `00000000-0000-7000-8000-00${path.slice(-15, -5)}` : null;
          return [path, { siteId: 1, columnId, organizationId: (index % 60) + 1, documentId }];
        }),
      ),
  );
  await sql`vacuum analyze visits.days, visits.months, visits.years, visits.paths`.execute(
    database.read,
  );
  const seconds = ((performance.now() - began) / 1_000).toFixed(0);
  say(
    `a year of ${VISITS.toLocaleString("en")} visits: ${rows.toLocaleString("en")} days of pages, put in in ${seconds} s`,
  );
  for (const table of ["days", "months", "years", "paths", "totals"]) {
    const found = await sql<{ bytes: number; rows: number }>`
      select pg_total_relation_size(${`visits.${table}`}::regclass) as bytes,
        (select count(*) from ${sql.table(`visits.${table}`)}) as rows`.execute(database.read);
    const { bytes = 0, rows: count = 0 } = found.rows[0] ?? {};
    say(
      `  ${table}: ${count.toLocaleString("en")} rows, ${(bytes / 1e6).toFixed(1)} MB with indexes`,
    );
  }
}

async function figures(): Promise<void> {
  const db = database.read;
  const partsFor = (from: string, to: string) => {
    const parts = partsOf({ from: plainDateOf(from), to: plainDateOf(to) }, clock.today());
    if (!parts.ok) throw new Error(parts.refusal);
    return parts.value;
  };
  const year = partsFor("2018-01-01", "2018-12-31");
  const range = partsFor("2018-01-16", "2018-12-15");
  await measured("a year by column", () => viewsByColumn(db, year));
  await measured("a year by organization", () => viewsByOrganization(db, year));
  await measured("a year's most read", () => mostRead(db, year, null, 30));
  await measured("a year's most read of a column", () => mostRead(db, year, [7], 30));
  await measured("a year by day", () => viewsByDay(db, periodOf(2018)));
  await measured("a year by kind", () => viewsByKind(db, periodOf(2018)));
  await measured("a month by column", () =>
    viewsByColumn(db, partsFor("2018-03-01", "2018-03-31")),
  );
  await measured("from 16 January to 15 December by column", () => viewsByColumn(db, range));
}

async function measured(what: string, work: () => Promise<unknown>): Promise<void> {
  await work();
  const took: number[] = [];
  const before = await databaseCpu();
  for (let turn = 0; turn < ASKED; turn += 1) {
    const began = performance.now();
    await work();
    took.push(performance.now() - began);
  }
  const cpu = (await databaseCpu()) - before;
  took.sort((a, b) => a - b);
  const at = (share: number) => (took[Math.ceil(took.length * share) - 1] ?? 0).toFixed(1);
  say(
    `${what}: p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, of which the database works ${(cpu / ASKED).toFixed(1)} ms`,
  );
}

/** What the database's processes have worked, in milliseconds: it says what a figure costs on a busy machine too. */
async function databaseCpu(): Promise<number> {
  const { rows } = await sql<{ pid: number }>`
    select pid from pg_stat_activity where backend_type = 'client backend'`.execute(database.read);
  const ticks = rows.map(({ pid }) => {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
    return Number(fields[11]) + Number(fields[12]);
  });
  return ticks.reduce((sum, one) => sum + one, 0) * 10;
}

async function emptied(): Promise<void> {
  await sql`truncate visits.paths, visits.days, visits.months, visits.years, visits.totals, visits.writers`.execute(
    database.read,
  );
}
