// The figures on requests over many cases. node --import ./tools/tsx-hook.mjs bench/request-figures.ts --count 100000
import { sql } from "kysely";
import { decisionCodes } from "../src/kernel/decision-codes.ts";
import {
  periodOf,
  requestReport,
  countedAt,
  type FigureAsked,
} from "../src/modules/reports/index.ts";
import { applicantKinds, casesOf, requestChannels } from "../src/modules/requests/index.ts";
import { organizationsOf } from "../src/modules/organizations/index.ts";
import { countAsked, openBase, printTimes } from "./base.ts";

const YEARS = 5;
const base = await openBase(false);
const db = base.product.database.read;
const count = countAsked(100_000);
const organizations = await organizationsOf(db, 1);
const ids = organizations.map((one) => one.id);

// Rows alone: what is measured reads them, and does not make them. Four fifths are concluded, over five years.
await sql`
  insert into requests.cases (site_id, id, number, organization_id, channel, state, subject, asked, applicant_kind,
    applicant_label, applicant_mark, arrived_on, received_on, rules, due_on, clock, is_extended, outcome_code,
    concluded_on, form_key, code_mark, events, version, filed_at, changed_at)
  select 1, gen_random_uuid(), 'bench-' || n, (${ids}::int[])[1 + n % ${ids.length}],
    (${[...requestChannels]}::text[])[1 + n % ${requestChannels.length}],
    case when n % 5 = 0 then 'in-progress' else 'closed' end, '道路改造工程的施工许可', '{}',
    (${[...applicantKinds]}::text[])[1 + (n / 7) % ${applicantKinds.length}], '王某', '',
    received, received, '2019', received + 28, 'over', n % 9 = 0,
    case when n % 5 > 0 then (${[...decisionCodes]}::text[])[1 + (n / 3) % ${decisionCodes.length}] end,
    case when n % 5 > 0 then received + 5 + n % 40 end, 'bench-' || n, '', 3, 3, now() - n * interval '1 minute', now()
  from (select n, date '2020-01-01' + (n * 37) % ${YEARS * 365} as received from generate_series(1, ${count}) n) rows`.execute(
  db,
);
await sql`
  insert into requests.events (site_id, case_id, seq, kind, at, by_name, facts)
  select 1, id, seq, (array['filed', 'confirmed', 'assigned', 'searched', 'drafted', 'handed-in', 'passed', 'signed'])[seq], filed_at, '', '{}'
  from requests.cases, generate_series(1, 8) seq where number like 'bench-%'`.execute(db);
await sql`analyze requests.cases, requests.events`.execute(db);

const times = async (name: string, work: () => Promise<unknown>) => {
  const measured: number[] = [];
  for (let index = 0; index < 20; index += 1) {
    const start = performance.now();
    await work();
    measured.push(performance.now() - start);
  }
  printTimes(name, measured);
};
const asked: FigureAsked = {
  siteId: 1,
  organizations,
  place: { reach: "all", unit: "application" },
  period: periodOf(2023, null),
};
await times("report of a year, form of 2021", () => requestReport(db, asked, "form-2021"));
await times("report of five years", () =>
  requestReport(
    db,
    { ...asked, period: { ...asked.period, from: periodOf(2020, null).from } },
    "form-2021",
  ),
);
await times("report of a year, list of 2014", () => requestReport(db, asked, "list-2014"));
await times("first page of a cell", () =>
  casesOf(db, { ...countedAt(asked), measure: "concluded", outcomes: ["B4"] }, { limit: 50 }),
);
await base.close();
