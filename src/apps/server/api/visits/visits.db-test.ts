import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { officer } from "../../../../../test/support/a-district.ts";
import { freshDatabase } from "../../../../../test/support/fresh-database.ts";
import { bulkPlace, enterDocuments } from "../../../../modules/documents/index.ts";
import { someFields } from "../../../../modules/documents/fixtures.ts";
import { openSegmenters } from "../../../../modules/search/index.ts";
import { openVisits, placeVisits } from "../../../../modules/visits/index.ts";
import { documentDeps } from "../../../document-deps.ts";
import { aDistrictWithPeople, aProduct, aServer } from "../../fixtures.ts";
import { placesOfVisits } from "../../visits/places.ts";

const database = await freshDatabase();
const product = await aProduct(database);
const BROWSER = "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/120 Safari/537.36";
const SPIDER = "Sogou web spider/4.0(+http://www.sogou.com/docs/help/webmasters.htm#07)";
const year = "from=2018-01-01&to=2018-12-31";
let server: Awaited<ReturnType<typeof aServer>>;
let keys: Awaited<ReturnType<typeof aDistrictWithPeople>>;
let documents: readonly { id: string; path: string }[];

beforeAll(async () => {
  keys = await aDistrictWithPeople(product);
  server = await aServer(product);
  const deps = documentDeps(product);
  const segmenters = openSegmenters(1);
  const entered = await enterDocuments(
    deps,
    officer,
    ["少有人看的", "大家都看的", "后来撤回的"].map((title, number) => ({
      siteId: 1,
      fields: someFields({ title, columnId: keys.policies, organizationId: keys.finance }),
      body: `<p>${title}</p>`,
      language: "zh-CN",
      sourceKey: `row-${number}`,
      contentKey: `key-${number}`,
      fate:
        number === 2
          ? {
              state: "withdrawn" as const,
              publishedAt: new Date("2018-05-01T09:00:00+08:00"),
              withdrawnAt: new Date("2018-06-01T09:00:00+08:00"),
              reason: "有误",
            }
          : { state: "published" as const, publishedAt: new Date("2018-05-01T09:00:00+08:00") },
      attachments: [],
      relations: [],
    })),
    {
      place: await bulkPlace(deps, 1, [1]),
      segmenters,
      event: "documents.imported",
      responsible: "测试",
    },
  );
  await segmenters.close();
  if (!entered.ok) throw new Error(entered.refusal);
  const rows = await database.read
    .selectFrom("documents.documents")
    .select(["id", "path", "source_key"])
    .orderBy("source_key")
    .execute();
  documents = rows.map((row) => ({ id: row.id, path: row.path ?? "" }));
});

afterAll(() => server.http.close());

const pathOf = (index: number) => documents[index]?.path ?? "";
const api = async <T>(url: string, username = "office") =>
  (await (await server.as(username)).api("GET", url)).json<T>();

type Views = { people: number; robots: number };
type Reply = {
  total: Views;
  byKind: (Views & { kind: string })[];
  byDay: (Views & { day: string })[];
  sections: { name: string; all: Views }[];
  columns: { name: string; pages: Views; documents: Views }[];
  organizations: { name: string; documents: Views }[];
  documents: (Views & { title: string | null; columnName: string })[];
};

