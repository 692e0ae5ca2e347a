// From the click to the new bytes over HTTP, at several sizes side by side: the command itself, the page and its
// column's list from the server's socket, and how many files one publication writes.
// node --import ./tools/tsx-hook.mjs bench/publish.ts --sizes 1000,100000,1000000
import { sql } from "kysely";
import { loadavg } from "node:os";
import { setTimeout as pause } from "node:timers/promises";
import { documentDeps } from "../src/apps/document-deps.ts";
import { serve } from "../src/apps/server/serve.ts";
import { columnsOf } from "../src/modules/columns/index.ts";
import { createDraft, documentInput, publishDocument } from "../src/modules/documents/index.ts";
import { officer } from "../test/support/a-district.ts";
import { throughReview } from "../test/support/through-review.ts";
import { printTimes, sizesAsked } from "./base.ts";
import { enterIntoLedger } from "./enter-into-ledger.ts";
import { fillQuickly } from "./fill-quickly.ts";
import { openLargeBase, type LargeBase } from "./large-district.ts";

const [WARM, PUBLICATIONS] = [10, 100];

type Measured = {
  readonly size: number;
  readonly answered: readonly number[];
  readonly visible: readonly number[];
  readonly files: readonly number[];
};

const measured: Measured[] = [];
for (const size of sizesAsked([1_000, 100_000])) {
  const base = await openLargeBase(true);
  await fillQuickly(base, size);
  await enterIntoLedger(base);
  const running = await serve({ ...base.product, config: { ...base.product.config, port: 0 } });
  await frontPagesStand(base);
  const one = { size, ...(await publications(base, running.address)) };
  console.log(`${size} documents (load of the machine ${loadavg()[0]?.toFixed(1)})`);
  printTimes("  answer to the click", one.answered);
  printTimes("  click to page and list", one.visible);
  console.log(`  files of a publication       ${spread(one.files)}`);
  measured.push(one);
  await running.stop();
  await base.close();
}
const [smallest, largest] = [measured[0], measured.at(-1)];
if (smallest !== undefined && largest !== undefined && smallest !== largest) {
  const ratio = (share: number) => at(largest.visible, share) / at(smallest.visible, share);
  console.log(
    `click to page and list, ${largest.size} to ${smallest.size}: p50 ${ratio(0.5).toFixed(2)}, p99 ${ratio(0.99).toFixed(2)}`,
  );
}

/** Waits until what readers meet first is published; what can wait of a large site is left out here. */
async function frontPagesStand(base: LargeBase): Promise<void> {
  const { read } = base.product.database;
  await jobsDone(base, () =>
    sql`delete from pgboss.job where name = 'pages-bulk' and state = 'created'`.execute(read),
  );
}

async function jobsDone({ product }: LargeBase, first: () => Promise<unknown> = async () => {}) {
  for (;;) {
    await first();
    const { rows } = await sql<{ n: number }>`
      select count(*) as n from pgboss.job
      where name in ('pages', 'pages-bulk') and state in ('created', 'active', 'retry')`.execute(
      product.database.read,
    );
    if (rows[0]?.n === 0) return;
    await pause(20);
  }
}

async function publications(base: LargeBase, address: string): Promise<Omit<Measured, "size">> {
  const { product, columns, organizations } = base;
  const deps = documentDeps(product);
  const paths = new Map(
    (await columnsOf(product.database.read, 1)).map((one) => [one.id, one.path]),
  );
  // A column that holds many, one of the middle, one that holds few.
  const places = [0, Math.floor(columns.length / 2), columns.length - 1].map(
    (index) => columns[index] ?? 0,
  );
  const [answered, visible, files]: number[][] = [[], [], []];
  for (let index = 0; index < WARM + PUBLICATIONS; index += 1) {
    const columnId = places[index % places.length] ?? 0;
    const input = documentInput.parse({
      columnId,
      organizationId: organizations[index % organizations.length],
      title: `新发布的通知${index}`,
      body: `<p>${"各镇人民政府、各街道办事处要按月报送进展。".repeat(30)}</p>`,
    });
    const draft = await createDraft(deps, officer, input);
    if (!draft.ok) throw new Error(draft.refusal);
    const version = await throughReview(deps, officer, { ...draft.value, version: 0 });
    const since = product.clock.now();
    const began = performance.now();
    const done = await publishDocument(deps, officer, { ...draft.value, version });
    if (!done.ok) throw new Error(done.refusal);
    const answer = performance.now() - began;
    const list = `${address}/${paths.get(columnId) ?? ""}/`;
    while (!(await textAt(list)).includes(done.value.path)) await pause(1);
    if (!(await textAt(`${address}/${done.value.path}`)).includes(input.title))
      throw new Error("the list names a page that is not there");
    const seen = performance.now() - began;
    await jobsDone(base);
    // The first ones warm the program up.
    if (index < WARM) continue;
    answered?.push(answer);
    visible?.push(seen);
    files?.push(await filesSince(base, since));
  }
  return { answered: answered ?? [], visible: visible ?? [], files: files ?? [] };
}

async function textAt(url: string): Promise<string> {
  const answer = await fetch(url);
  if (answer.status === 429) throw new Error("asked too often");
  return answer.text();
}

async function filesSince({ product }: LargeBase, since: Date): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from pages.pages where written_at >= ${since}`.execute(
    product.database.read,
  );
  return rows[0]?.n ?? 0;
}

function at(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function spread(values: readonly number[]): string {
  return `least ${at(values, 0)}, middle ${at(values, 0.5)}, most ${at(values, 1)}`;
}
