import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { officer } from "../../../test/support/a-district.ts";
import { freshDatabase } from "../../../test/support/fresh-database.ts";
import { publishReviewed } from "../../../test/support/through-review.ts";
import { checkIndex, loadStatistics, rebuildIndex, rebuildState, search } from "../search/index.ts";
import { knowingNothing } from "../understanding/index.ts";
import { saveDraft } from "./commands/drafts.ts";
import { withdrawDocument } from "./commands/withdraw.ts";
import { documentsForSearch } from "./queries/for-search.ts";
import { aDistrictInTime } from "./timing/fixtures.ts";

const database = await freshDatabase();
const { deps, input, published } = await aDistrictInTime(database);
const db = database.read;
const upkeep = {
  db: database,
  clock: deps.clock,
  sources: [documentsForSearch],
  threads: 1,
};
const titles = ["清洁取暖补贴", "义务教育招生", "村级财务公开", "老旧小区改造", "耕地保护补贴"];
const refs = [];
for (const title of titles) refs.push(await published({ title }));
const [heating, schools, villages, housing, fields] = refs;
if (!heating || !schools || !villages || !housing || !fields) throw new Error("not published");

/** All that searches read, to compare. */
async function index() {
  const found = await sql<Record<string, unknown>>`
    select e.*, t.body, to_jsonb(v) as vector,
      (select jsonb_agg(to_jsonb(a) order by number, part) from search.attachments a where a.entry_id = e.id) as parts
    from search.entries e join search.texts t using (id) join search.vectors v on v.id = e.id
    order by e.id`.execute(db);
  return found.rows;
}

async function shape() {
  const found = await sql<{ it: string }>`
    select indexdef as it from pg_indexes where schemaname = 'search'
    union all
    select conrelid::regclass || ' ' || conname || ' ' || contype::text from pg_constraint
    where connamespace = 'search'::regnamespace
    union all
    select table_name || ' ' || column_name || ' ' || data_type || ' ' || coalesce(column_default, '')
    from information_schema.columns where table_schema = 'search'
    order by it`.execute(db);
  return found.rows.map((row) => row.it);
}

const leftovers = async () =>
  (
    await sql<{ n: number }>`
      select count(*)::int as n from pg_namespace where nspname like 'search\\_%'`.execute(db)
  ).rows[0]?.n;
const check = (mends: boolean) => checkIndex(upkeep, { mends });