describe("what the public looks at", () => {
  it("is nothing before anybody came", async () => {
    expect(await api(`/api/visits?${year}`)).toMatchObject({
      since: null,
      total: { people: 0, robots: 0 },
      byDay: [],
      columns: [],
      documents: [],
    });
  });

  it("is counted as the server answers it, the console and what is not there left out", async () => {
    const put = async (path: string) => {
      const file = join(product.siteFolder, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, "<h1>页面</h1>");
    };
    await Promise.all(["index.html", "policies/index.html", pathOf(1)].map(put));
    // Over the line, as visitors come: published files are answered before the framework.
    const address = await server.http.listen({ port: 0, host: "127.0.0.1" });
    const visit = (url: string, agent = BROWSER, more: RequestInit = {}) =>
      fetch(address + url, {
        ...more,
        headers: { accept: "text/html", "user-agent": agent, ...more.headers },
      });
    const home = await visit("/");
    await visit("/policies/?from=x");
    await visit("/policies/", SPIDER);
    await visit(`/${pathOf(1)}`);
    await visit("/", BROWSER, { method: "HEAD" });
    await visit("/nothing/");
    await visit("/admin/");
    const etag = { "if-none-match": home.headers.get("etag") ?? "" };
    expect((await visit("/", BROWSER, { headers: etag })).status).toBe(304);
    await server.visits.flush();
    const { total, byKind, byDay } = await api<Reply>(`/api/visits?${year}`);
    expect(total).toEqual({ people: 4, robots: 1 });
    expect(new Map(byKind.map((one) => [one.kind, one.people]))).toEqual(
      new Map([
        ["home", 2],
        ["column", 1],
        ["document", 1],
      ]),
    );
    expect(byDay).toEqual([{ day: "2018-11-23", people: 4, robots: 1 }]);
  });

  it("is told by column, organization and document, and what is no longer public without its title", async () => {
    const more = openVisits(product);
    for (const path of [pathOf(1), pathOf(1), pathOf(2), pathOf(2), pathOf(2), pathOf(2)])
      more.count(path, BROWSER, 200);
    more.count("organizations/finance/index.html", BROWSER, 200);
    await more.close();
    await placeVisits(product, placesOfVisits);
    const reply = await api<Reply>(`/api/visits?${year}`);
    const policies = {
      name: "policies",
      pages: { people: 1, robots: 1 },
      documents: { people: 7, robots: 0 },
    };
    expect(reply.columns).toMatchObject([policies]);
    expect(reply.sections).toMatchObject([{ ...policies, all: { people: 8, robots: 1 } }]);
    expect(reply.organizations).toMatchObject([
      { name: "finance", pages: { people: 1 }, documents: { people: 7 } },
    ]);
    expect(reply.documents).toMatchObject([
      { title: null, people: 4, columnName: "policies" },
      { title: "大家都看的", people: 3 },
    ]);
    const column = await api<{ most: Reply["documents"]; least: Reply["documents"] }>(
      `/api/visits/columns/${keys.policies}?${year}`,
    );
    expect(column.most.map((one) => one.people)).toEqual([4, 3]);
    expect(column.least).toMatchObject([
      { title: "少有人看的", people: 0 },
      { title: "大家都看的", people: 3 },
    ]);
    expect(await api(`/api/visits/documents/${documents[1]?.id}`, "finance-drafter")).toEqual({
      people: 3,
    });
  });

  it("goes out as tables", async () => {
    const office = await server.as("office");
    const csv = async (by: string) =>
      (await office.api("GET", `/api/visits.csv?${year}&by=${by}`)).body;
    expect(await csv("day")).toBe("\uFEFF日期,浏览量,程序抓取\r\n2018-11-23,11,1\r\n");
    expect(await csv("column")).toContain("门户网站,policies,1,1,7,8,1\r\n");
    expect(await csv("organization")).toContain("finance,1,7,0\r\n");
    expect(await csv("document")).toContain("（已撤回或已下线）,2018-05-01,4,0\r\n");
    const xlsx = await office.api("GET", `/api/visits.xlsx?${year}&by=document`);
    expect([xlsx.statusCode, xlsx.rawPayload.subarray(0, 2).toString()]).toEqual([200, "PK"]);
  });

  it("is for those who may see how the portal fares, and asked for by days that there are", async () => {
    const drafter = await server.as("finance-drafter");
    for (const url of [`/api/visits?${year}`, `/api/visits.csv?${year}`])
      expect((await drafter.api("GET", url)).statusCode).toBe(403);
    const office = await server.as("office");
    const wrong = await office.api("GET", "/api/visits?from=2018-02-30&to=2018-03-01");
    expect(wrong.statusCode).toBe(400);
    const old = await office.api("GET", "/api/visits?from=2014-05-02&to=2014-06-30");
    expect([old.statusCode, old.json<{ detail: string }>().detail]).toEqual([
      422,
      "三年以前的访问量只按月保存，请选择整月或整年。",
    ]);
    expect((await office.api("GET", `/api/visits/columns/99999?${year}`)).statusCode).toBe(404);
  });
});
