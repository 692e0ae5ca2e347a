import { beforeAll, describe, expect, it } from "vitest";
import { freshDatabase } from "../../../../test/support/fresh-database.ts";
import { ok } from "../../../kernel/result.ts";
import { putEntries, vectorOf } from "../../../modules/search/index.ts";
import { anEntry } from "../../../modules/search/fixtures.ts";
import { aDistrictWithPeople, aProduct, aServer } from "../fixtures.ts";
import { openSearchLimits } from "./search-limits.ts";

const database = await freshDatabase();
const product = await aProduct(database);
let server: Awaited<ReturnType<typeof aServer>>;

beforeAll(async () => {
  const places = await aDistrictWithPeople(product);
  const entries = Array.from({ length: 25 }, (_, at) =>
    anEntry({
      title: at === 0 ? "公租房申请 <script>alert(1)</script>" : `公租房申请通知之${at}`,
      body: "申请公租房的家庭，应当提交收入证明。",
      documentNumber: `晴政发〔2018〕${at + 1}号`,
      organizationId: places.finance,
      columnId: places.policies,
      columnTrail: [places.policies],
    }),
  );
  await database.transact(async (tx) => {
    await putEntries(tx, entries, entries.map(vectorOf));
    return ok(true);
  });
  server = await aServer(product);
});

const get = (url: string, headers: Record<string, string> = {}) =>
  server.http.inject({ url, headers: { accept: "text/html", ...headers } });
const asked = (q: string, more = "") => `/search/?q=${encodeURIComponent(q)}${more}`;

describe("the search page", () => {
  it("finds, marks and escapes", async () => {
    const { statusCode, body } = await get(asked("公租房 alert"));
    expect(statusCode).toBe(200);
    expect(body).toMatch(/找到 \d+ 条/);
    expect(body).toContain("&lt;script><mark>alert</mark>(1)");
    expect(body).not.toContain("<script>alert");
  });

  it("has an address for every page of a result, and says what to do beyond the last", async () => {
    const second = await get(asked("公租房", "&page=2"));
    expect(second.body).toContain("第 21 至 25 条");
    const beyond = await get(asked("公租房", "&page=400"));
    expect([beyond.statusCode, beyond.body.includes("回到第一页")]).toEqual([200, true]);
  });

  it("shows filters that are set and how to take them off, also when nothing is left", async () => {
    const { body } = await get(asked("公租房", "&year=1999&organization=finance"));
    expect(body).toContain("1999 年");
    expect(body).toContain("去掉筛选条件，再查一次。");
  });

  it("says that the number is a document's", async () => {
    const { body } = await get(asked("晴政发[2018]第007号"));
    expect(body).toContain('<p class="quiet">文件</p>');
  });

  const HOSTILE: readonly (readonly [string, string])[] = [
    ["ten thousand characters", `q=${"a".repeat(10_000)}`],
    ["ten thousand Chinese characters", `q=${encodeURIComponent("低保".repeat(5_000))}`],
    [
      "a thousand different words",
      `q=${Array.from({ length: 1_000 }, (_, n) => `w${n}`).join("+")}`,
    ],
    ["HTML", `q=${encodeURIComponent('"><img src=x onerror=alert(1)>')}`],
    ["SQL", `q=${encodeURIComponent("'; drop table search.entries; --")}`],
    ["operators and quotes", `q=${encodeURIComponent('公租房 & | ! ( : * " “ 《 \\')}`],
    ["emoji", `q=${encodeURIComponent("👨‍👩‍👧‍👦🏠")}`],
    ["half of an emoji", "q=%ED%A0%BD"],
    ["control characters", "q=%00%01%1b%7f%E2%80%AE%EF%BB%BF"],
    ["what is no text", "q=%E0%A4%A"],
    ["a list", "q[]=x&q[]=y"],
    ["an object", "q[a][b]=x"],
    ["a name of objects", "__proto__=x&constructor=y&q=x"],
    ["a question twice", "q=%E5%85%AC%E7%A7%9F%E6%88%BF&q=y"],
    ["filters that are none", "q=x&year=abc&page=-1&order=up&kind=&column=../../x&valid=yes"],
    ["a page without end", "q=x&page=99999999999999999999"],
    ["steps that are none", `q=x${"&without=a".repeat(100)}&without=${"b".repeat(5_000)}`],
    ["stop words alone", `q=${encodeURIComponent("的 了 和")}`],
    ["blanks alone", "q=%20%E3%80%80%09"],
  ];
  it.each(HOSTILE)("answers %s like any other question", async (_, query) => {
    const { statusCode, body } = await get(`/search/?${query}`);
    expect(statusCode).toBe(200);
    expect(body).toContain('<main id="main">');
    expect(body).not.toContain("<img src=x");
    expect(body).not.toMatch(/\bundefined\b|\[object Object\]|NaN/);
  });
});

