// 100,000 requests of many years, most of them long answered: how long do the board, the list of what is due, its
// calendar, the search and the look for repeats take? All under 200 ms.
// node --import ./tools/tsx-hook.mjs bench/cases.ts --count 100000
import { sql } from "kysely";
import { addDays, plainDateOf } from "../src/kernel/dates.ts";
import { workingCalendar } from "../src/modules/calendar/index.ts";
import {
  board,
  countRequests,
  dueByDay,
  dueList,
  escalations,
  frequencyOf,
  likelySameAs,
  pileDays,
  readCase,
  searchRequests,
  undelivered,
  type RequestId,
} from "../src/modules/requests/index.ts";
import type { Db } from "../src/platform/database/database.ts";
import { countAsked, openBase } from "./base.ts";

const count = countAsked(100_000);
const base = await openBase(false);
const db = base.product.database.read;
const today = plainDateOf("2026-11-30");
const OPEN = 4_000;

/** Rows made by the database itself: the last thousands are open, the others answered; 60 organs, 5,000 applicants. */
async function fill(): Promise<void> {
  await sql`
    insert into requests.cases (
      site_id, id, number, organization_id, user_id, channel, state, subject, asked, asked_mark, applicant_kind,
      applicant_label, applicant_mark, arrived_on, received_on, rules, due_on, provisional, clock, is_consulting,
      is_extended, outcome_code, outcome_detail, concluded_on, delivered_on, is_archived, form_key, code_mark,
      events, version, filed_at, changed_at)
    select 1, ('02000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid,
      (2008 + n * 18 / ${count}::int)::text || '-' || lpad(n::text, 6, '0'), 1 + n % 60,
      case when n % 9 = 0 then null
        else ('03000000-0000-7000-8000-' || lpad(to_hex(n % 200), 12, '0'))::uuid end,
      (array['network', 'in-person', 'signed-post', 'fax'])[1 + n % 4],
      case when is_open then (array['in-progress', 'in-progress', 'awaiting-correction', 'in-review'])[1 + n % 4]
        else 'closed' end,
      s, jsonb_build_object('items', jsonb_build_array(jsonb_build_object('place', 1, 'text', s)), 'features', '',
        'form', 'paper', 'way', 'post', 'acceptsOtherForm', true, 'helpWanted', ''),
      left(md5(s), 22), 'citizen', '王某', md5((n % 5000)::text), received, received, '2019',
      case when is_open and n % 4 = 2 then null else received + 28 end, false,
      case when is_open then 'running' else 'over' end, n % 7 = 0, n % 5 = 0,
      case when is_open then null else 'A1' end, case when is_open then null else 'provided' end,
      case when is_open then null else received + 20 end, case when is_open then null else received + 22 end,
      not is_open, 'bench-' || n, md5(n::text), 1, 1, received + interval '1 hour', received + interval '1 hour'
    from (
      select n, n > ${count - OPEN}::int as is_open,
        ${today}::date - ((${count}::int - n) * 6570::bigint / ${count}::int)::int as received,
        (2008 + n % 18) || '年' || (array['南排道路', '老旧小区', '供水管网', '学校食堂', '公交线路', '低保资金'])[1 + n % 6]
          || '改造工程第' || (n % 997) || '标段的施工许可和验收材料' as s
      from generate_series(1, ${count}::int) n) made`.execute(db);
  await sql`
    insert into requests.events (site_id, case_id, seq, kind, at, by_id, by_name, facts)
    select 1, id, 1, 'filed', filed_at, null, '申请人',
      jsonb_build_object('kind', 'filed', 'channel', 'in-person', 'arrivedOn', arrived_on, 'oral', false)
    from requests.cases`.execute(db);
  await sql`vacuum analyze requests.cases`.execute(db);
  await sql`vacuum analyze requests.events`.execute(db);
}

async function timed(name: string, work: (db: Db) => Promise<unknown>): Promise<void> {
  const times: number[] = [];
  for (let turn = 0; turn < 9; turn += 1) {
    const from = performance.now();
    await work(db);
    times.push(performance.now() - from);
  }
  const [first = 0, ...rest] = times;
  rest.sort((a, b) => a - b);
  const middle = rest[Math.floor(rest.length / 2)] ?? 0;
  console.log(
    `${name.padEnd(46)} first ${first.toFixed(0).padStart(5)} ms   then ${middle.toFixed(1).padStart(6)} ms`,
  );
  if (first > 200) process.exitCode = 1;
}

await fill();
const whole = { siteId: 1, organizationIds: null };
const own = { siteId: 1, organizationIds: [7] };
const some = { siteId: 1, organizationIds: Array.from({ length: 20 }, (_, index) => index + 1) };
const days = pileDays(today, await workingCalendar(db, 1));
const someone = `03000000-0000-7000-8000-${(7).toString(16).padStart(12, "0")}`;
console.log(`${count} requests, ${OPEN} of them open`);
for (const [name, within] of [
  ["district", whole],
  ["20 organs", some],
  ["one organ", own],
] as const) {
  await timed(`board, ${name}`, async () => board(db, within, days));
  await timed(`still to be delivered, ${name}`, async () => undelivered(db, within));
  await timed(`due list, first page, ${name}`, async () => dueList(db, within, { limit: 50 }));
  await timed(`due list, later page, ${name}`, async () =>
    dueList(db, within, { limit: 50, after: `${today}_02000000-0000-7000-8000-000000000000` }),
  );
  await timed(`calendar of six weeks, ${name}`, async () =>
    dueByDay(db, within, addDays(today, -14), addDays(today, 28)),
  );
  await timed(`who is to be told, ${name}`, async () => escalations(db, within, days, 100));
  await timed(`search, last filed, ${name}`, async () => searchRequests(db, within, { limit: 50 }));
  await timed(`search, words of the subject, ${name}`, async () =>
    searchRequests(db, { ...within, text: "供水管网 第995标段" }, { limit: 50 }),
  );
  await timed(`search, nothing there, ${name}`, async () =>
    searchRequests(db, { ...within, text: "没有这样的申请" }, { limit: 50 }),
  );
  await timed(`search, how many, ${name}`, async () =>
    countRequests(db, { ...within, text: "学校食堂" }),
  );
  await timed(`search, a number, ${name}`, async () =>
    searchRequests(db, { ...within, text: "2019-0612" }, { limit: 50 }),
  );
}
await timed("due list, one officer", async () =>
  dueList(db, { ...whole, userId: someone }, { limit: 50 }),
);
const id = `02000000-0000-7000-8000-${(count - 5).toString(16).padStart(12, "0")}` as RequestId;
await timed("one case", async () => readCase(db, 1, id));
const found = await readCase(db, 1, id);
if (found !== undefined) {
  await timed("the same again", async () => likelySameAs(db, whole, found));
  await timed("how often this applicant", async () =>
    frequencyOf(db, 1, 1, found.applicantMark, today),
  );
}
await base.close();
