import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { freshDatabase } from "../../../../test/support/fresh-database.ts";
import { ok } from "../../../kernel/result.ts";
import { noteIncidents } from "../../../modules/pages/index.ts";
import { openSiteFolder } from "../../../platform/site-folder/index.ts";
import { aDistrictWithPeople, aProduct, aServer, reviewed } from "../fixtures.ts";
import { keepReport } from "../site-check/kept-report.ts";

const database = await freshDatabase();
const product = await aProduct(database);
let server: Awaited<ReturnType<typeof aServer>>;
let office: ReturnType<Awaited<ReturnType<typeof aServer>>["visitor"]>;
let places: Awaited<ReturnType<typeof aDistrictWithPeople>>;

beforeAll(async () => {
  places = await aDistrictWithPeople(product);
  server = await aServer(product);
  office = server.visitor();
  await office.signIn("office");
});

const input = (about: object = {}) => ({
  title: "关于公布区本级预算的通知",
  columnId: places.policies,
  organizationId: places.finance,
  body: "<p>现予公布。</p><script>alert(1)</script>",
  ...about,
});

/** A report of the check of the site with one finding on these pages. */
async function aReportOn(...addresses: readonly string[]): Promise<void> {
  const folder = join(product.config.dataFolder, "checks");
  await mkdir(folder, { recursive: true });
  const spots = addresses.map((address) => ({ address, where: null }));
  const rule = {
    id: "dead-link",
    severity: "error",
    title: "死链",
    advice: "改",
    source: "",
  } as const;
  await keepReport(folder, {
    checkedAt: "2018-05-01T00:00:00.000Z",
    seconds: 1,
    siteName: null,
    origin: null,
    pages: 2,
    files: 2,
    bytes: 2,
    counts: { error: 2, warning: 0, note: 0 },
    rules: [
      { ...rule, places: 2, moreGroups: 0, groups: [{ subject: "/none/", places: 2, spots }] },
    ],
    unchecked: [],
  });
}

