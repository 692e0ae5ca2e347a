import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aServer } from "../../../platform/http/fixtures.ts";
import { movedPrefixesContent, MOVED_PREFIXES } from "../../../platform/site-folder/index.ts";
import { aFolder, aServing } from "./fixtures.ts";
import { securityHeaders } from "../../../platform/http/security-headers.ts";

const PAGE = `<!doctype html><html lang="zh-CN"><body>${"<p>通知正文。</p>".repeat(60)}</body></html>`;
const place = await aFolder();
const { folder, put } = place;
let site: Awaited<ReturnType<typeof aServing>>;
const seen: string[] = [];

beforeAll(async () => {
  await put("index.html", PAGE.replace("通知", "首页"));
  await put("news/index.html", PAGE);
  await put("documents/2018/a.html", PAGE);
  await put("documents/2018/gone.html", PAGE.replace("通知", "已撤回"));
  await writeFile(join(folder, "documents/2018/gone.html.gone"), "");
  await put("documents/2018/测.html", PAGE);
  await put("assets/site.0123456789.css", "a{color:red}".repeat(100));
  await put("assets/tiny.0123456789.css", "a{}", false);
  await put("assets/photo.0123456789.png", Buffer.alloc(3_000, 7), false);
  await put("videos/big.mp4", Buffer.alloc(1_500_000), false);
  await put("sitemap.xml", "<url/>".repeat(300_000));
  await put("404.html", "<h1>没有这个页面</h1>", false);
  await put(".releases/1.jsonl", "{}", false);
  await put("../secret.key", "secret", false);
  site = await aServing({
    folder,
    answered: (path, request, status) =>
      void seen.push(`${path} ${request.headers["user-agent"]} ${status}`),
  });
});
afterAll(() => site.close());

