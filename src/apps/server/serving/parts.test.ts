import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aFolder, aServing } from "./fixtures.ts";

const PAGE = `<!doctype html><html lang="zh-CN"><body>${"<p>通知正文。</p>".repeat(60)}</body></html>`;
const BIG = Buffer.alloc(2_500_000, "0123456789");
const { folder, put } = await aFolder();
let site: Awaited<ReturnType<typeof aServing>>;

beforeAll(async () => {
  await put("documents/2018/a.html", PAGE);
  await put("videos/big.mp4", BIG, false);
  await put("sitemap.xml", "<url/>".repeat(300_000));
  site = await aServing({ folder });
});
afterAll(() => site.close());

describe("a part of a file", () => {
  const PATHS = ["/videos/big.mp4", "/documents/2018/a.html"];
  it.each(PATHS)("of %s is sent as it is asked for", async (path) => {
    const whole = (await site.get(path)).body;
    const size = whole.length;
    for (const [range, first, last] of [
      ["bytes=0-3", 0, 3],
      [`bytes=${size - 1}-`, size - 1, size - 1],
      ["bytes=-5", size - 5, size - 1],
      ["bytes=100-99999999", 100, size - 1],
    ] as const) {
      const { status, headers, body } = await site.get(path, { range, "accept-encoding": "gzip" });
      expect(status).toBe(206);
      expect(headers["content-range"]).toBe(`bytes ${first}-${last}/${size}`);
      expect(headers["content-encoding"]).toBeUndefined();
      expect(body.equals(whole.subarray(first, last + 1))).toBe(true);
    }
    const beyond = await site.get(path, { range: `bytes=${size}-` });
    expect([beyond.status, beyond.headers["content-range"]]).toEqual([416, `bytes */${size}`]);
    for (const range of ["bytes=0-1,3-4", "lines=1-2", "bytes=5-2", "bytes=-"])
      expect((await site.get(path, { range })).status).toBe(200);
    expect((await site.get(path, { range: "bytes=0-3" }, "HEAD")).status).toBe(200);
  });

  it.each(PATHS)(
    "of %s goes on only with the version of which the first part was",
    async (path) => {
      const { headers } = await site.get(path);
      const range = "bytes=2-";
      for (const [version, status] of [
        [headers.etag, 206],
        [headers["last-modified"], 206],
        ['"other"', 200],
        ["Sat, 01 Jan 2000 00:00:00 GMT", 200],
      ] as const)
        expect((await site.get(path, { range, "if-range": String(version) })).status).toBe(status);
    },
  );
});

describe("a file too large for memory", () => {
  it("is streamed, packed where its packed form stands beside it", async () => {
    const big = await site.get("/videos/big.mp4", { "accept-encoding": "gzip" });
    expect(big.body.equals(BIG)).toBe(true);
    const again = await site.get("/videos/big.mp4", { "if-none-match": String(big.headers.etag) });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    const map = await site.get("/sitemap.xml", { "accept-encoding": "gzip" });
    expect(map.headers["content-encoding"]).toBe("gzip");
    expect(gunzipSync(map.body).length).toBe(1_800_000);
    const plain = await site.get("/sitemap.xml");
    expect(plain.headers.etag).not.toBe(map.headers.etag);
  });
});