describe("a hit that is opened", () => {
  const open = (headers: Record<string, string>) =>
    server.http.inject({
      method: "POST",
      url: "/search/opened",
      headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
      payload: `q=${encodeURIComponent("公租房")}`,
    });

  it("is counted for its question, without a cookie", async () => {
    const reply = await open({ "sec-fetch-site": "same-origin" });
    expect([reply.statusCode, reply.body, reply.headers["set-cookie"]]).toEqual([
      204,
      "",
      undefined,
    ]);
  });

  it("is not counted from pages of others", async () => {
    expect((await open({ "sec-fetch-site": "cross-site" })).statusCode).toBe(403);
  });
});

describe("search for programs", () => {
  const api = async (query: string) => {
    const reply = await server.http.inject({ url: `/api/v1/search?${query}` });
    return { status: reply.statusCode, headers: reply.headers, body: reply.json() };
  };

  it("answers what the page shows, to pages of any site", async () => {
    const { status, headers, body } = await api(`q=${encodeURIComponent("公租房")}&page=2`);
    expect(status).toBe(200);
    expect(headers["access-control-allow-origin"]).toBe("*");
    expect(body).toMatchObject({
      question: "公租房",
      total: 25,
      isTotalExact: true,
      page: 2,
      pageSize: 20,
      hasMore: false,
      facets: { organizations: [{ slug: "finance", count: 25 }] },
    });
    expect(body.hits).toHaveLength(5);
    expect(body.hits[0]).toMatchObject({
      url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:3000\/documents\//),
      column: { path: "policies" },
    });
    expect(body.hits[0].why).toBeUndefined();
  });

  it("says why a hit is there when it is asked", async () => {
    const { body } = await api(`q=${encodeURIComponent("公租房")}&explain=1`);
    expect(body.hits[0].why).toMatchObject({ total: expect.any(Number) });
  });

  it.each([
    ["", "q", "请用参数 q 写明要找的内容"],
    ["q=", "q", "请用参数 q 写明要找的内容"],
    ["q=x&q=y", "q", "只写一次"],
    ["q=x&year=abc", "year", "四位年份"],
    ["q=x&page=0", "page", "1 至 500"],
    ["q=x&order=up", "order", "relevance"],
  ])("says of %j in Chinese what is wrong with %s", async (query, field, said) => {
    const { status, headers, body } = await api(query);
    expect(status).toBe(400);
    expect(headers["content-type"]).toContain("application/problem+json");
    expect(body.fields[field]).toContain(said);
  });

  it("knows no site that is not there", async () => {
    expect((await api("q=x&site=mn")).status).toBe(404);
  });
});

describe("the description for browsers", () => {
  it("names the search with its address", async () => {
    const { statusCode, headers, body } = await get("/opensearch.xml", { host: "www.qsq.example" });
    expect([statusCode, headers["content-type"]]).toEqual([
      200,
      "application/opensearchdescription+xml; charset=utf-8",
    ]);
    expect(body).toContain('template="http://www.qsq.example/search/?q={searchTerms}"');
    expect((await get("/mn/opensearch.xml")).statusCode).toBe(404);
  });
});

describe("too many searches", () => {
  it("are put off by a page that says for how long, each address for itself", async () => {
    const limits = openSearchLimits(() => 0, {
      buckets: { atOnce: 2, perSecond: 1, most: 10 },
      gate: { atOnce: 1, waiting: 0, patience: 1 },
    });
    const sent: unknown[] = [];
    const reply = {
      header: (name: string, value: string) => (sent.push([name, value]), reply),
      problem: (problem: { status: number }) => (sent.push(problem.status), reply),
    };
    const ask = (ip: string, query = {}) =>
      limits.within({ ip, query } as never, reply as never, async () => "done");
    expect(await ask("a")).toEqual({ done: "done" });
    await ask("a", { order: "newest" });
    expect(sent).toEqual([["retry-after", "2"], 429]);
    expect(await ask("b")).toEqual({ done: "done" });

    const both = await Promise.all([ask("b"), ask("c")]);
    expect(both).toEqual([{ done: "done" }, reply]);
    expect(sent.slice(2)).toEqual([["retry-after", "5"], 503]);
  });
});
