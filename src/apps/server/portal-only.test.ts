import { mkdir, rm, writeFile } from "node:fs/promises";
import { networkInterfaces } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openLog } from "../../platform/log.ts";
import { renderNotFound } from "../../portal/pages/message-page.tsx";
import { aFrame } from "../../portal/pages/fixtures.ts";
import { servePortalOnly, type PortalOnly } from "./portal-only.ts";
import { STATE_FILE, writeState } from "../../ui/emergency/state.ts";
import { aFolder, ask } from "./serving/fixtures.ts";

const SHA = "ab".repeat(32);
const hasIpv6 = Object.values(networkInterfaces()).some((all) =>
  all?.some(({ address }) => address === "::1"),
);
const { folder, put } = await aFolder();
const options = {
  folder,
  host: "127.0.0.1",
  port: 0,
  secure: false,
  hotPagesBytes: 1_000_000,
  log: openLog("silent"),
};
let portal: PortalOnly;
const get = (path: string, headers = {}, method = "GET") =>
  ask(Number(new URL(portal.address).port), path, headers, method);

beforeAll(async () => {
  await put("index.html", "<h1>首页</h1>");
  await put("news/index.html", "<h1>动态</h1>");
  await put("404.html", renderNotFound({ path: "/404.html", links: [] }, aFrame()));
  await mkdir(join(folder, "files"), { recursive: true });
  await writeFile(join(folder, "files", SHA), "姓名,金额\n");
  portal = await servePortalOnly(options);
});
afterAll(() => portal.close());

describe("the portal alone", () => {
  it("serves pages and the attachments that stand in its folder", async () => {
    expect((await get("/")).body.toString()).toBe("<h1>首页</h1>");
    const file = await get(`/files/${SHA}/%E5%90%8D%E5%8D%95.csv`);
    expect([file.status, file.headers["content-type"]]).toEqual([200, "text/csv"]);
    expect(file.headers["content-security-policy"]).toContain("default-src 'none'");
    expect(file.headers.etag).toBe(`"${SHA}"`);
    const part = await get(`/files/${SHA}/a.csv`, { range: "bytes=0-2" });
    expect([part.status, part.body.toString()]).toEqual([206, "姓"]);
    for (const path of [`/files/${SHA}/a.html`, `/files/${"cd".repeat(32)}/a.csv`, `/files/${SHA}`])
      expect((await get(path)).status).toBe(404);
    expect((await get("/healthz")).body.toString()).toBe('{"status":"ok","database":"none"}');
  });

  it.each([
    ["/search/?q=%E4%BD%8E%E4%BF%9D", "搜索"],
    ["/admin/", "管理后台"],
  ])("says kindly at %s what is off and when to return", async (path, said) => {
    const { status, headers, body } = await get(path);
    expect([status, headers["retry-after"], headers["cache-control"]]).toEqual([
      503,
      "3600",
      "no-store",
    ]);
    const page = body.toString();
    expect(page).toContain(said);
    expect(page).toContain("</footer>");
    expect(page).not.toMatch(/Error|at .*\.ts|undefined|没有找到/);
    expect(page.match(/<main/g)).toHaveLength(1);
  });

  it.runIf(hasIpv6)("is reached over IPv6 where it is told to listen there", async () => {
    const other = await servePortalOnly({ ...options, host: "::1" });
    expect(other.address).toMatch(/^http:\/\/\[::1\]:\d+$/);
    expect((await fetch(`${other.address}/`)).status).toBe(200);
    await other.close();
  });

  it("lets what is being sent end when it is told to stop, and takes nothing new", async () => {
    const big = Buffer.alloc(30_000_000, "0123456789");
    await put("big.mp4", big, false);
    const other = await servePortalOnly(options);
    const answer = await fetch(`${other.address}/big.mp4`);
    const closed = other.close();
    await expect(fetch(`${other.address}/`)).rejects.toThrow("fetch failed");
    expect((await answer.bytes()).length).toBe(big.length);
    await closed;
  });

  it("tells programs the same as a problem", async () => {
    const { status, headers, body } = await get("/api/session");
    expect([status, headers["content-type"]]).toEqual([
      503,
      "application/problem+json; charset=utf-8",
    ]);
    expect(JSON.parse(body.toString())).toMatchObject({ status: 503, code: "unavailable" });
  });

  it("shows the banner that stands in its folder", async () => {
    const other = await aFolder();
    await other.put("index.html", renderNotFound({ path: "/", links: [] }, aFrame()));
    const banner = {
      text: "暴雨红色预警",
      tone: "warning",
      link: null,
      from: 0,
      until: null,
    } as const;
    await other.put(STATE_FILE, writeState({ banner, grey: null, readOnly: null }), false);
    const shown = await servePortalOnly({ ...options, folder: other.folder });
    expect(await (await fetch(`${shown.address}/`)).text()).toContain("暴雨红色预警");
    await shown.close();
  });

  it("has its page for what is nowhere, and takes nothing in", async () => {
    const nowhere = await get("/nothing.html");
    expect(nowhere.status).toBe(404);
    const posted = await get("/news/", {}, "POST");
    expect([posted.status, posted.headers.allow]).toEqual([405, "GET, HEAD"]);
    expect((await get("/forms/", {}, "POST")).status).toBe(503);
    await rm(join(folder, "404.html"));
    expect((await get("/nothing-else.html")).body.toString()).toContain("没有找到这个页面");
    expect((await get("/search/")).body.toString()).toContain("搜索");
  });
});
