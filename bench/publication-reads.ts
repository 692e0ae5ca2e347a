// What a publication reads, at several sizes side by side: each should cost the same at any size.
// node --import ./tools/tsx-hook.mjs bench/publication-reads.ts --sizes 1000,100000,1000000
import {
  columnCounts,
  foldColumnCounts,
  keyAt,
  keysOfDocuments,
  newestOf,
  newestOfSite,
  publicDocuments,
  relatedKeys,
  rowsBetween,
  siteKeyAt,
  siteRowsBetween,
} from "../src/modules/documents/index.ts";
import { columnsOf } from "../src/modules/columns/index.ts";
import { organizationsOf } from "../src/modules/organizations/index.ts";
import { annualFigures } from "../src/modules/reports/index.ts";
import { sizesAsked } from "./base.ts";
import { fillQuickly } from "./fill-quickly.ts";
import { openLargeBase, type LargeBase } from "./large-district.ts";

const ROUNDS = 60;
const sizes = sizesAsked([1_000, 100_000, 1_000_000]);
const table = new Map<string, number[]>();
for (const size of sizes) {
  const base = await openLargeBase(false);
  await fillQuickly(base, size);
  for (const [name, read] of Object.entries(await readsOf(base))) {
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const began = performance.now();
      await read();
      // The first ones warm up.
      if (round >= 10) times.push(performance.now() - began);
    }
    const middle = times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
    table.set(name, [...(table.get(name) ?? []), middle]);
  }
  await base.close();
}
console.log(`middle of ${ROUNDS - 10} in ms at ${sizes.join(", ")} documents; largest to smallest`);
for (const [name, times] of table) {
  const ratio = (times.at(-1) ?? 0) / (times[0] ?? 1);
  console.log(
    `${name.padEnd(44)} ${times.map((time) => time.toFixed(2).padStart(8)).join(" ")}  ${ratio.toFixed(2).padStart(7)}`,
  );
}

async function readsOf(base: LargeBase): Promise<Readonly<Record<string, () => Promise<unknown>>>> {
  const db = base.product.database.read;
  const [largest = 0] = base.columns;
  const smallest = base.columns.at(-1) ?? 0;
  const deep = await keyAt(db, largest, null, 40);
  const deepInSite = await siteKeyAt(db, 1, null, 900);
  const newest = await newestOfSite(db, 1, {}, 20);
  const ids = newest.map((row) => row.id);
  const [organizationId = 0] = base.organizations;
  return {
    "columns and organizations": async () => [await columnsOf(db, 1), await organizationsOf(db, 1)],
    "counts of all columns": () => columnCounts(db, 1),
    "counts folded": () => foldColumnCounts(db),
    "newest 50 of the site": () => newestOfSite(db, 1, {}, 50),
    "newest 10 government documents": () =>
      newestOfSite(db, 1, { kind: "government-document" }, 10),
    "newest 20 of an organization": () => newestOfSite(db, 1, { organizationId }, 20),
    "newest 50 of the largest column": () => newestOf(db, [largest], 50),
    "newest 50 of the smallest column": () => newestOf(db, [smallest], 50),
    "newest 50 of 400 columns": () => newestOf(db, base.columns, 50),
    "a page of a list by its keys": () => rowsBetween(db, largest, deep, null, 100),
    "the key 50 places on": () => keyAt(db, largest, deep, 50),
    "a part of the site map by its keys": () => siteRowsBetween(db, 1, deepInSite, null, 1_000),
    "the key 1,000 places on in the site": () => siteKeyAt(db, 1, null, 1_000),
    "where 20 documents stand": () => keysOfDocuments(db, 1, ids),
    "20 whole documents": () => publicDocuments(db, 1, ids),
    "what is related to 20 documents": () => relatedKeys(db, 1, ids),
    "figures of a year": () => annualFigures(db, 1, 2018),
  };
}
