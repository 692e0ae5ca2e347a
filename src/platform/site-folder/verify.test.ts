import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { afterEach, describe, expect, it, test } from "vitest";
import { aPage, aSite, dropSites, filesOf, logOf } from "./fixtures.ts";
import { foldReleases, openSiteFolder, trustFor, verifySite, type Placed } from "./index.ts";

afterEach(dropSites);

async function verified(folder: string, expected: string | null = null) {
  const trust = await trustFor(folder, { dataFolder: dirname(folder) });
  if (trust === null) throw new Error("no key");
  return verifySite(folder, trust.keys, expected);
}
const foundIn = async (folder: string) => (await verified(folder)).findings;

async function published(options: { readonly sm2?: boolean; readonly segmentBytes?: number } = {}) {
  const site = openSiteFolder(aSite(), options);
  await site.release([
    { path: "documents/2018/a.html", content: aPage("甲") },
    { path: "index.html", content: aPage("首页") },
  ]);
  await site.release([{ path: "documents/2018/a.html", content: "已撤下", isGone: true }]);
  await site.release([{ path: "documents/2018/b.html", content: aPage("乙") }]);
  return site.folder;
}

const PATHS = ["index.html", "a/1.html", "a/2.html", "b/c/3.txt"] as const;
const aPlaced: fc.Arbitrary<Placed> = fc.oneof(
  fc.record({
    path: fc.constantFrom(...PATHS),
    content: fc.oneof(
      fc.constant(""),
      fc.string({ maxLength: 20 }),
      fc.nat(9).map((n) => aPage(String(n))),
    ),
    isGone: fc.boolean(),
  }),
  fc.record({ path: fc.constantFrom(...PATHS), content: fc.constant(null) }),
);
const aHistory = fc.array(fc.array(aPlaced, { minLength: 1, maxLength: 4 }), {
  minLength: 1,
  maxLength: 4,
});

async function play(history: readonly (readonly Placed[])[]) {
  const site = openSiteFolder(aSite(), { segmentBytes: 600 });
  // One page at least, so that there is something to alter.
  await site.release([{ path: "always.html", content: aPage("常") }]);
  for (const placed of history) await site.release(placed);
  return site.folder;
}

describe("the log", () => {
  it("folds to the folder, whatever was released, and verifies", async () => {
    await fc.assert(
      fc.asyncProperty(aHistory, async (history) => {
        const folder = await play(history);
        const { site } = await foldReleases(folder);
        const files = filesOf(folder);
        expect([...site.paths()].sort()).toEqual([...files.keys()]);
        expect(site.count).toBe(files.size);
        expect(await foundIn(folder)).toEqual([]);
        rmSync(dirname(folder), { recursive: true });
      }),
      { numRuns: 15 },
    );
  });
});

