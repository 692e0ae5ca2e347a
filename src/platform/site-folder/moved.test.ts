import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, test } from "vitest";
import {
  MOVED_PREFIXES,
  movedPrefixesContent,
  movedShard,
  movedShardContent,
  movedShardPath,
  movedTo,
  type MovedPrefix,
} from "./moved.ts";
import { normalisedAddress } from "./old-address.ts";
import { openSiteFolder } from "./open-site-folder.ts";

describe("an old address", () => {
  test.each([
    ["/a/b.html", "/a/b.html"],
    ["/a/?id=1&b=2#top", "/a/?id=1&b=2"],
    ["/A/b?ID=1", "/A/b?ID=1"],
    ["/%E9%80%9A%e7%9f%a5/", "/通知/"],
    ["/show.asp?name=%E9%80%9A", "/show.asp?name=通"],
    ["/show.asp?name=%b9%ab", "/show.asp?name=%B9%AB"],
    ["/a%2fb%3fc%23d%25", "/a%2Fb%3Fc%23d%25"],
    ["/show?a=%26b", "/show?a=%26b"],
    ["/100%", "/100%25"],
    ["/a?", "/a"],
    ["/e\u0301", "/é"],
    ["/a%00", null],
    ["/a%0d%0aSet-Cookie:x", null],
    ["a/b", null],
  ])("%s is kept as %s", (asked, expected) => {
    expect(normalisedAddress(asked)).toBe(expected);
  });

  it("is not kept beyond 2,000 bytes", () => {
    expect(normalisedAddress(`/${"长".repeat(666)}`)).not.toBeNull();
    expect(normalisedAddress(`/${"长".repeat(667)}`)).toBeNull();
  });

  it("is the same after it was normalised once more", () => {
    const piece = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.constantFrom("%", "%2", "%25", "%2541", "%E9%80", "?", "&", "#", "+"),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const once = normalisedAddress(`/${pieces.join("")}`);
        expect(once === null ? null : normalisedAddress(once)).toBe(once);
      }),
    );
  });
});

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
      { from: "/a/", to: "/x/" },
      { from: "/a/b/", to: "/y/b/" },
    ]);
    expect(movedTo(folder, "/a/p2.html?from=1")).toBe("/x/p2.html");
    expect(movedTo(folder, "/a/b/feed.xml")).toBe("/y/b/feed.xml");
    expect(movedTo(folder, "/a")).toBe("/x/");
    expect(movedTo(folder, "/ab/")).toBeNull();
  });

  it("sends a visitor once over what moved several times", async () => {
    await place({ "/one": "/two" }, [
      { from: "/two/", to: "/three/" },
      { from: "/three/", to: "/four/" },
    ]);
    expect(movedTo(folder, "/one")).toBe("/four/");
  });

  it("leads nowhere in a circle", async () => {
    await place({ "/one": "/two", "/two": "/one" });
    expect(movedTo(folder, "/one")).toBeNull();
  });

  it("never leads to another host by what a visitor adds", async () => {
    await place({}, [{ from: "/old/", to: "/" }]);
    expect(movedTo(folder, "/old//evil.example/")).toBe("/evil.example/");
    expect(movedTo(folder, "/old/\\evil.example/")).toBe("/evil.example/");
  });

  it("answers what a header can carry", async () => {
    await place({}, [{ from: "/a/", to: "/b/" }]);
    expect(movedTo(folder, "/a/通 知")).toBe("/b/%E9%80%9A%20%E7%9F%A5");
  });

  it("is empty where nothing ever moved", () => {
    expect(movedTo(folder, "/a")).toBeNull();
    expect(movedShardContent([])).toBeNull();
  });
});
