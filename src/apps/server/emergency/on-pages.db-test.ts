import { openSiteFolder } from "../../../platform/site-folder/index.ts";
import { mkdir, writeFile } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import { join } from "node:path";
import { beforeAll, expect, it } from "vitest";
import { officer } from "../../../../test/support/a-district.ts";
import { freshDatabase } from "../../../../test/support/fresh-database.ts";
import { endMeasure, setMeasure, type Effect } from "../../../modules/emergencies/index.ts";
import { publishEmergency } from "../../../portal/publishing/emergency.ts";
import { aDistrictWithPeople, aProduct, aServer, reviewed } from "../fixtures.ts";

const database = await freshDatabase();
const product = await aProduct(database);
const own = { db: database, clock: product.clock, jobs: product.jobs };
let places: Awaited<ReturnType<typeof aDistrictWithPeople>>;
let server: Awaited<ReturnType<typeof aServer>>;

beforeAll(async () => {
  places = await aDistrictWithPeople(product);
  await mkdir(product.siteFolder, { recursive: true });
  await writeFile(join(product.siteFolder, "page.html"), page);
  server = await aServer(product);
});

const page = "<!doctype html><html><head><title>甲</title></head><body><main></main></body></html>";
const get = (url: string, headers: Record<string, string> = {}) =>
  server.http.inject({ url, headers: { accept: "text/html", ...headers } });

async function set(effect: Effect) {
  const term = { beginsAt: product.clock.now(), until: null, reason: "演练" };
  const done = await setMeasure(own, officer, effect, term);
  if (!done.ok) throw new Error(done.refusal);
}
const published = () =>
  publishEmergency(database.read, openSiteFolder(product.siteFolder), "/assets/grey.0.css");
/** What every page shows is looked for four times a second. */
async function until(shows: (body: string) => boolean) {
  for (let tries = 0; tries < 100 && !shows((await get("/page.html")).body); tries += 1)
    await pause(20);
}

it("a banner and grey mode stand on published pages, on the search and on pages for problems, and go again", async () => {
  const before = await get("/page.html");
  expect(before.body).toBe(page);
  await set({ kind: "banner", text: "停水通知", tone: "warning", link: "/news/" });
  await set({ kind: "grey" });
  await published();
  await until((body) => body.includes("停水通知"));
  const etag = String(before.headers.etag);
  for (const url of ["/page.html", "/search/", "/nothing-here.html"]) {
    const { body, headers } = await get(url, { "if-none-match": etag });
    expect([url, body.match(/停水通知/g)?.length, body.match(/grey\.0\.css/g)?.length]).toEqual([
      url,
      1,
      1,
    ]);
    if (headers["content-length"] !== undefined)
      expect(Number(headers["content-length"])).toBe(Buffer.byteLength(body));
  }
  const shown = await get("/page.html");
  expect(
    (await get("/page.html", { "if-none-match": String(shown.headers.etag) })).statusCode,
  ).toBe(304);
  expect((await get("/admin/")).body).not.toContain("停水通知");

  await endMeasure(own, officer, "banner");
  await endMeasure(own, officer, "grey");
  await published();
  await until((body) => !body.includes("停水通知"));
  expect((await get("/page.html")).body).toBe(page);
  expect((await get("/page.html", { "if-none-match": etag })).statusCode).toBe(304);
});

it("in read-only mode every route that changes something says so, but for signing in and out", async () => {
  const [admin, office] = [await server.as("admin"), await server.as("office")];
  await set({ kind: "read-only" });
  const [open, closed] = [new Set<string>(), new Set<string>()];
  for (const { method, url, right } of server.http.declaredRoutes) {
    if (/GET|HEAD/.test(method) || right === "fresh") continue;
    for (const visitor of [office, admin]) {
      const { statusCode } = await server.http.inject({
        method: method as "POST",
        url: url.replaceAll(/:\w+/g, "1"),
        headers: {
          cookie: visitor.cookies(),
          accept: "application/json",
          "sec-fetch-site": "same-origin",
        },
      });
      if (statusCode === 503) closed.add(`${method} ${url}`);
      else if (statusCode !== 403 || right === "signing-in") open.add(`${method} ${url}`);
    }
  }
  const accounts =
    /^(POST|DELETE) \/api\/(session|second-factor|profile\/sessions|people\/:id\/(sessions|disable))/;
  expect([...open].filter((route) => !accounts.test(route))).toEqual([]);
  expect(closed.size).toBeGreaterThan(35);
  expect((await admin.get("/api/documents")).statusCode).toBe(200);
  await endMeasure(own, officer, "read-only");
});

it("a frozen record says so and offers nothing that the public would see, but to withdraw a leak, to the few who may", async () => {
  const publisher = await server.as("finance-publisher");
  const drafter = await server.as("finance-drafter");
  const office = await server.as("office");
  const made = await drafter.api("POST", "/api/documents", {
    columnId: places.policies,
    organizationId: places.finance,
    title: "关于供热的通知",
    body: "<p>正文</p>",
  });
  const address = `/api/documents/1/${made.json<{ id: string }>().id}`;
  const version = await reviewed(server, drafter, address);
  const stands = await publisher.api("POST", `${address}/publish`, { version });
  const key = String(places.policies);
  await set({ kind: "freeze", siteId: 1, target: "column", key, name: "政策文件" });
  const seenBy = async (visitor: typeof office) =>
    (await visitor.api("GET", address)).json<{ frozen: object; may: string[]; version: number }>();
  const [ours, theirs] = [await seenBy(publisher), await seenBy(office)];
  expect(ours.frozen).toMatchObject({ name: "政策文件", by: "test", until: null, reason: "演练" });
  expect([ours.may.includes("withdraw"), ours.may.includes("archive")]).toEqual([false, false]);
  expect([theirs.may.includes("withdraw"), theirs.may.includes("archive")]).toEqual([true, false]);
  const withdraw = { version: stands.json<{ version: number }>().version, reason: "内容有误" };
  const refused = await publisher.api("POST", `${address}/withdraw`, withdraw);
  expect([refused.statusCode, refused.json<{ code: string }>().code]).toEqual([409, "frozen"]);
  const forced = { ...withdraw, forced: "涉及个人隐私" };
  expect((await publisher.api("POST", `${address}/withdraw`, forced)).statusCode).toBe(403);
  expect((await office.api("POST", `${address}/withdraw`, forced)).statusCode).toBe(200);
});
