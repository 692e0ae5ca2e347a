import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { aPage, aSite, dropSites, filesOf, logOf } from "./fixtures.ts";
import { foldReleases, openSiteFolder, type Placed } from "./index.ts";
import { siteKeys } from "./keys.ts";
import { writeLine } from "./line.ts";
import { addLine, findTail } from "./log.ts";
import { stagingOf } from "./paths.ts";
import { makeFolders, takeSteps } from "./put.ts";
import { stageAll } from "./stage-all.ts";
import { contentOf } from "./steps.ts";

afterEach(dropSites);

const BEFORE: readonly Placed[] = [
  { path: "list.html", content: aPage("甲") },
  { path: "documents/a.html", content: aPage("甲") },
  { path: "old/only.html", content: "旧" },
];
const AFTER: readonly Placed[] = [
  { path: "documents/b.html", content: aPage("乙") },
  { path: "documents/a.html", content: "已撤下", isGone: true },
  { path: "list.html", content: aPage("乙") },
  { path: "old/only.html", content: null },
];

/** A folder in which a release came as far as it says: staged, recorded, so many steps taken. */
async function stopped(how: { readonly recorded: boolean; readonly steps: number }) {
  const folder = aSite();
  await openSiteFolder(folder).release(BEFORE);
  const staging = stagingOf(folder, 2);
  mkdirSync(staging, { recursive: true });
  const into = { folder, staging, at: new Date("2018-05-01T01:00:00Z"), anew: false };
  const { steps } = await stageAll(AFTER, into);
  if (!how.recorded) return { folder, steps };
  makeFolders(folder, steps);
  const { tail } = await findTail(folder);
  const keys = await siteKeys(join(folder, ".."));
  const facts = { number: 2, at: "2018-05-01T01:00:00.000Z", previous: tail.head };
  const line = writeLine({ ...facts, key: keys.fingerprint, ...contentOf(steps) }, keys.sign);
  await addLine(folder, tail, line, 2, false);
  takeSteps(folder, 2, steps.slice(0, how.steps));
  return { folder, steps };
}

async function folderAfter(...releases: (readonly Placed[])[]) {
  const site = openSiteFolder(aSite());
  for (const placed of releases) await site.release(placed);
  return filesOf(site.folder);
}

async function keepsItsPromise(folder: string): Promise<void> {
  const { site } = await foldReleases(folder);
  expect([...site.paths()].sort()).toEqual([...filesOf(folder).keys()]);
}

describe("after a crash", () => {
  it("nothing of a release shows that was only staged", async () => {
    const { folder } = await stopped({ recorded: false, steps: 0 });
    const found = await openSiteFolder(folder).recover();
    expect(found).toEqual({ number: 1, completed: null, isCut: false, lost: [] });
    expect(filesOf(folder)).toEqual(await folderAfter(BEFORE));
    expect(existsSync(stagingOf(folder, 2))).toBe(false);
  });

  it("all of a release shows that was recorded, whichever steps were taken", async () => {
    const wanted = await folderAfter(BEFORE, AFTER);
    const { steps } = await stopped({ recorded: false, steps: 0 });
    for (let taken = 0; taken <= steps.length; taken += 1) {
      const { folder } = await stopped({ recorded: true, steps: taken });
      const site = openSiteFolder(folder);
      expect(await site.recover()).toMatchObject({ number: 2, completed: 2, lost: [] });
      expect(filesOf(folder)).toEqual(wanted);
      expect(await site.recover()).toMatchObject({ number: 2, completed: null });
      await keepsItsPromise(folder);
    }
  });

  it("a line that was not finished is cut off at every byte, and its release never was", async () => {
    const { folder } = await stopped({ recorded: true, steps: 0 });
    const whole = readFileSync(logOf(folder));
    const first = whole.indexOf(0x0a) + 1;
    for (let length = first; length < whole.length; length += 97) {
      writeFileSync(logOf(folder), whole.subarray(0, length));
      mkdirSync(stagingOf(folder, 2), { recursive: true });
      const found = await openSiteFolder(folder).recover();
      expect(found).toMatchObject({ number: 1, completed: null, isCut: length > first });
      expect(readFileSync(logOf(folder)).equals(whole.subarray(0, first))).toBe(true);
    }
    await keepsItsPromise(folder);
  });

  it("half a page whose bytes a power failure took is not shown but named", async () => {
    const { folder } = await stopped({ recorded: true, steps: 0 });
    const { steps } = await stopped({ recorded: false, steps: 0 });
    expect(steps.length).toBeGreaterThan(0);
    const { stagedName } = await import("./paths.ts");
    writeFileSync(join(stagingOf(folder, 2), stagedName("list.html")), "");
    const found = await openSiteFolder(folder).recover();
    expect(found).toMatchObject({ completed: 2, lost: ["list.html"] });
    expect(readFileSync(join(folder, "list.html"), "utf8")).toBe(aPage("甲"));
    expect(existsSync(join(folder, "documents/b.html"))).toBe(true);
  });

  it("a spoilt last line keeps its place, and the next release follows it", async () => {
    const folder = aSite();
    await openSiteFolder(folder).release(BEFORE);
    appendFileSync(logOf(folder), "{spoilt}\n");
    expect((await openSiteFolder(folder).release(AFTER)).number).toBe(3);
  });
});