describe("a verification finds", () => {
  it("any flipped byte, removed or added file, and nothing else", async () => {
    await fc.assert(
      fc.asyncProperty(aHistory, fc.nat(), fc.nat(), async (history, which, where) => {
        const folder = await play(history);
        const paths = [...filesOf(folder).keys()];
        const path = paths[which % paths.length] ?? "";
        const bytes = readFileSync(join(folder, path));
        if (bytes.length > 0) {
          const flipped = Buffer.from(bytes);
          flipped[where % bytes.length] = (flipped[where % bytes.length] ?? 0) ^ 1;
          writeFileSync(join(folder, path), flipped);
          expect(await foundIn(folder)).toEqual([{ kind: "changed", path }]);
        }
        unlinkSync(join(folder, path));
        expect(await foundIn(folder)).toEqual([{ kind: "missing", path }]);
        writeFileSync(join(folder, path), bytes);
        writeFileSync(join(folder, `${path}x`), "");
        expect(await foundIn(folder)).toEqual([{ kind: "added", path: `${path}x` }]);
        rmSync(dirname(folder), { recursive: true });
      }),
      { numRuns: 15 },
    );
  });

  it("any edited byte of the log", async () => {
    const folder = await published({ sm2: true });
    const log = readFileSync(logOf(folder));
    await fc.assert(
      fc.asyncProperty(fc.nat(log.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const edited = Buffer.from(log);
        edited[at] = (edited[at] ?? 0) ^ by;
        writeFileSync(logOf(folder), edited);
        expect((await foundIn(folder)).length).toBeGreaterThan(0);
      }),
      { numRuns: 40 },
    );
  });

  it("any line that was taken out, whole or with the segment it began", async () => {
    const folder = await published();
    const lines = readFileSync(logOf(folder), "utf8").trimEnd().split("\n");
    for (const [index] of lines.entries()) {
      const rest = lines.filter((_, other) => other !== index).map((line) => `${line}\n`);
      writeFileSync(logOf(folder), rest.join(""));
      expect((await foundIn(folder)).length, String(index)).toBeGreaterThan(0);
    }
    const inParts = await published({ segmentBytes: 1 });
    expect(await foundIn(inParts)).toEqual([]);
    unlinkSync(join(inParts, ".releases", "000000000002.jsonl"));
    expect(await foundIn(inParts)).toContainEqual({ kind: "lines-missing", number: 2, to: 3 });
  });

  it("a log that was cut together with its files, by the digest noted before", async () => {
    const folder = await published();
    const { head } = await verified(folder);
    cpSync(folder, `${folder}-before`, { recursive: true });
    await openSiteFolder(folder).release([{ path: "c.html", content: "丙" }]);
    const { head: later } = await verified(folder, head);
    expect((await verified(folder, head)).findings).toEqual([]);
    expect((await verified(`${folder}-before`, later)).findings).toEqual([
      { kind: "head-unknown" },
    ]);
  });

  it("exactly what is missing in a folder that was copied half way", async () => {
    const folder = await published();
    const copy = `${folder}-copy`;
    cpSync(join(folder, ".releases"), join(copy, ".releases"), { recursive: true });
    cpSync(join(folder, "index.html"), join(copy, "index.html"));
    const missing = [...filesOf(folder).keys()].filter((path) => path !== "index.html");
    const trust = await trustFor(copy, { dataFolder: dirname(folder) });
    const found = trust === null ? null : await verifySite(copy, trust.keys);
    expect(found?.findings).toEqual(missing.map((path) => ({ kind: "missing", path })));
  });

  it("releases that were signed with another key, and files that only they promise", async () => {
    const folder = await published();
    const trust = await trustFor(folder, { dataFolder: dirname(folder) });
    rmSync(join(dirname(folder), "site-signing.key"));
    const site = openSiteFolder(folder);
    await site.release([{ path: "c.html", content: "丙" }]);
    await site.release([{ path: "d.html", content: "丁" }]);
    const found = trust === null ? null : await verifySite(folder, trust.keys);
    expect(found?.findings).toEqual([
      { kind: "other-key", number: 4 },
      { kind: "added", path: "c.html" },
      { kind: "added", path: "d.html" },
    ]);
    expect(await foundIn(folder)).toContainEqual({ kind: "public-key-differs" });
  });

  it("a second signature that does not fit", async () => {
    const folder = await published({ sm2: true });
    const lines = readFileSync(logOf(folder), "utf8").trimEnd().split("\n");
    const last = lines.at(-1)?.replace(/"sm2":"(.{20})./, '"sm2":"$1/') ?? "";
    writeFileSync(logOf(folder), [...lines.slice(0, -1), last, ""].join("\n"));
    expect(await foundIn(folder)).toContainEqual({ kind: "sm2-altered", number: 3 });
    const without = lines.at(-1)?.replace(/,"sm2":"[^"]*"}$/, "}") ?? "";
    writeFileSync(logOf(folder), [...lines.slice(0, -1), without, ""].join("\n"));
    expect(await foundIn(folder)).toContainEqual({ kind: "sm2-altered", number: 3 });
  });

  test.each([
    [
      "a link in place of a file",
      "changed",
      (path: string) => {
        unlinkSync(path);
        symlinkSync("/etc/hostname", path);
      },
    ],
    [
      "a folder in place of a file",
      "changed",
      (path: string) => {
        unlinkSync(path);
        mkdirSync(path);
      },
    ],
  ])("%s", async (_, kind, spoil) => {
    const folder = await published();
    spoil(join(folder, "index.html"));
    expect(await foundIn(folder)).toEqual([{ kind, path: "index.html" }]);
  });

  it("a log that is not there, and one that ends in the middle of a line", async () => {
    const folder = await published();
    appendFileSync(logOf(folder), '{"number":4');
    expect(await foundIn(folder)).toEqual([{ kind: "line-unfinished", number: 4 }]);
    rmSync(join(folder, ".releases"), { recursive: true });
    expect((await foundIn(folder))[0]).toEqual({ kind: "no-log" });
  });

  it("nothing while the program publishes", async () => {
    const folder = await published();
    const site = openSiteFolder(folder);
    const stop = new AbortController();
    const publishing = (async () => {
      for (let index = 0; !stop.signal.aborted; index += 1)
        await site.release([{ path: `n/${index % 7}.html`, content: aPage(String(index)) }]);
    })();
    for (let times = 0; times < 10; times += 1) expect(await foundIn(folder)).toEqual([]);
    stop.abort();
    await publishing;
    expect(existsSync(join(folder, ".staging", "1"))).toBe(false);
  });
});
