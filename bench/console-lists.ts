// The list of the console over many documents: every combination of filters that it offers, timed as one answer.
// node --import ./tools/tsx-hook.mjs bench/console-lists.ts --count 100000
import { sql } from "kysely";
import {
  countDocuments,
  listDocuments,
  ownAt,
  waitingFor,
  type DocumentFilter,
} from "../src/modules/documents/index.ts";
import { countAsked, fill, openBase, printTimes } from "./base.ts";

const base = await openBase(false);
const db = base.product.database.read;
await fill(base, 0, countAsked(100_000));
await spread();

const pick: { readonly [K in keyof DocumentFilter]?: readonly DocumentFilter[K][] } = {
  state: ["draft", "in-review", "published", "withdrawn", "settled"],
  stage: ["drafting", "first-review", "secrecy-review", "approved", "scheduled"],
  returned: [true],
  year: [2018],
  column: ["disclosure"],
  organization: ["office"],
  kind: ["government-document"],
  validity: ["repealed"],
  openness: ["proactive", "withheld"],
  channel: ["weibo"],
  q: ["通知", "供暖 工作", "没有这样的词"],
};
const single: DocumentFilter[] = Object.entries(pick).flatMap(([key, values]) =>
  values.map((value) => ({ [key]: value })),
);
const pairs = single.flatMap((one, index) =>
  single
    .slice(index + 1)
    .flatMap((other) =>
      Object.keys(one).some((key) => key in other) ? [] : [{ ...one, ...other }],
    ),
);

for (const [name, filters] of [
  ["no filter", [{}]],
  ["one filter", single],
  ["two filters", pairs],
] as const) {
  const times: number[] = [];
  let slowest: readonly [number, DocumentFilter] = [0, {}];
  const rounds = Math.max(2, Math.ceil(100 / filters.length));
  for (let round = 0; round <= rounds; round += 1) {
    for (const filter of filters) {
      const began = performance.now();
      const [, page] = await Promise.all([
        countDocuments(db, 1, filter),
        listDocuments(db, 1, filter, { limit: 50 }),
      ]);
      if (page.next !== null) {
        await listDocuments(db, 1, filter, { limit: 50, after: page.next });
      }
      const took = performance.now() - began;
      // The first round warms the database up.
      if (round === 0) continue;
      times.push(took);
      if (took > slowest[0]) slowest = [took, filter];
    }
  }
  printTimes(name, times);
  console.log(`  slowest: ${JSON.stringify(slowest[1])}`);
}

const times: number[] = [];
for (let round = 0; round < 120; round += 1) {
  const began = performance.now();
  const range = { siteIds: [1], limit: 20 };
  const person = "0195e2a0-0000-7000-8000-000000000001";
  await Promise.all([
    waitingFor(db, range, [{ stage: "first-review", organizations: null, notBy: [person] }]),
    ownAt(db, range, person, ["drafting"], false),
  ]);
  if (round >= 20) times.push(performance.now() - began);
}
printTimes("work list", times);
await base.close();

/** Puts part of the documents at other states and stages, as they are spread in a district. */
async function spread(): Promise<void> {
  await sql`
    update documents.documents d set
      stage = case n % 40 when 0 then 'drafting' when 1 then 'first-review' when 2 then 'secrecy-review'
        when 3 then 'approved' end,
      returned = n % 80 = 0,
      due_on = case when n % 40 in (1, 2, 3) then date '2018-12-01' + (n % 30)::int end,
      waits_since = case when n % 40 < 4 then now() end,
      authors = case when n % 40 < 4 then array['0195e2a0-0000-7000-8000-000000000001'::uuid] else '{}' end,
      updated_at = updated_at + n * interval '1 second'
    from (select id, row_number() over (order by id) as n from documents.documents) r
    where r.id = d.id`.execute(db);
  await sql`
    update documents.documents set state = 'withdrawn', withdrawn_at = now(), withdrawal_reason = '有误'
    where id in (select id from documents.documents where stage is null order by id limit 1000)`.execute(
    db,
  );
  await sql`vacuum (analyze) documents.documents`.execute(db);
}
