import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { openLog } from "../platform/log.ts";
import { servePortalOnly, type PortalOnly } from "./server/portal-only.ts";
import { aFolder, ask } from "./server/serving/fixtures.ts";
import { isQuotable, nginxConfiguration } from "./nginx-configuration.ts";

const NGINX = "/usr/sbin/nginx";
const SHA = "ab".repeat(32);
const TEXT = "cd".repeat(32);
const PAGE = `<!doctype html><p>${"通知正文。".repeat(200)}</p>`;
const PNG = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");

describe("the configuration of nginx", () => {
  it("names the folder, the product, and what is left to it", () => {
    const text = nginxConfiguration({
      folder: "/var/lib/gongkai/site",
      app: "127.0.0.1:3000",
      serverName: "www.example.gov.cn",
      listen: ["80", "[::]:80"],
      secure: true,
      bodyLimitMb: 110,
    });
    for (const said of [
      'root "/var/lib/gongkai/site";',
      "server 127.0.0.1:3000;",
      "listen [::]:80;",
      "gzip_static on;",
      "Strict-Transport-Security",
      ".emergency",
    ])
      expect(text).toContain(said);
    expect(text).not.toMatch(/text\/csv;|image\/svg\+xml;\n {4}gzip_static off/);
    expect(isQuotable("/var/lib/公开")).toBe(true);
    for (const odd of ['a"b', "a;b", "a$b", "a{b", "a\nb"]) expect(isQuotable(odd)).toBe(false);
  });
});

describe.runIf(existsSync(NGINX))("nginx before the product", () => {
  let app: PortalOnly;
  let front = 0;
  let stop: () => void = () => {};
  const { promise: stopped, resolve: ended } = Promise.withResolvers<void>();
  let place: Awaited<ReturnType<typeof aFolder>>;

  beforeAll(async () => {
    place = await aFolder();
    const { folder, put } = place;
    await put("index.html", PAGE);
    await put("news/index.html", PAGE);
    await put("404.html", "<h1>没有这个页面</h1>", false);
    await put("assets/site.0123456789.css", "a{color:red}".repeat(100));
    await put("sitemap.xml", "<urlset/>".repeat(100));
    await put("feed.xml", "<rss/>", false);
    await put("documents/gone.html", PAGE);
    await put("documents/gone.html.gone", "", false);
    await put(".releases/1.jsonl", "{}", false);
    await put(`files/${SHA}`, PNG, false);
    await put(`files/${TEXT}`, "<script>", false);
    app = await servePortalOnly({
      folder,
      host: "127.0.0.1",
      port: 0,
      secure: false,
      hotPagesBytes: 1_000_000,
      log: openLog("silent"),
    });
    front = await freePort();
    const home = await mkdtemp(join(tmpdir(), "nginx-"));
    const made = nginxConfiguration({
      folder,
      app: new URL(app.address).host,
      serverName: "_",
      listen: [`127.0.0.1:${front}`],
      secure: false,
      bodyLimitMb: 10,
    });
    await mkdir(join(home, "temp"));
    const temps = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
      .map((one) => `${one}_temp_path ${home}/temp/${one};`)
      .join(" ");
    await writeFile(
      join(home, "nginx.conf"),
      `daemon off; ${process.getuid?.() === 0 ? "user root;" : ""} worker_processes 1; pid ${home}/pid; error_log ${home}/error.log;
events {} http { access_log off; ${temps}
${made}}`,
    );
    const child = spawn(NGINX, ["-c", join(home, "nginx.conf"), "-p", home], { stdio: "inherit" });
    child.once("exit", () => ended());
    stop = () => void child.kill("SIGTERM");
    await vi.waitFor(() => ask(front, "/"), { timeout: 5_000 });
  });
  afterAll(async () => {
    stop();
    await Promise.all([stopped, app.close()]);
  });

  const own = () => Number(new URL(app.address).port);

  it.each([
    "/",
    "/news/",
    "/news/?page=2",
    "/news",
    "/assets/site.0123456789.css",
    "/sitemap.xml",
    "/feed.xml",
    "/documents/gone.html",
    "/documents/gone.html.gone",
    "/nothing.html",
    "/.releases/1.jsonl",
    "/index.html.gz",
    "//news/",
    "/search/?q=x",
    "/admin/",
    `/files/${SHA}/%E5%9B%BE.png`,
    `/files/${TEXT}/page.html`,
    `/files/${TEXT}/page.txt`,
    `/files/${SHA}`,
  ])("answers %s as the product does", async (path) => {
    for (const headers of [{}, { "accept-encoding": "gzip" }]) {
      const [theirs, ours] = [await ask(front, path, headers), await ask(own(), path, headers)];
      expect(theirs.status).toBe(ours.status);
      expect(theirs.body.equals(ours.body)).toBe(true);
      for (const name of [
        "content-type",
        "content-encoding",
        "cache-control",
        "content-security-policy",
        "x-content-type-options",
        "location",
      ])
        expect([name, theirs.headers[name]]).toEqual([name, ours.headers[name]]);
      expect(theirs.rawHeaders.filter((name) => /^x-frame-options$/i.test(name))).toHaveLength(1);
    }
  });

  it("lets the product answer every page while a banner is on", async () => {
    const before = await ask(front, "/news/");
    await place.put(".emergency", "", false);
    const during = await ask(front, "/news/");
    expect(during.status).toBe(200);
    // Tags tell who answered: the two make them in different ways.
    expect(during.headers.etag).not.toBe(before.headers.etag);
    expect(during.headers.etag).toBe((await ask(own(), "/news/")).headers.etag);
  });
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" ? (address?.port ?? 0) : 0));
    });
  });
}
