// Old addresses of a former site: takes `--count` of them, publishes their files, looks some up.
// Run: node --import ./tools/tsx-hook.mjs bench/addresses.ts --count 1000000
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { documentDeps } from "../src/apps/document-deps.ts";
import { addRedirect, importRedirects } from "../src/modules/addresses/index.ts";
import { movedTo } from "../src/platform/site-folder/index.ts";
import { addressPlaces, publishWaiting } from "../src/portal/index.ts";
import { officer } from "../test/support/a-district.ts";
import { countAsked, openBase } from "./base.ts";

const LOOKUPS = 5_000;
const count = countAsked(100_000);
const address = (number: number) => `/zwgk/show.asp?id=${number}`;
const base = await openBase(false);
const { product } = base;
const deps = { ...documentDeps(product), places: addressPlaces };
const say = (what: string, figure: string) => console.log(`${what.padEnd(44)} ${figure}`);

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1_000;
}

try {
  await publishWaiting(product);
  const taken = await seconds(() =>
    importRedirects(
      deps,
      officer,
      {
        siteId: 1,
        rows: rows(),
        fileName: "old.csv",
        allowedHosts: new Set(),
        isRehearsal: false,
      },
      () => {},
    ),
  );
  say(`${count} old addresses taken`, `${taken.toFixed(1)} s`);
  say("their files published", `${(await seconds(() => publishWaiting(product))).toFixed(1)} s`);
  say("memory at its highest", `${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
  const moved = join(product.siteFolder, ".moved");
  const files = readdirSync(moved);
  const bytes = files.reduce((sum, file) => sum + statSync(join(moved, file)).size, 0);
  say("files of old addresses", `${files.length}, ${(bytes / 1e6).toFixed(1)} MB`);
  const one = await seconds(async () => {
    await addRedirect(deps, officer, 1, {
      kind: "exact",
      from: "/one-more",
      to: { kind: "address", address: "/disclosure/" },
      reason: "legacy",
    });
    await publishWaiting(product);
  });
  say("one more, taken and published", `${(one * 1_000).toFixed(0)} ms`);
  for (const [what, from] of [
    ["known", 0],
    ["unknown", count],
  ] as const) {
    const before = process.cpuUsage();
    for (let at = 0; at < LOOKUPS; at += 1)
      movedTo(product.siteFolder, address(from + Math.floor((at * count) / LOOKUPS)));
    const { user, system } = process.cpuUsage(before);
    say(`looking one up, ${what}`, `${((user + system) / LOOKUPS).toFixed(0)} µs of CPU`);
  }
} finally {
  await base.close();
}

async function* rows() {
  yield { line: 1, cells: ["旧网址", "新网址"] };
  for (let number = 0; number < count; number += 1)
    yield { line: number + 2, cells: [address(number), `/disclosure/policies/?n=${number}`] };
}