describe("a published page", () => {
  it.each([
    ["gzip, deflate, br", "br"],
    ["gzip", "gzip"],
    ["br;q=0.5, gzip;q=0.8", "gzip"],
    ["br;q=0, *", "gzip"],
    ["identity", undefined],
    ["", undefined],
  ])("goes to a browser that takes %j in the form %s", async (accepted, encoding) => {
    for (const _ of ["from the disk", "from memory"]) {
      const { status, headers, body } = await site.get("/documents/2018/a.html", {
        "accept-encoding": accepted,
      });
      expect(status).toBe(200);
      expect(headers["content-encoding"]).toBe(encoding);
      expect(headers["vary"]).toBe("accept-encoding");
      expect(headers["content-type"]).toBe("text/html; charset=utf-8");
      expect(headers["cache-control"]).toBe("public, max-age=0, must-revalidate");
      expect(headers["content-length"]).toBe(String(body.length));
      expect(headers["set-cookie"]).toBeUndefined();
      const plain =
        encoding === "br"
          ? brotliDecompressSync(body)
          : encoding === "gzip"
            ? gunzipSync(body)
            : body;
      expect(plain.toString()).toBe(PAGE);
    }
  });

  it("has a tag of its own in each form, the same wherever the same bytes are", async () => {
    const tags = [];
    for (const accepted of ["br", "gzip", "identity"]) {
      const { headers } = await site.get("/news/", { "accept-encoding": accepted });
      const other = await site.get("/documents/2018/a.html", { "accept-encoding": accepted });
      expect(other.headers.etag).toBe(headers.etag);
      tags.push(headers.etag);
    }
    expect(new Set(tags).size).toBe(3);
    for (const tag of tags) expect(tag).toMatch(/^"[\w-]{22}"$/);
  });

  it.each([
    ["the tag", { "if-none-match": "TAG" }, 304],
    ["the tag among others", { "if-none-match": '"x", TAG' }, 304],
    ["the tag made weak on the way", { "if-none-match": "W/TAG" }, 304],
    ["any tag", { "if-none-match": "*" }, 304],
    ["another tag", { "if-none-match": '"x"' }, 200],
    ["the time", { "if-modified-since": "TIME" }, 304],
    ["a later time", { "if-modified-since": "Tue, 01 Jan 2030 00:00:00 GMT" }, 304],
    ["an earlier time", { "if-modified-since": "Sat, 01 Jan 2000 00:00:00 GMT" }, 200],
    ["no time at all", { "if-modified-since": "yesterday" }, 200],
    ["another tag and the time", { "if-none-match": '"x"', "if-modified-since": "TIME" }, 200],
  ])("is not sent again to whoever names %s", async (_, given, status) => {
    const first = await site.get("/news/", { "accept-encoding": "gzip" });
    const filled = Object.entries(given).map(([name, value]) => [
      name,
      value
        .replace("TAG", String(first.headers.etag))
        .replace("TIME", String(first.headers["last-modified"])),
    ]);
    for (const method of ["GET", "HEAD"]) {
      const again = await site.get(
        "/news/",
        { "accept-encoding": "gzip", ...Object.fromEntries(filled) },
        method,
      );
      expect(again.status).toBe(status);
      expect(again.headers.etag).toBe(first.headers.etag);
      expect(again.body.length === 0).toBe(status === 304 || method === "HEAD");
      if (status === 304) expect(again.headers["content-encoding"]).toBeUndefined();
    }
  });

  it("says of itself by HEAD what it says by GET", async () => {
    for (const path of ["/", "/videos/big.mp4", "/sitemap.xml", "/documents/2018/gone.html"]) {
      const got = await site.get(path, { "accept-encoding": "gzip" });
      const head = await site.get(path, { "accept-encoding": "gzip" }, "HEAD");
      expect({ ...head.headers, date: "" }).toEqual({ ...got.headers, date: "" });
      expect([head.status, head.body.length]).toEqual([got.status, 0]);
    }
  });

  it("is kept for ever where its name holds its digest, and packed only where that helps", async () => {
    const css = await site.get("/assets/site.0123456789.css", { "accept-encoding": "br" });
    expect(css.headers["cache-control"]).toContain("immutable");
    expect(css.headers["content-encoding"]).toBe("br");
    for (const path of ["/assets/tiny.0123456789.css", "/assets/photo.0123456789.png"]) {
      const { headers } = await site.get(path, { "accept-encoding": "br, gzip" });
      expect(headers["content-encoding"]).toBeUndefined();
    }
    const photo = await site.get("/assets/photo.0123456789.png");
    expect(photo.headers["vary"]).toBeUndefined();
  });

  it("says the same about safety as every other answer of the server", async () => {
    for (const secure of [false, true]) {
      const { http } = await aServer({ secureCookies: secure });
      http.get("/x", { config: { right: "public" } }, async () => "x");
      const { headers } = await http.inject("/x");
      const said = securityHeaders(secure);
      const ours = Object.fromEntries(
        said.flatMap((name, at) => (at % 2 === 0 ? [[name.toLowerCase(), said[at + 1]]] : [])),
      );
      const others = ["content-type", "content-length", "date", "connection", "x-request-id"];
      const theirs = Object.fromEntries(
        Object.entries(headers).filter(([name]) => !others.includes(name)),
      );
      expect(ours).toEqual(theirs);
      await http.close();
    }
    const { headers } = await site.get("/");
    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
    });
  });

  it("is the notice of what was withdrawn, answered 410 and kept by nobody", async () => {
    const { status, headers, body } = await site.get("/documents/2018/gone.html");
    expect([status, headers["cache-control"], headers.etag]).toEqual([410, "no-store", undefined]);
    expect(body.toString()).toContain("已撤回");
  });

  it("is passed on to the other routes where nothing is published", async () => {
    for (const path of ["/search/?q=x", "/api/x", "/admin/", "/nothing.html", "/files/abc/x.pdf"])
      expect((await site.get(path)).status).toBe(299);
    expect((await site.get("/news/", {}, "POST")).status).toBe(299);
  });

  it("is reached from its folder's name", async () => {
    const { status, headers } = await site.get("/news?page=2");
    expect([status, headers.location]).toEqual([301, "/news/?page=2"]);
    expect((await site.get("/documents/2018/%E6%B5%8B.html")).status).toBe(200);
    expect((await site.get("/news/index.html?x#y")).status).toBe(200);
  });

  it("is found from the address that it had before, and from what it had below that", async () => {
    await put(
      MOVED_PREFIXES,
      movedPrefixesContent([{ from: "/old/", to: "/news/", keepsRest: true }]) ?? "",
      false,
    );
    for (const [path, location] of [
      ["/old/", "/news/"],
      ["/old", "/news/"],
      ["/old/2.html?x=1", "/news/2.html"],
      ["/old/%B9%AB.html", "/news/%B9%AB.html"],
    ] as const) {
      const { status, headers } = await site.get(path);
      expect([status, headers.location]).toEqual([301, location]);
    }
  });

  it("tells the counter what was answered", async () => {
    seen.length = 0;
    await site.get("/news/", { "user-agent": "test" });
    await site.get("/news/", { "user-agent": "test", "if-none-match": "*" });
    expect(seen).toEqual(["news/index.html test 200", "news/index.html test 304"]);
  });
});

describe("an address that no page has", () => {
  it.each([
    "/../secret.key",
    "/%2e%2e/secret.key",
    "/..%2fsecret.key",
    "/%2e%2e%2fsecret.key",
    "/%252e%252e/secret.key",
    "/news/%2e%2e/%2e%2e/secret.key",
    "/news/..\\..\\secret.key",
    "/news/%5c..%5c..%5csecret.key",
    "/%00",
    "/index.html%00.png",
    "/.releases/1.jsonl",
    "/%2ereleases/1.jsonl",
    "/news/.",
    "//news/",
    "/news//",
    "/documents/2018/gone.html.gone",
    "/documents/2018/a.html.gz",
    "/documents/2018/a.html.br",
    "/documents/2018/a.html/",
    "/documents/2018/A.HTML",
    "/%E0%A4%A",
    "/c:/windows",
    "http://other.example/news/",
    "*",
  ])("is %s", async (path) => {
    expect((await site.get(path)).status).toBe(299);
  });

  it("is one that is too long for any file", async () => {
    for (const name of ["a".repeat(5_000), "a/".repeat(3_000)])
      expect((await site.get(`/${name}`)).status).toBe(299);
  });
});
