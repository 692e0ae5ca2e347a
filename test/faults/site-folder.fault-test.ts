import { spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, describe, expect, it } from "vitest";
import { openSiteFolder, trustFor, verifySite } from "../../src/platform/site-folder/index.ts";

const TIMES = 100;
const AT_ONCE = 4;
const PAGES = ["index.html", "list/index.html", "list/p1.html", "a/b/c.html"];
const folders: string[] = [];
const mounts: string[] = [];
afterAll(() => {
  for (const mount of mounts) spawnSync("umount", [mount]);
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "gongkai-fault-site-"));
  folders.push(folder);
  return join(folder, "site");
}

async function findingsIn(folder: string) {
  const trust = await trustFor(folder, { dataFolder: dirname(folder) });
  if (trust === null) throw new Error("there is no key");
  return (await verifySite(folder, trust.keys)).findings;
}

/** Runs the member and kills it at a random instant; answers the last release that it acknowledged. */
async function killedMidway(folder: string, patience: number): Promise<number> {
  const child = spawn(process.execPath, ["test/faults/site-folder-member.ts", folder], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  // Comes when all it said has been read.
  const exited = once(child, "close");
  const lines = createInterface({ input: child.stdout });
  let acknowledged = 0;
  lines.on("line", (line) => {
    acknowledged = Number.parseInt(line, 10) || acknowledged;
  });
  // Some are killed in their first release, while the keys are made; others later.
  for (let line = 0; line <= patience; line += 1) await once(lines, "line");
  await pause(Math.random() * 20);
  child.kill("SIGKILL");
  await exited;
  return acknowledged;
}

/** Every page that a reader could be given at this moment is whole. */
function expectWholePages(folder: string): void {
  for (const name of readdirSync(folder, { recursive: true }).map(String)) {
    if (name.startsWith(".") || !name.endsWith(".html")) continue;
    expect(readFileSync(join(folder, name), "utf8").endsWith("</html>"), name).toBe(true);
  }
}

/** All pages are of one release, and what it removed is gone. */
function expectOneTurn(folder: string): void {
  const turns = PAGES.map((path) => readFileSync(join(folder, path), "utf8").slice(0, 20));
  expect(new Set(turns).size).toBe(1);
  const turn = Number.parseInt(turns[0]?.slice(3) ?? "", 10);
  expect(readdirSync(join(folder, "by-turn")).filter((name) => name.endsWith(".html"))).toEqual([
    `${turn}.html`,
  ]);
}

/** Answers how many releases were on record and half in place. */
async function killedAgainAndAgain(): Promise<number> {
  const folder = newFolder();
  let completed = 0;
  for (let time = 0; time < TIMES / AT_ONCE; time += 1) {
    const acknowledged = await killedMidway(folder, time % 3);
    if (acknowledged > 0) expectWholePages(folder);
    const found = await openSiteFolder(folder).recover();
    expect(found.lost).toEqual([]);
    expect(found.number).toBeGreaterThanOrEqual(acknowledged);
    if (found.completed !== null) completed += 1;
    if (found.number > 0) expectOneTurn(folder);
  }
  expect(await findingsIn(folder)).toEqual([]);
  return completed;
}

describe("the site folder", () => {
  it(`killed ${TIMES} times while it publishes, shows all of a release or nothing of it`, async () => {
    const found = await Promise.all(Array.from({ length: AT_ONCE }, () => killedAgainAndAgain()));
    expect(found).toHaveLength(AT_ONCE);
    // Says whether the instants were of any use.
    console.info(`killed ${TIMES} times, completed afterwards: ${found.join(" + ")}`);
  });

  it("refuses a release that does not fit on the disk, as a whole, and goes on when there is room", async (context) => {
    const folder = newFolder();
    mkdirSync(folder);
    const { status } = spawnSync("mount", ["-t", "tmpfs", "-o", "size=2m", "none", folder]);
    if (status !== 0) {
      console.warn("NOT TRIED: a full disk, because this user may not mount one");
      return context.skip();
    }
    mounts.push(folder);
    const site = openSiteFolder(folder);
    const page = (name: string, kilobytes: number) => ({
      path: `${name}.html`,
      content: randomBytes(kilobytes * 512).toString("hex"),
    });
    let placed = 0;
    const fill = async (): Promise<void> => {
      for (;;) {
        await site.release([page(`a${placed}`, 40), page(`b${placed}`, 40), page("list", 20)]);
        placed += 1;
      }
    };
    await expect(fill()).rejects.toMatchObject({
      name: "ReleaseRefused",
      code: "ENOSPC",
      isCommitted: false,
    });
    expect(await findingsIn(folder)).toEqual([]);
    expect(readdirSync(join(folder, ".staging"))).toEqual([]);
    // Filled to the last page, the log itself has no room any more.
    const small = Array.from({ length: 100 }, (_, index) => [page(`small${index}`, 4)]);
    const outcomes: (number | null)[] = [];
    for (const release of small)
      outcomes.push(
        await site.release(release).then(
          ({ number }) => number,
          () => null,
        ),
      );
    expect(outcomes.at(-1)).toBeNull();
    expect(await findingsIn(folder)).toEqual([]);
    await site.release([{ path: "a0.html", content: null }]);
    await site.release([{ path: "b0.html", content: null }]);
    const after = await site.release([page("new", 20)]);
    expect(after.number).toBeGreaterThan(placed);
    expect(await findingsIn(folder)).toEqual([]);
  });
});