describe("a rebuild", () => {
  it("makes the same index again, with the same tables, and leaves nothing behind", async () => {
    const [entries, tables] = [await index(), await shape()];
    expect(entries).toHaveLength(refs.length);
    const told: string[] = [];
    const done = await rebuildIndex(upkeep, {
      progress: ({ phase, done: at, total }) => told.push(`${phase} ${at}/${total}`),
    });
    expect(done).toEqual({ ok: true, value: refs.length });
    expect(await index()).toEqual(entries);
    expect(await shape()).toEqual(tables);
    expect(await leftovers()).toBe(0);
    expect(told.at(-1)).toBe("catching-up 5/5");
    expect(await rebuildState(db)).toMatchObject({ isRunning: false, done: 5, problem: null });
  });

  it("is not seen by searches, which find the same before, during and after it", async () => {
    const means = {
      statistics: await loadStatistics(db),
      questions: knowingNothing("2018-11-23"),
    };
    const found = async () => {
      const answer = await search(db, means, {
        siteIds: [1],
        text: "补贴",
        order: "newest",
        page: 1,
      });
      return answer.hits.map(({ id }) => id).toSorted();
    };
    const before = await found();
    expect(before).toEqual([heating.id, fields.id].toSorted());
    const now = { hasEnded: false };
    const seen: (readonly string[])[] = [];
    const beside = (async () => {
      while (!now.hasEnded) seen.push(await found());
    })();
    for (let times = 0; times < 3; times += 1) expect((await rebuildIndex(upkeep)).ok).toBe(true);
    now.hasEnded = true;
    await beside;
    expect(seen.filter((one) => one.join(" ") !== before.join(" "))).toEqual([]);
  });

  it("loses nothing of what happens meanwhile", async () => {
    const now = { hasBegun: false, hasEnded: false };
    const meanwhile = (async () => {
      while (!now.hasBegun) await new Promise((resolve) => setTimeout(resolve, 5));
      await withdrawDocument(deps, officer, villages, "有误");
      const saved = await saveDraft(deps, officer, fields, input({ title: "草原生态补贴" }));
      if (!saved.ok) throw new Error(saved.refusal);
      await publishReviewed(deps, officer, { ...fields, version: fields.version + 1 });
      await published({ title: "防汛通告" });
      now.hasEnded = true;
    })();
    const order = {
      progress: ({ phase }: { phase: string }) => {
        now.hasBegun ||= phase === "indexing";
      },
    };
    // One rebuild at least begins before all of that and ends after some of it.
    do expect((await rebuildIndex(upkeep, order)).ok).toBe(true);
    while (!now.hasEnded);
    await meanwhile;
    expect(await check(false)).toMatchObject({ lookedAt: 5, missing: 0, surplus: 0, stale: 0 });
    expect(await index()).toHaveLength(5);
  });

  it("that is ended early or was killed leaves the index of before, and the next clears up", async () => {
    const before = await index();
    expect(await rebuildIndex(upkeep, { isOver: () => true })).toMatchObject({
      refusal: "rebuild-ended",
    });
    expect([await leftovers(), await index()]).toEqual([0, before]);

    // As a killed program leaves it.
    await sql`insert into search.rebuilds (started_at, phase) values (now(), 'filling')`.execute(
      db,
    );
    await sql`create schema search_next`.execute(db);
    await sql`create table search_next.entries (id integer)`.execute(db);
    expect(await rebuildState(db)).toMatchObject({ isRunning: false, finishedAt: null });
    expect((await rebuildState(db))?.problem).toContain("打断");
    await published({ title: "秸秆禁烧" });
    expect((await rebuildIndex(upkeep)).ok).toBe(true);
    expect([await leftovers(), (await index()).length]).toEqual([0, before.length + 1]);
    const { rows } = await sql`
      select 1 from search.rebuilds where finished_at is null`.execute(db);
    expect(rows).toEqual([]);
  });

  it("does not begin beside another, which goes on", async () => {
    const both = await Promise.all([rebuildIndex(upkeep), rebuildIndex(upkeep)]);
    expect(both.filter((one) => one.ok)).toHaveLength(1);
    expect(both.find((one) => !one.ok)).toMatchObject({ refusal: "rebuild-running" });
  });
});

describe("a check", () => {
  it("finds nothing where all is right", async () => {
    expect(await check(true)).toMatchObject({
      missing: 0,
      surplus: 0,
      stale: 0,
      mended: 0,
      needsRebuild: false,
    });
  });

  it.each([
    ["missing", sql`delete from search.entries where id = ${heating.id}`],
    ["stale", sql`update search.entries set stamp = 'x' where id = ${heating.id}`],
    ["stale", sql`update search.entries set path = 'x' where id = ${heating.id}`],
    ["stale", sql`update search.vectors set validity = 0 where id = ${heating.id}`],
    ["stale", sql`update search.vectors set column_trail = '{1}' where id = ${heating.id}`],
    ["stale", sql`delete from search.vectors where id = ${heating.id}`],
    ["stale", sql`delete from search.texts where id = ${heating.id}`],
    [
      "surplus",
      sql`insert into search.texts (id, body) values ('01930000-0000-7000-8000-000000000009', '')`,
    ],
    [
      "surplus",
      sql`insert into search.entries (site_id, id, kind, title, path, organization_id, column_id, published_on, validity)
        values (1, '01930000-0000-7000-8000-000000000009', '', '', '', 1, 1, '2018-01-01', 'in-force')`,
    ],
  ])("finds what is %s and puts it right", async (kind, damage) => {
    const before = await index();
    await damage.execute(db);
    const none = { missing: 0, surplus: 0, stale: 0 };
    expect(await check(false)).toMatchObject({ ...none, [kind]: 1, mended: 0 });
    expect(await check(true)).toMatchObject({ ...none, [kind]: 1, mended: 1 });
    expect(await check(false)).toMatchObject(none);
    expect(await index()).toEqual(before);
  });
});
