import { appendFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, describe, expect, it, test, vi } from "vitest";
import { aPage, aSite, dropSites } from "./fixtures.ts";
import { openSiteFolder, watchSiteFolder, type SiteWatch } from "./index.ts";

const watches: SiteWatch[] = [];
afterEach(() => {
  for (const one of watches.splice(0)) one.close();
  dropSites();
});

async function watched(options: { readonly sweep?: number } = {}) {
  const site = openSiteFolder(aSite());
  await site.release([
    { path: "documents/2018/a.html", content: aPage("甲") },
    { path: "index.html", content: aPage("首页") },
  ]);
  const told = new Set<string>();
  watches.push(
    watchSiteFolder(site.folder, (paths) => paths.forEach((path) => told.add(path)), options),
  );
  // Watches over the folders below begin one after the other.
  await vi.waitFor(() => {
    writeFileSync(join(site.folder, "documents/2018/probe"), "");
    expect([...told].some((path) => path.startsWith("documents/2018/"))).toBe(true);
  }, 4_000);
  await pause(120);
  told.clear();
  const hears = (path: string) => vi.waitFor(() => expect([...told]).toContain(path), 4_000);
  return { folder: site.folder, told, hears };
}

const WAYS = [
  ["a watch", {}],
  ["sweeps", { sweep: 30 }],
] as const;

describe.each(WAYS)("by %s, it is told", (_, options) => {
  it("that a page or its compressed form was written to", async () => {
    const { folder, hears, told } = await watched(options);
    appendFileSync(join(folder, "index.html"), "x");
    await hears("index.html");
    appendFileSync(join(folder, "documents/2018/a.html.br"), "x");
    await hears("documents/2018/a.html");
    expect([...told].some((path) => path.startsWith(".releases"))).toBe(false);
  });

  it("that something came and went, in a new folder too", async () => {
    const { folder, told, hears } = await watched(options);
    mkdirSync(join(folder, "new/deep"), { recursive: true });
    writeFileSync(join(folder, "new/deep/x.html"), "x");
    await vi.waitFor(
      () => expect([...told].some((path) => path.startsWith("new/"))).toBe(true),
      4_000,
    );
    await pause(50);
    appendFileSync(join(folder, "new/deep/x.html"), "x");
    await hears("new/deep/x.html");
    rmSync(join(folder, "documents/2018/a.html"));
    const isOfPage = (path: string) => path.startsWith("documents/2018/");
    await vi.waitFor(() => expect([...told].some(isOfPage)).toBe(true), 4_000);
  });
});

describe("a watch", () => {
  it("goes on over a folder that was replaced by another of its name", async () => {
    const { folder, told, hears } = await watched();
    renameSync(join(folder, "documents"), join(folder, "aside"));
    mkdirSync(join(folder, "documents/2018"), { recursive: true });
    await hears("documents/");
    await pause(150);
    told.clear();
    writeFileSync(join(folder, "documents/2018/b.html"), "x");
    await hears("documents/2018/b.html");
    expect(told).toContain("documents/2018/b.html");
  });

  test("tells nothing when it is closed", async () => {
    const { folder, told } = await watched();
    watches.splice(0).forEach((one) => one.close());
    writeFileSync(join(folder, "index.html"), "x");
    await pause(150);
    expect(told.size).toBe(0);
  });
});
