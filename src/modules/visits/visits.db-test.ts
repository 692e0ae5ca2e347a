import fc from "fast-check";
import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { freshDatabase } from "../../../test/support/fresh-database.ts";
import { plainDateOf } from "../../kernel/dates.ts";
import { clockAt, type Clock } from "../../platform/clock.ts";
import type { Database } from "../../platform/database/database.ts";
import { openLog } from "../../platform/log.ts";
import { addVisits, placeVisits, pruneVisits, type PlacesOf } from "./commands.ts";
import type { DayOfPath, Place } from "./model.ts";
import { openVisits } from "./open-visits.ts";
import { partsOf } from "./period-rules.ts";
import * as queries from "./queries.ts";

const database = await freshDatabase();
const db = database.read;
const log = openLog("silent");
const BROWSER =
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/120 Safari/537.36";
const SPIDER =
  "Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)";
const document = (index: number) => `documents/2018/${String(index).padStart(10, "0")}.html`;

type Line = "well" | "away" | "unheard";
type Step =
  | { readonly do: "count"; path: number; times: number; isRobot: boolean }
  | { readonly do: "flush"; readonly line: Line }
  | { readonly do: "reopen" }
  | { readonly do: "next-day" };

/** The database as a network leaves it: it may be away before a batch, or before it could say that it has it. */
function onBadLine(fate: () => Line): Database {
  return {
    ...database,
    async transact(work) {
      const now = fate();
      if (now === "away") throw new Error("connect ECONNREFUSED");
      const done = await database.transact(work);
      if (now === "unheard") throw new Error("Connection terminated unexpectedly");
      return done;
    },
  };
}

async function emptied(): Promise<void> {
  await sql`truncate visits.paths, visits.days, visits.months, visits.years, visits.totals, visits.writers`.execute(
    db,
  );
}

async function sums(table: "days" | "months" | "years" | "totals") {
  const found = await sql<{ people: number; robots: number }>`
    select coalesce(sum(people), 0)::int as people, coalesce(sum(robots), 0)::int as robots
    from ${sql.table(`visits.${table}`)}`.execute(db);
  return found.rows[0];
}

describe("visits", () => {
  it("come into the database exactly as they were counted, whatever breaks in between", async () => {
    const step: fc.Arbitrary<Step> = fc.oneof(
      fc.record({
        do: fc.constant("count"),
        path: fc.integer({ min: 0, max: 9 }),
        times: fc.integer({ min: 1, max: 5 }),
        isRobot: fc.boolean(),
      }),
      fc.record({ do: fc.constant("flush"), line: fc.constantFrom("well", "away", "unheard") }),
      fc.record({ do: fc.constant("reopen") }),
      fc.record({ do: fc.constant("next-day") }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 30, size: "max" }),
        fc.integer({ min: 1, max: 12 }),
        async (steps, mostPaths) => {
          await emptied();
          let line: Line = "well";
          let day = 1;
          const clock: Clock = {
            now: () => new Date(Date.UTC(2018, 10, day, 4)),
            today: () => plainDateOf(`2018-11-${String(day).padStart(2, "0")}`),
          };
          const open = () =>
            openVisits(
              { database: onBadLine(() => line), clock, log },
              { everyMs: 1e9, mostPaths },
            );
          let visits = open();
          const counted = { people: 0, robots: 0 };
          for (const one of steps) {
            if (one.do === "flush") {
              line = one.line;
              await visits.flush();
            } else if (one.do === "next-day") day = Math.min(30, day + 1);
            else if (one.do === "reopen") {
              line = "well";
              await visits.close();
              visits = open();
            } else {
              for (let time = 0; time < one.times; time += 1)
                visits.count(document(one.path), one.isRobot ? SPIDER : BROWSER, 200);
              counted[one.isRobot ? "robots" : "people"] += one.times;
            }
          }
          line = "well";
          await visits.close();
          for (const table of ["days", "months", "years", "totals"] as const)
            expect(await sums(table)).toEqual(counted);
        },
      ),
      { numRuns: 25 },
    );
  });

  it("of two processes at the same paths are added up", async () => {
    await emptied();
    const clock = clockAt("2018-11-23T12:00:00+08:00");
    const all = [1, 2, 3].map(() => openVisits({ database, clock, log }, { everyMs: 1e9 }));
    for (const visits of all)
      for (let path = 0; path < 50; path += 1) visits.count(document(path), BROWSER, 200);
    await Promise.all(all.map((visits) => visits.flush()));
    // One that met a path which another was adding goes in now.
    for (const visits of all) await visits.close();
    expect(await sums("days")).toEqual({ people: 150, robots: 0 });
  });

  it("count on the day in Beijing, and beyond the room in memory together", async () => {
    await emptied();
    let now = "2018-11-23T15:59:59Z";
    const clock: Clock = { now: () => new Date(now), today: () => plainDateOf("2018-11-24") };
    const visits = openVisits({ database, clock, log }, { everyMs: 1e9, mostPaths: 2 });
    for (const path of ["index.html", document(1), document(2), document(3), "feed.xml"])
      visits.count(path, BROWSER, 200);
    visits.count("index.html", BROWSER, 404);
    now = "2018-11-23T16:00:00Z";
    visits.count("index.html", BROWSER, 304);
    await visits.close();
    const period = { from: plainDateOf("2018-11-01"), to: plainDateOf("2018-11-30") };
    expect(await queries.viewsByDay(db, period)).toEqual([
      { day: "2018-11-23", people: 4, robots: 0 },
      { day: "2018-11-24", people: 1, robots: 0 },
    ]);
    const kinds = await queries.viewsByKind(db, period);
    expect(Object.fromEntries(kinds.map((one) => [one.kind, one.people]))).toEqual({
      home: 1,
      document: 1,
      other: 3,
    });
  });
});

