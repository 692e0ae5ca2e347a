import fc from "fast-check";
import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { officer } from "../../../test/support/a-district.ts";
import { freshDatabase } from "../../../test/support/fresh-database.ts";
import { publishReviewed } from "../../../test/support/through-review.ts";
import { archiveDocument } from "./commands/archive.ts";
import { createDraft, saveDraft } from "./commands/drafts.ts";
import { withdrawDocument } from "./commands/withdraw.ts";
import { columnCounts } from "./queries/column-counts.ts";
import {
  keyAt,
  keysOfDocuments,
  rowsBetween,
  siteKeyAt,
  siteRowsBetween,
  type PlaceKey,
} from "./queries/list-keys.ts";
import { newestOf, newestOfEach, publicIdsAfter, publishedByColumn } from "./queries/published.ts";
import { foldColumnCounts } from "./store/column-counts.ts";
import { aDistrictInTime } from "./timing/fixtures.ts";

const database = await freshDatabase();
const { deps, drafted, input, row } = await aDistrictInTime(database);
const db = database.read;
const places = (
  await db.selectFrom("columns.columns").select("id").where("level", "=", 2).orderBy("id").execute()
).map((column) => column.id);

/** What may happen to a document; it counts as published or not, in one column or another, and may be refused. */
const steps = {
  async publish(id: string) {
    await publishReviewed(deps, officer, await seen(id)).catch(() => undefined);
  },
  async rewrite(id: string, columnId: number) {
    await saveDraft(deps, officer, await seen(id), input({ columnId, title: "又一版" }));
  },
  async move(id: string, columnId: number) {
    await steps.rewrite(id, columnId);
    await steps.publish(id);
  },
  async withdraw(id: string) {
    await withdrawDocument(deps, officer, await seen(id), "内容有误");
  },
  async archive(id: string) {
    await archiveDocument(deps, officer, await seen(id), "公示期已满");
  },
  async fold() {
    await foldColumnCounts(db);
  },
} as const;
const seen = async (id: string) =>
  ({ siteId: 1, id, version: (await row(id)).version }) as Parameters<typeof saveDraft>[2];

async function counted(): Promise<ReadonlyMap<number, number>> {
  const rows = await db
    .selectFrom("documents.documents")
    .select((is) => ["column_id", is.fn.countAll<number>().as("n")])
    .where("state", "=", "published")
    .groupBy("column_id")
    .execute();
  return new Map(rows.map((one) => [one.column_id, one.n]));
}

