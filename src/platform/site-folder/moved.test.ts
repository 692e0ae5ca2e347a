import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  MOVED_PREFIXES,
  movedPrefixesContent,
  movedShard,
  movedShardContent,
  movedShardPath,
  movedTo,
  type MovedPrefix,
} from "./moved.ts";
import { openSiteFolder } from "./open-site-folder.ts";

describe("a folder of moved addresses", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "moved-"));
  });
  afterEach(() => rm(folder, { recursive: true }));

  async function place(exact: Readonly<Record<string, string>>, prefixes: MovedPrefix[] = []) {
    const entries = Object.entries(exact).map(([from, to]) => ({ from, to }));
    const shards = Map.groupBy(entries, ({ from }) => movedShard(from));
    await openSiteFolder(folder).release([
      ...[...shards].map(([shard, of]) => ({
        path: movedShardPath(shard),
        content: movedShardContent(of),
      })),
      { path: MOVED_PREFIXES, content: movedPrefixesContent(prefixes) },
    ]);
  }

  it("knows where an address went, however it was written", async () => {
    await place({ "/old/通知.asp?id=7": "/documents/2018/a.html" });
    expect(movedTo(folder, "/old/%E9%80%9A%E7%9F%A5.asp?id=7")).toBe("/documents/2018/a.html");
    expect(movedTo(folder, "/old/通知.asp?id=8")).toBeNull();
    expect(movedTo(folder, "/old/通知.asp")).toBeNull();
  });

  it("takes a branch along with all that hangs on it, the longest rule first, without the query", async () => {
    await place({}, [
      { from: "/a/", to: "/x/", keepsRest: true },
      { from: "/a/b/", to: "/y/b/", keepsRest: true },
    ]);
    expect(movedTo(folder, "/a/p2.html?from=1")).toBe("/x/p2.html");
    expect(movedTo(folder, "/a/b/feed.xml")).toBe("/y/b/feed.xml");
    expect(movedTo(folder, "/a")).toBe("/x/");
    expect(movedTo(folder, "/ab/")).toBeNull();
  });

  it("takes all of a branch to one page where that is all that is left", async () => {
    await place({}, [{ from: "/a/", to: "/x/", keepsRest: false }]);
    expect(movedTo(folder, "/a/p2.html")).toBe("/x/");
  });

  it("sends a visitor once over what moved several times", async () => {
    await place({ "/one": "/two" }, [
      { from: "/two/", to: "/three/", keepsRest: true },
      { from: "/three/", to: "/four/", keepsRest: true },
    ]);
    expect(movedTo(folder, "/one")).toBe("/four/");
  });

  it("leads nowhere in a circle", async () => {
    await place({ "/one": "/two", "/two": "/one" });
    expect(movedTo(folder, "/one")).toBeNull();
  });

  it("never leads to another host by what a visitor adds", async () => {
    await place({}, [{ from: "/old/", to: "/", keepsRest: true }]);
    expect(movedTo(folder, "/old//evil.example/")).toBe("/evil.example/");
    expect(movedTo(folder, "/old/\\evil.example/")).toBe("/evil.example/");
  });

  it("answers what a header can carry", async () => {
    await place({}, [{ from: "/a/", to: "/b/", keepsRest: true }]);
    expect(movedTo(folder, "/a/通 知")).toBe("/b/%E9%80%9A%20%E7%9F%A5");
  });

  it("is empty where nothing ever moved", () => {
    expect(movedTo(folder, "/a")).toBeNull();
    expect(movedShardContent([])).toBeNull();
  });
});
