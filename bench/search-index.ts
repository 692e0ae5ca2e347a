// What the index costs and how right it is kept: bytes of a document, a check, a rebuild with searches beside it, and
// how long it takes from the commit of a publication until the document is found.
// node --import ./tools/tsx-hook.mjs bench/search-index.ts --count 100000
import { availableParallelism } from "node:os";
import { sql } from "kysely";
import { documentDeps } from "../src/apps/document-deps.ts";
import { searchSources } from "../src/apps/search-sources.ts";
import { createDraft, documentInput, publishDocument } from "../src/modules/documents/index.ts";
import { checkIndex, rebuildIndex } from "../src/modules/search/index.ts";
import { throughReview } from "../test/support/through-review.ts";
import { officer } from "../test/support/a-district.ts";
import { countAsked, fill, openBase, printTimes } from "./base.ts";
import { secondsOfDatabase } from "./processes.ts";
import { openAsking } from "./search-mixed.ts";

const PUBLISHED = 30;
const count = countAsked(100_000);
const base = await openBase(false);
await fill(base, 0, count);
const { database, clock } = base.product;
const db = database.read;

async function printSizes(): Promise<void> {
  const found = await sql<{ name: string; bytes: number }>`
    select 'vectors' as name, pg_table_size('search.vectors') as bytes
    union all select 'words (GIN)', pg_relation_size('search.vectors_tsv')
    union all select 'texts', pg_table_size('search.texts')
    union all select 'entries', pg_total_relation_size('search.entries')`.execute(db);
  for (const { name, bytes } of found.rows)
    console.log(
      `${name.padEnd(14)} ${(Number(bytes) / 1_048_576).toFixed(0).padStart(6)} MB  ${Math.round(Number(bytes) / count)} bytes a document`,
    );
}

const deps = { db: database, clock, sources: searchSources, threads: availableParallelism() };
const secondsSince = (began: number) => ((performance.now() - began) / 1_000).toFixed(1);
await printSizes();

const checking = performance.now();
const checked = await checkIndex(deps, { mends: false });
console.log(`check: ${secondsSince(checking)} s, ${JSON.stringify(checked)}`);

async function rebuild(name: string): Promise<void> {
  const [began, own, inDatabase] = [
    performance.now(),
    process.cpuUsage(),
    secondsOfDatabase(base.folder),
  ];
  let phase = "";
  const done = await rebuildIndex(deps, {
    progress(now) {
      if (now.phase !== phase) console.log(`  ${now.phase} at ${secondsSince(began)} s`);
      phase = now.phase;
    },
  });
  if (!done.ok) throw new Error(done.refusal);
  const used = process.cpuUsage(own);
  console.log(
    `rebuild of ${done.value}, ${name}: ${secondsSince(began)} s; of the processor ${((used.user + used.system) / 1_000_000).toFixed(1)} s in the program, ${(secondsOfDatabase(base.folder) - inDatabase).toFixed(1)} s in the database`,
  );
}

await rebuild("alone");
const asking = await openAsking(db, count);
printTimes("search at rest", await asking.times((asked) => asked >= 180));
const run = { isOver: false };
const beside = asking.times(() => run.isOver, 200);
await rebuild("with searches beside it");
run.isOver = true;
printTimes("search during a rebuild", await beside);
await printSizes();

const commands = {
  ...documentDeps(base.product),
  mayGoOn: async () => ({ ok: true as const, value: true as const }),
};
const [publishing, finding]: [number[], number[]] = [[], []];
for (let index = 0; index < PUBLISHED; index += 1) {
  const title = `第${index}次草原鼠害防治通告`;
  const input = documentInput.parse({
    columnId: base.district.policies,
    organizationId: base.district.organizationId,
    title,
    body: `<p>鼠害防治${index}</p>`,
  });
  const made = await createDraft(commands, officer, input);
  if (!made.ok) throw new Error(made.refusal);
  const version = await throughReview(commands, officer, { ...made.value, version: 0 });
  const start = performance.now();
  const done = await publishDocument(commands, officer, { ...made.value, version });
  if (!done.ok) throw new Error(done.refusal);
  const committed = performance.now();
  while (!(await asking.ask({ text: `“${title}”` })).hits.some(({ id }) => id === made.value.id));
  publishing.push(committed - start);
  finding.push(performance.now() - committed);
}
printTimes("publishing one", publishing);
printTimes("from commit to found", finding);
await base.close();
