import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { aPage, aSite, dropSites } from "./fixtures.ts";
import { followReleases, openSiteFolder, type Following } from "./index.ts";

const followings: Following[] = [];
afterEach(() => {
  for (const one of followings.splice(0)) one.close();
  dropSites();
});

function told(folder: string, from: number | "now") {
  const heard: { paths: readonly string[] | null; number: number }[] = [];
  followings.push(followReleases(folder, from, (paths, number) => heard.push({ paths, number })));
  return heard;
}

describe("whoever follows the releases", () => {
  it("hears which pages each one changed, over the end of a segment", async () => {
    const site = openSiteFolder(aSite(), { segmentBytes: 1 });
    const heard = told(site.folder, 0);
    await site.release([{ path: "a.html", content: aPage("甲") }]);
    await site.release([{ path: "b.html", content: "已撤下", isGone: true }]);
    await site.release([{ path: "a.html", content: null }]);
    await vi.waitFor(() => expect(heard).toHaveLength(3), 2_000);
    expect(heard.map(({ paths }) => paths)).toEqual([["a.html"], ["b.html"], ["a.html"]]);
  });

  it("hears from now on, or from a number on", async () => {
    const site = openSiteFolder(aSite());
    await site.release([{ path: "a.html", content: "甲" }]);
    await site.release([{ path: "b.html", content: "乙" }]);
    const fromOne = told(site.folder, 1);
    await vi.waitFor(() => expect(fromOne).toEqual([{ paths: ["b.html"], number: 2 }]), 2_000);
    const fromNow = told(site.folder, "now");
    await vi.waitFor(async () => {
      await site.release([{ path: "c.html", content: String(fromOne.length) }]);
      expect(fromNow[0]?.paths).toEqual(["c.html"]);
    }, 2_000);
  });

  it("hears that anything may have changed when the log was replaced", async () => {
    const folder = aSite();
    const site = openSiteFolder(folder);
    await site.release([{ path: "a.html", content: "甲" }]);
    const heard = told(folder, 0);
    await vi.waitFor(() => expect(heard).toHaveLength(1), 2_000);
    rmSync(join(folder, ".releases"), { recursive: true });
    await openSiteFolder(folder).release([{ path: "b.html", content: "乙" }]);
    await vi.waitFor(() => expect(heard.at(1)?.paths).toBeNull(), 2_000);
  });
});
