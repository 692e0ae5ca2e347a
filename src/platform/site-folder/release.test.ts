import {
  appendFileSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { hash } from "node:crypto";
import { afterEach, describe, expect, it, test } from "vitest";
import { clockAt } from "../clock.ts";
import { aPage, aSite, dropSites, filesOf, logOf } from "./fixtures.ts";
import { foldReleases, openSiteFolder } from "./index.ts";

afterEach(dropSites);

const lines = (folder: string) =>
  readFileSync(logOf(folder), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { number: number; files: string[][]; removed: string[] });

describe("a release", () => {
  it("places a page with both compressed forms and records every file", async () => {
    const site = openSiteFolder(aSite());
    const done = await site.release([{ path: "documents/2018/a.html", content: aPage("公开") }]);
    expect(done).toMatchObject({ number: 1, files: [{ isChanged: true }] });
    const plain = readFileSync(join(site.folder, "documents/2018/a.html"));
    const br = readFileSync(join(site.folder, "documents/2018/a.html.br"));
    expect(brotliDecompressSync(br).equals(plain)).toBe(true);
    const gz = readFileSync(join(site.folder, "documents/2018/a.html.gz"));
    expect(gunzipSync(gz).equals(plain)).toBe(true);
    expect(lines(site.folder)[0]?.files).toEqual([
      ["documents/2018/a.html", hash("sha256", plain), plain.length],
      ["documents/2018/a.html.br", hash("sha256", br), br.length],
      ["documents/2018/a.html.gz", hash("sha256", gz), gz.length],
    ]);
  });

  it("is none when everything stands there already", async () => {
    const site = openSiteFolder(aSite());
    const placed = [
      { path: "a.html", content: aPage("甲") },
      { path: "b.html", content: aPage("乙"), isGone: true },
      { path: "short.txt", content: "短" },
      { path: "gone.html", content: null },
    ];
    expect((await site.release(placed)).number).toBe(1);
    const again = await site.release(placed);
    expect(again.number).toBeNull();
    expect(again.files.map(({ isChanged }) => isChanged)).toEqual([false, false, false, false]);
    expect((await openSiteFolder(site.folder).release(placed)).number).toBeNull();
    expect((await site.release(placed, { anew: true })).number).toBe(2);
  });

  it("is none again when a compressed form would save nothing and so is absent", async () => {
    const site = openSiteFolder(aSite());
    const random = Array.from({ length: 40 }, (_, index) =>
      hash("sha512", String(index), "base64"),
    );
    // What base64 hides is barely compressible; bytes are not at all.
    const content = Buffer.from(random.join(""), "base64");
    await site.release([{ path: "noise.txt", content }]);
    expect([...filesOf(site.folder).keys()]).toEqual(["noise.txt"]);
    expect((await site.release([{ path: "noise.txt", content }])).number).toBeNull();
  });

  test.each([
    ["its compressed form is missing", (page: string) => unlinkSync(`${page}.br`)],
    ["its compressed form was written to", (page: string) => appendFileSync(`${page}.gz`, "x")],
    ["its bytes differ", (page: string) => appendFileSync(page, "x")],
    ["a marker stands beside it", (page: string) => writeFileSync(`${page}.gone`, "")],
  ])("is made for a page when %s", async (_, spoil) => {
    const site = openSiteFolder(aSite());
    const placed = [{ path: "a.html", content: aPage("甲") }];
    await site.release(placed);
    const before = filesOf(site.folder);
    spoil(join(site.folder, "a.html"));
    expect((await site.release(placed)).number).toBe(2);
    expect(filesOf(site.folder)).toEqual(before);
  });

  it("sets the marker of a notice and takes it away again", async () => {
    const site = openSiteFolder(aSite());
    await site.release([{ path: "a.html", content: aPage("甲") }]);
    await site.release([{ path: "a.html", content: "已撤下", isGone: true }]);
    expect([...filesOf(site.folder).keys()]).toEqual(["a.html", "a.html.gone"]);
    await site.release([{ path: "a.html", content: "甲" }]);
    expect([...filesOf(site.folder).keys()]).toEqual(["a.html"]);
    await site.release([{ path: "a.html", content: null }]);
    expect(filesOf(site.folder).size).toBe(0);
    expect((await foldReleases(site.folder)).site.count).toBe(0);
  });

  it("links a stored file, and restores it when another stands in its place", async () => {
    const site = openSiteFolder(aSite());
    const stored = join(dirname(site.folder), "files", "x");
    mkdirSync(dirname(stored));
    writeFileSync(stored, "附件");
    const sha256 = hash("sha256", "附件");
    const placed = [{ path: `files/${sha256}`, stored, sha256 }];
    const target = join(site.folder, "files", sha256);
    expect((await site.release(placed)).number).toBe(1);
    expect(statSync(target).ino).toBe(statSync(stored).ino);
    expect((await site.release(placed)).number).toBeNull();
    unlinkSync(target);
    writeFileSync(target, "改过");
    expect((await site.release(placed)).number).toBe(2);
    expect(readFileSync(target, "utf8")).toBe("附件");
  });

  it("gives its files its own time", async () => {
    const site = openSiteFolder(aSite(), { clock: clockAt("2018-05-01T09:00:00+08:00") });
    await site.release([{ path: "a.html", content: aPage("甲") }]);
    expect(statSync(join(site.folder, "a.html.br")).mtime.toISOString()).toBe(
      "2018-05-01T01:00:00.000Z",
    );
  });

  it("counts on when the clock is set back", async () => {
    const folder = aSite();
    const at = (time: string) => openSiteFolder(folder, { clock: clockAt(time) });
    await at("2018-05-02T09:00:00Z").release([{ path: "a.html", content: "甲" }]);
    await at("2018-05-01T09:00:00Z").release([{ path: "a.html", content: "乙" }]);
    expect(lines(folder).map(({ number }) => number)).toEqual([1, 2]);
    expect(readFileSync(join(folder, "a.html"), "utf8")).toBe("乙");
  });

  test.each(["/a.html", "a/../b.html", "a//b.html", ".releases/x.html", "a.html.br", "a.gone"])(
    "refuses the path %s and leaves nothing behind",
    async (path) => {
      const site = openSiteFolder(aSite());
      await expect(
        site.release([
          { path: "b.html", content: "乙" },
          { path, content: "甲" },
        ]),
      ).rejects.toThrow(RangeError);
      expect(filesOf(site.folder).size).toBe(0);
      expect((await site.release([{ path: "b.html", content: "乙" }])).number).toBe(1);
    },
  );

  it("goes on behind what it knows when somebody took lines from the log, so that the gap shows", async () => {
    const site = openSiteFolder(aSite());
    await site.release([{ path: "a.html", content: "甲" }]);
    const { size } = statSync(logOf(site.folder));
    await site.release([{ path: "b.html", content: "乙" }]);
    truncateSync(logOf(site.folder), size);
    expect((await site.release([{ path: "c.html", content: "丙" }])).number).toBe(3);
    rmSync(join(site.folder, ".releases"), { recursive: true });
    expect((await site.release([{ path: "c.html", content: "丁" }])).number).toBe(4);
  });

  it("goes on behind what another process added", async () => {
    const site = openSiteFolder(aSite());
    await site.release([{ path: "a.html", content: "甲" }]);
    await openSiteFolder(site.folder).release([{ path: "b.html", content: "乙" }]);
    expect((await site.release([{ path: "c.html", content: "丙" }])).number).toBe(3);
    expect(filesOf(site.folder).size).toBe(3);
  });
});