describe("the kept counts of columns", () => {
  const history = fc.array(
    fc.array(
      fc.record({
        document: fc.nat(3),
        step: fc.constantFrom(...(Object.keys(steps) as (keyof typeof steps)[])),
        place: fc.constantFrom(...places),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    { minLength: 1, maxLength: 5 },
  );

  it("are what counting answers, whatever happens to documents at once", async () => {
    const documents = await Promise.all(
      Array.from({ length: 4 }, async () => (await drafted()).id),
    );
    await fc.assert(
      fc.asyncProperty(history, async (rounds) => {
        for (const together of rounds) {
          await Promise.all(
            together.map(({ document, step, place }) =>
              steps[step](documents[document] ?? "", place),
            ),
          );
          expect(await columnCounts(db, 1)).toEqual(await counted());
        }
      }),
      { numRuns: 8 },
    );
  });

  it("hold when one statement changes, moves and deletes many", async () => {
    const made = await createDraft(deps, officer, input());
    if (!made.ok) throw new Error(made.refusal);
    await steps.publish(made.value.id);
    const [first = 0, second = 0] = places;
    await sql`
      insert into documents.documents
      select (jsonb_populate_record(d, jsonb_build_object('id', gen_random_uuid(), 'path', 'copy/' || n,
        'index_number', 'copy-' || n, 'column_id', case when n % 3 = 0 then ${first}::int else ${second}::int end))).*
      from documents.documents d, generate_series(1, 30) n where d.id = ${made.value.id}`.execute(
      db,
    );
    expect(await columnCounts(db, 1)).toEqual(await counted());
    await sql`
      update documents.documents set column_id = ${first}::int where path like 'copy/_'`.execute(
      db,
    );
    expect(await columnCounts(db, 1)).toEqual(await counted());
    await sql`delete from documents.documents where path like 'copy/2_'`.execute(db);
    expect(await columnCounts(db, 1)).toEqual(await counted());
    await foldColumnCounts(db);
    const { rows } = await sql`select from documents.column_count_changes`.execute(db);
    expect(rows).toEqual([]);
    expect(await columnCounts(db, 1)).toEqual(await counted());
    expect((await publishedByColumn(db, 1)).get(first)).toEqual({
      count: (await counted()).get(first),
      newest: "2018-11-23",
    });
  });

  it("are not touched by work on drafts", async () => {
    await foldColumnCounts(db);
    const ref = await drafted();
    await steps.rewrite(ref.id, places[1] ?? 0);
    const { rows } = await sql`select from documents.column_count_changes`.execute(db);
    expect(rows).toEqual([]);
  });
});

describe("a list read by keys", () => {
  /** Ids of the documents from the keys that stand every `step` places on, page by page. */
  async function paged(
    step: number,
    next: (from: PlaceKey | null, skip: number) => Promise<PlaceKey | null>,
    page: (from: PlaceKey | null, to: PlaceKey | null) => Promise<readonly { id: string }[]>,
  ): Promise<readonly string[]> {
    const found: string[] = [];
    for (let from: PlaceKey | null = null; ;) {
      const to = await next(from, step);
      const rows = await page(from, to);
      if (to !== null) expect(rows).toHaveLength(step);
      found.push(...rows.map((one) => one.id));
      if (to === null) return found;
      from = to;
    }
  }

  it("gives every document once, oldest first, even where microseconds and keys alone tell them apart", async () => {
    await sql`
      update documents.documents set published_at = timestamptz '2018-05-01T09:00:00.123456+08' + n / 3 * interval '1 microsecond'
      from (select id as copy, row_number() over (order by id desc) as n from documents.documents) r
      where id = copy and published_at is not null`.execute(db);
    const [first = 0] = places;
    const ids = (columnId: number | null, ...states: string[]) =>
      sql<{ id: string }>`
        select id from documents.documents where state = any(${states}::text[])
        and (column_id = ${columnId} or ${columnId}::int is null) order by published_at, id`
        .execute(db)
        .then(({ rows }) => rows.map((one) => one.id));
    const inColumn = await ids(first, "published");
    expect(inColumn.length).toBeGreaterThan(8);
    expect(
      await paged(
        3,
        (from, skip) => keyAt(db, first, from, skip),
        (from, to) => rowsBetween(db, first, from, to, 100),
      ),
    ).toEqual(inColumn);
    expect(
      await paged(
        5,
        (from, skip) => siteKeyAt(db, 1, from, skip),
        (from, to) => siteRowsBetween(db, 1, from, to, 100),
      ),
    ).toEqual(await ids(null, "published", "withdrawn", "archived"));
  });

  it("walks over all that is or was public by key", async () => {
    const walked: string[] = [];
    for (let some = await publicIdsAfter(db, 1, null, 7); some.length > 0;) {
      walked.push(...some);
      some = await publicIdsAfter(db, 1, walked.at(-1) ?? null, 7);
    }
    const rows = await siteRowsBetween(db, 1, null, null, 1_000);
    expect(walked).toEqual(rows.map((one) => one.id).toSorted());
  });

  it("knows the place of a document, and of none that was never public", async () => {
    const [first = 0] = places;
    const key = await keyAt(db, first, null, 2);
    const waiting = await drafted();
    const found = await keysOfDocuments(db, 1, [key?.id ?? "", waiting.id]);
    expect(found.get(key?.id ?? "")).toEqual({ columnId: first, key, state: "published" });
    expect(key?.at).toMatch(/^2018-05-01T01:00:00\.1234\d\dZ$/);
    expect(found.get(waiting.id)).toMatchObject({ key: null, state: "draft" });
  });

  it("goes on where it was when the document of its key is gone", async () => {
    const [first = 0] = places;
    const [from, then] = [await keyAt(db, first, null, 1), await keyAt(db, first, null, 2)];
    await steps.withdraw(from?.id ?? "");
    expect(await keyAt(db, first, from, 0)).toEqual(then);
    expect((await rowsBetween(db, first, from, null, 1))[0]?.id).toBe(then?.id);
  });

  it("gives the newest of several columns together as one list would", async () => {
    const all = await Promise.all(places.map((id) => rowsBetween(db, id, null, null, 1_000)));
    const newestFirst = all
      .flat()
      .toSorted(
        (a, b) => b.publishedAt.getTime() - a.publishedAt.getTime() || (a.id < b.id ? 1 : -1),
      );
    // Instants here differ by microseconds, which a Date does not keep: what is as new comes in the order of the list.
    const millisecond = (rows: readonly { readonly publishedAt: Date }[]) =>
      rows.map((one) => one.publishedAt);
    for (const limit of [1, 2, 3, 7, 1_000]) {
      const newest = await newestOf(db, places, limit);
      expect(millisecond(newest)).toEqual(millisecond(newestFirst.slice(0, limit)));
      expect(new Set(newest.map((one) => one.id)).size).toBe(newest.length);
      const [first = 0, second = 0] = places;
      const groups = [[second], [], [first, second], [first]];
      expect(await newestOfEach(db, groups, limit)).toEqual(
        await Promise.all(groups.map((ids) => newestOf(db, ids, limit))),
      );
    }
  });
});