describe("the figures of visits", () => {
  const clock = clockAt("2018-11-23T12:00:00+08:00");
  const deps = { database, clock };
  const ids = [1, 2, 3].map((n) => `00000000-0000-7000-8000-00000000000${n}`);
  const row = (day: string, path: string, kind: DayOfPath["kind"], people: number, robots = 0) =>
    ({ day: plainDateOf(day), path, kind, people, robots }) satisfies DayOfPath;
  const columns = new Map([
    [document(0), 10],
    [document(1), 10],
    [document(2), 20],
    ["news/index.html", 10],
  ]);
  const placesOf: PlacesOf = async (_, visited) =>
    new Map(
      visited.flatMap(({ path, kind }): [string, Place][] => {
        const columnId = columns.get(path);
        if (columnId === undefined) return [];
        const documentId = kind === "document" ? (ids[Number(path.slice(-6, -5))] ?? null) : null;
        const organizationId = kind === "document" ? 7 : null;
        return [[path, { siteId: 1, columnId, organizationId, documentId }]];
      }),
    );
  const partsFrom = (from: string, to: string) => {
    const parts = partsOf({ from: plainDateOf(from), to: plainDateOf(to) }, clock.today());
    if (!parts.ok) throw new Error(parts.refusal);
    return parts.value;
  };

  it("tell columns from their documents, people from programs, one period from another", async () => {
    await emptied();
    await addVisits(deps, [
      row("2018-01-31", document(0), "document", 5, 2),
      row("2018-02-01", document(0), "document", 3),
      row("2018-02-01", document(0), "document", 1),
      row("2018-02-01", document(1), "document", 9),
      row("2018-03-10", document(2), "document", 4, 4),
      row("2018-03-11", "news/index.html", "column", 7, 1),
      row("2018-03-11", "news/gone/index.html", "column", 2),
    ]);
    expect(await placeVisits(deps, placesOf)).toBe(5);
    expect(await placeVisits(deps, placesOf)).toBe(0);

    const year = partsFrom("2018-01-01", "2018-12-31");
    expect(await queries.viewsByColumn(db, year)).toEqual([
      { id: 10, pages: { people: 7, robots: 1 }, documents: { people: 18, robots: 2 } },
      { id: 20, pages: { people: 0, robots: 0 }, documents: { people: 4, robots: 4 } },
    ]);
    expect(await queries.viewsByOrganization(db, year)).toEqual([
      { id: 7, pages: { people: 0, robots: 0 }, documents: { people: 22, robots: 6 } },
    ]);
    const read = (parts: typeof year, within: readonly number[] | null = null) =>
      queries.mostRead(db, parts, within, 2);
    expect(await read(year)).toEqual([
      { siteId: 1, id: ids[0], people: 9, robots: 2 },
      { siteId: 1, id: ids[1], people: 9, robots: 0 },
    ]);
    expect(await read(year, [20])).toMatchObject([{ id: ids[2], people: 4 }]);
    expect(await read(partsFrom("2018-01-31", "2018-02-28"))).toMatchObject([
      { id: ids[0], people: 9 },
      { id: ids[1], people: 9 },
    ]);
    expect(await read(partsFrom("2018-01-20", "2018-01-31"))).toMatchObject([
      { id: ids[0], people: 5 },
    ]);
    expect(await queries.peopleOfDocument(db, ids[0] ?? "")).toBe(9);
    expect(await queries.viewsOfDocuments(db, year, ids.slice(2))).toEqual(
      new Map([[ids[2], { people: 4, robots: 4 }]]),
    );
    expect(await queries.countedSince(db)).toBe("2018-01-31");
  });

  it("follow a document into another column on the next day", async () => {
    columns.set(document(1), 20);
    const tomorrow = { database, clock: clockAt("2018-11-24T12:00:00+08:00") };
    expect(await placeVisits(tomorrow, placesOf)).toBe(5);
    const found = await queries.viewsByColumn(db, partsFrom("2018-01-01", "2018-12-31"));
    expect(found.find((one) => one.id === 20)?.documents.people).toBe(13);
  });

  it("keep their months when the days are too old to be kept", async () => {
    const later = { database, clock: clockAt("2021-02-15T12:00:00+08:00") };
    expect(await pruneVisits(later)).toBe(3);
    await addVisits(later, [row("2018-01-05", document(0), "document", 1)]);
    expect(await sums("days")).toEqual({ people: 13, robots: 5 });
    expect(await sums("months")).toEqual({ people: 32, robots: 7 });
    expect(await sums("years")).toEqual({ people: 32, robots: 7 });
    expect(await sums("totals")).toEqual({ people: 32, robots: 7 });
  });
});
