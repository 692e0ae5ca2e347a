import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect } from "vitest";
import { stopOwnPostgres } from "../../src/platform/own-postgres/index.ts";
import { publishWaiting } from "../../src/portal/index.ts";
import { aDistrict } from "../support/a-district.ts";
import { openTestProduct } from "./open-test-product.ts";

/** How often each is killed. */
export const TIMES = 20;
const folders: string[] = [];
afterAll(async () => {
  for (const folder of folders) {
    await stopOwnPostgres(join(folder, "postgres"));
    rmSync(folder, { recursive: true, force: true });
  }
});

export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "gongkai-fault-"));
  folders.push(folder);
  return folder;
}

export function run(script: string, ...args: string[]): ChildProcess {
  return spawn(process.execPath, ["--import", "./tools/tsx-hook.mjs", script, ...args], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, LOG_LEVEL: "silent" },
  });
}

export async function prepared(): Promise<string> {
  const folder = newFolder();
  const product = await openTestProduct(folder, false);
  await aDistrict({ db: product.database, clock: product.clock, jobs: product.jobs } as Parameters<
    typeof aDistrict
  >[0]);
  await publishWaiting(product);
  await product.close();
  return folder;
}

/** The files of a site that readers are given; while it is published, folders of its own come and go beside them. */
function filesBelow(site: string, below = ""): readonly string[] {
  return readdirSync(join(site, below), { withFileTypes: true }).flatMap((entry) => {
    const name = join(below, entry.name);
    if (entry.name.startsWith(".")) return [];
    return entry.isDirectory() ? filesBelow(site, name) : [name];
  });
}

/** Every page that a reader could be given at this moment is whole. */
export function wholePages(folder: string): number {
  const site = join(folder, "site");
  let seen = 0;
  for (const name of filesBelow(site)) {
    if (!name.endsWith(".html")) continue;
    let text;
    try {
      text = readFileSync(join(site, name), "utf8");
    } catch {
      continue;
    }
    expect(text.trimEnd().endsWith("</html>"), name).toBe(true);
    seen += 1;
  }
  return seen;
}
