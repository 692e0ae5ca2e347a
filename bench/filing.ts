// Requests filed at once on a server database, the product's own: 200 each second for a minute. Are any lost, are
// there gaps or doubles in their numbers, and how long does an applicant wait?
// node --import ./tools/tsx-hook.mjs bench/filing.ts --rate 200 --seconds 60
import { parseArgs } from "node:util";
import { setTimeout as pause } from "node:timers/promises";
import { sql } from "kysely";
import { requestDeps } from "../src/apps/request-deps.ts";
import { applicant, openFilingDesk } from "../src/modules/requests/index.ts";
import { anApplicant, aRequest } from "../src/modules/requests/fixtures.ts";
import { verifyAudit } from "../src/platform/audit.ts";
import { openBase } from "./base.ts";

const { values } = parseArgs({
  options: {
    rate: { type: "string", default: "200" },
    seconds: { type: "string", default: "60" },
  },
});
const [rate, seconds] = [Number(values.rate), Number(values.seconds)];
const base = await openBase(false);
const { product, district } = base;
const deps = await requestDeps(product);
const desk = openFilingDesk(deps, applicant);
const today = deps.clock.today();

const waits: number[] = [];
let refused = 0;
async function one(index: number): Promise<void> {
  const from = performance.now();
  const filed = await desk.file(
    aRequest({
      organizationId: district.organizationId,
      channel: "network",
      arrivedOn: today,
      confirmedOn: today,
      // Every twentieth form is sent twice.
      formKey: `bench-${index % 20 === 19 ? index - 1 : index}`,
      applicant: anApplicant({ name: `申请人${index % 5_000}` }),
    }),
  );
  if (!filed.ok) refused += 1;
  waits.push(performance.now() - from);
}

const begun = performance.now();
const all: Promise<void>[] = [];
const count = rate * seconds;
for (let index = 0; index < count; index += 1) {
  const due = begun + (index / rate) * 1_000;
  const early = due - performance.now();
  if (early > 1) await pause(early);
  all.push(one(index));
}
await Promise.all(all);
const took = (performance.now() - begun) / 1_000;

const { rows } = await sql<{ cases: number; first: number; last: number; numbers: number }>`
  select count(*)::int as cases, min(split_part(number, '-', 2)::int) as first,
    max(split_part(number, '-', 2)::int) as last, count(distinct number)::int as numbers
  from requests.cases`.execute(product.database.read);
const found = rows[0];
const expected = count - Math.floor(count / 20);
const { rows: jobs } = await sql<{ jobs: number }>`
  select count(*)::int as jobs from pgboss.job where name = 'requests'`.execute(
  product.database.read,
);
const audit = await verifyAudit(product.database.read);
waits.sort((a, b) => a - b);
const at = (share: number) => Math.round(waits[Math.floor(waits.length * share)] ?? 0);
console.log(
  JSON.stringify(
    {
      sent: count,
      seconds: Number(took.toFixed(1)),
      perSecond: Math.round(count / took),
      ms: { p50: at(0.5), p95: at(0.95), p99: at(0.99), most: Math.round(waits.at(-1) ?? 0) },
      refused,
      expected,
      kept: found?.cases,
      lost: expected - (found?.cases ?? 0),
      gaps: (found?.last ?? 0) - (found?.first ?? 1) + 1 - (found?.numbers ?? 0),
      doubles: (found?.cases ?? 0) - (found?.numbers ?? 0),
      jobs: jobs[0]?.jobs,
      auditFaults: audit.faults.length,
    },
    null,
    1,
  ),
);
await base.close();
process.exitCode = expected === found?.cases && found.last === expected && refused === 0 ? 0 : 1;
