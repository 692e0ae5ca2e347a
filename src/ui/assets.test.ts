import { describe, expect, it } from "vitest";
import { readSiteAssets } from "./assets.ts";

const assets = readSiteAssets();

function textOf(kind: string): string {
  return assets.files.find((file) => file.path.endsWith(kind))?.content.toString("utf8") ?? "";
}

describe("the files that pages name", () => {
  it("have paths that change with their content, the same for the same content", () => {
    for (const file of assets.files)
      expect(file.path).toMatch(/^\/assets\/\w+\.[0-9a-f]{10}\.\w+$/);
    expect(readSiteAssets().paths).toEqual(assets.paths);
  });

  it("are those whose paths a frame is given", () => {
    const paths = assets.files.map((file) => file.path);
    for (const path of Object.values(assets.paths)) expect(paths).toContain(path);
  });

  it("include the font by the path that the style sheet names", () => {
    const named = /url\("([^"]+)"\)/.exec(textOf(".css"))?.[1];
    expect(assets.files.map((file) => file.path)).toContain(named);
  });

  it("keep the script of all pages under 1.5 KB, and the one that suggests under 6 KB", () => {
    expect(textOf(".js").length).toBeLessThan(1536);
    const suggesting = assets.files.find(({ path }) => path === assets.paths.suggesting);
    expect(suggesting?.content.length).toBeLessThan(6 * 1024);
  });

  it("name raw colours among the tokens only", () => {
    const rules = textOf(".css").split("/* Ground */")[1] ?? "";
    expect(rules).not.toBe("");
    const allowed = rules.replaceAll("#000 calc", "");
    expect(allowed).not.toMatch(/#[0-9a-f]{3,8}\b(?=[;\s,)])|rgb\(/);
  });
});