describe("the programming interface", () => {
  it("takes a document from its draft to its withdrawal", async () => {
    const made = await office.api(
      "POST",
      "/api/documents",
      input({ writtenOn: "2018-11-20", documentNumber: "晴财发〔2018〕3号", summary: "摘要" }),
    );
    const { id } = made.json<{ id: string }>();
    const url = `/api/documents/1/${id}`;
    const draft = (await office.api("GET", url)).json();
    expect(draft).toMatchObject({
      state: "draft",
      path: null,
      withdrawal: null,
      edition: {
        number: 1,
        writtenOn: "2018-11-20",
        title: "关于公布区本级预算的通知",
        body: "<p>现予公布。</p>",
      },
    });
    const saved = await office.api("PUT", url, input({ title: "新标题", version: draft.version }));
    expect(saved.json()).toEqual({ edition: 1, version: draft.version + 1 });
    const late = await office.api("PUT", url, input({ version: draft.version }));
    expect([late.statusCode, late.json().code]).toEqual([409, "changed-by-someone-else"]);

    const version = await reviewed(server, office, url);
    const own = await office.api("POST", `${url}/publish`, { version });
    expect([own.statusCode, own.json().code]).toEqual([403, "own-text"]);
    const publisher = server.visitor();
    await publisher.signIn("finance-publisher");
    const published = await publisher.api("POST", `${url}/publish`, { version });
    expect(published.json()).toEqual({ version: version + 1 });
    expect((await office.api("GET", url)).json()).toMatchObject({
      state: "published",
      indexNumber: "150292-2018-00001",
      stage: null,
    });
    const withdrawn = await office.api("POST", `${url}/withdraw`, {
      version: version + 1,
      reason: "数字有误",
    });
    expect(withdrawn.json()).toEqual({ version: version + 2 });
    expect((await office.api("GET", url)).json()).toMatchObject({
      state: "withdrawn",
      withdrawal: { reason: "数字有误" },
      live: null,
      gone: { since: product.clock.now().toISOString(), seenAt: null },
    });
    const listed = await office.api("GET", "/api/documents?state=withdrawn&year=2018");
    expect(listed.json()).toMatchObject({ total: 1, next: null, rows: [{ id, title: "新标题" }] });

    // What the check of the site found leads to the record behind the page, for those who may see it.
    const { path } = (await office.api("GET", url)).json<{ path: string }>();
    await aReportOn(`/${path}`, "/news/");
    expect((await office.api("GET", "/api/site-check")).json()).toMatchObject({
      running: null,
      report: {
        rules: [
          {
            groups: [
              {
                spots: [
                  { address: `/${path}`, document: { siteId: 1, id } },
                  { address: "/news/", document: null },
                ],
              },
            ],
          },
        ],
      },
    });
    expect((await publisher.api("GET", "/api/site-check")).statusCode).toBe(403);
  });

  it("tells those who look after the site what was altered in it, newest first", async () => {
    const [auditor, drafter] = [await server.as("auditor"), await server.as("finance-drafter")];
    const incidents = async () => (await auditor.api("GET", "/api/site/incidents")).json<object>();
    const files = { count: 0, isExact: true };
    expect(await incidents()).toEqual({ files, release: null, incidents: [], hasMore: false });
    const kept = "altered/2018-11-23T03-00-00-000Z/index.html";
    const [first, second] = [new Date("2018-11-23T03:00:00Z"), new Date("2018-11-23T03:05:00Z")];
    const facts = { healedAt: second, way: "rendered" };
    await database.transact(async (tx) => {
      await noteIncidents(tx, [
        { ...facts, at: first, path: "index.html", found: "changed", keptAt: kept },
        { ...facts, at: second, path: "policies/index.html", found: "missing", keptAt: null },
      ]);
      return ok(true);
    });
    await openSiteFolder(product.siteFolder, { clock: product.clock }).release([
      { path: "index.html", content: "<h1>首页</h1>" },
    ]);
    expect(await incidents()).toMatchObject({
      release: { number: 1, at: "2018-11-23T04:00:00.000Z" },
      incidents: [
        { at: second.toISOString(), path: "policies/index.html", found: "missing", keptAt: null },
        { at: first.toISOString(), found: "changed", healedAt: second.toISOString(), keptAt: kept },
      ],
    });
    expect((await drafter.api("GET", "/api/site/incidents")).statusCode).toBe(403);
  });

  it("names each field that is wrong, in Chinese where the form would", async () => {
    const reply = await office.api("POST", "/api/documents", {
      ...input({ title: "" }),
      writtenOn: "2018-02-30",
    });
    expect([reply.statusCode, reply.headers["content-type"]]).toEqual([
      400,
      "application/problem+json; charset=utf-8",
    ]);
    expect(reply.json()).toMatchObject({
      code: "malformed",
      fields: { title: "请填写标题。", writtenOn: expect.stringContaining("日期应写成") },
    });
  });

  it("makes one document of a request that is sent again with its key", async () => {
    const send = () =>
      server.http.inject({
        method: "POST",
        url: "/api/documents",
        headers: { cookie: office.cookies(), "x-form-token": token, "idempotency-key": "abc" },
        payload: input({ title: "重发的请求" }),
      });
    const token = (await office.get("/api/session")).json<{ formToken: string }>().formToken;
    const [first, second] = [await send(), await send()];
    expect(first.json()).toEqual(second.json());
    expect((await office.api("GET", "/api/documents?q=重发的请求")).json().total).toBe(1);
  });

  it("takes a file first and the document that carries it afterwards, by its digest alone", async () => {
    const uploaded = await office.upload("/api/files", [
      ["file", { name: "../预算表.csv", content: Buffer.from("名称,金额\n") }],
    ]);
    const [file] = uploaded.json<{ name: string; sha256: string }[]>();
    expect(file).toMatchObject({ name: "预算表.csv", mediaType: "text/csv", size: 14 });
    const carry = (about: object) =>
      office.api("POST", "/api/documents", input({ attachments: [{ ...file, ...about }] }));
    const made = await carry({ mediaType: "text/html", size: 1 });
    const { id } = made.json<{ id: string }>();
    const kept = await office.api("GET", `/api/documents/1/${id}`);
    expect(kept.json().edition.attachments).toEqual([file]);
    const renamed = await carry({ name: "预算表.exe" });
    expect([renamed.statusCode, renamed.json().code]).toEqual([415, "type-not-allowed"]);
    const missing = await carry({ sha256: "0".repeat(64) });
    expect([missing.statusCode, missing.json().code]).toEqual([422, "attachment-missing"]);
  });

  it("refuses a change without the token of the session", async () => {
    const reply = await server.http.inject({
      method: "POST",
      url: "/api/documents",
      headers: { cookie: office.cookies() },
      payload: input(),
    });
    expect([reply.statusCode, reply.json().code]).toEqual([403, "form-expired"]);
  });

  it("reads columns, organizations and the year's figures", async () => {
    expect((await office.api("GET", "/api/columns?level=1")).json()).toMatchObject([
      { path: "policies", level: 1 },
    ]);
    expect((await office.api("GET", "/api/organizations")).json()).toHaveLength(3);
    const { figures } = (await office.api("GET", "/api/reports/2018")).json();
    const published = figures.find((one: { code: string }) => one.code === "published");
    expect(published.records).toBe("/admin/documents?state=released&year=2018");
    const list = await office.api("GET", published.records.replace("/admin/", "/api/"));
    expect(list.json().total).toBe(published.value);
  });

  it("describes itself: every route of its own, with what goes in and what comes out", async () => {
    const answer = await office.get("/api/openapi.json");
    const described = answer.json();
    expect(described.openapi).toBe("3.1.1");
    const routes = server.http.declaredRoutes.filter(
      ({ url, method }) =>
        url.startsWith("/api/") &&
        method !== "HEAD" &&
        url !== "/api/openapi.json" &&
        // A page for the eye, not for programs.
        !url.endsWith("/preview"),
    );
    for (const { url, method } of routes) {
      const path = url.replace(/:(\w+)/g, "{$1}");
      const found = described.paths[path]?.[method.toLowerCase()];
      expect([`${method} ${path}`, Object.keys(found?.responses ?? {}).length > 0]).toEqual([
        `${method} ${path}`,
        true,
      ]);
    }
  });
});
