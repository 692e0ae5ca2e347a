// The year's figures over many documents. node --import ./tools/tsx-hook.mjs bench/report.ts --count 100000
import { annualFigures } from "../src/modules/reports/index.ts";
import { countDocuments, listDocuments } from "../src/modules/documents/index.ts";
import { countAsked, fill, openBase, printTimes } from "./base.ts";

const base = await openBase(false);
await fill(base, 0, countAsked(100_000));
const db = base.product.database.read;
const times = async (name: string, work: () => Promise<unknown>) => {
  const measured: number[] = [];
  for (let index = 0; index < 30; index += 1) {
    const start = performance.now();
    await work();
    measured.push(performance.now() - start);
  }
  printTimes(name, measured);
};
await times("figures of one year", () => annualFigures(db, 1, 2018));
await times("count of the whole list", () => countDocuments(db, 1, { state: "published" }));
await times("first page of the list", () =>
  listDocuments(db, 1, { state: "published" }, { limit: 50 }),
);
await times("list of a year and channel", () =>
  listDocuments(db, 1, { state: "published", year: 2018, channel: "weibo" }, { limit: 50 }),
);
await base.close();
