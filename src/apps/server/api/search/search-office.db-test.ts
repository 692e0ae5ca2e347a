import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { officer } from "../../../../../test/support/a-district.ts";
import { freshDatabase } from "../../../../../test/support/fresh-database.ts";
import { bulkPlace, enterDocuments } from "../../../../modules/documents/index.ts";
import { someFields } from "../../../../modules/documents/fixtures.ts";
import { openSegmenters } from "../../../../modules/search/index.ts";
import { documentDeps } from "../../../document-deps.ts";
import { aDistrictWithPeople, aProduct, aServer } from "../../fixtures.ts";

const database = await freshDatabase();
const product = await aProduct(database);
const days = "days=30";
const stall = { kind: "synonyms", words: ["摆摊"], official: ["占道经营"] };
let server: Awaited<ReturnType<typeof aServer>>;
let keys: Awaited<ReturnType<typeof aDistrictWithPeople>>;
let document: { id: string; path: string };

beforeAll(async () => {
  keys = await aDistrictWithPeople(product);
  server = await aServer(product);
  const deps = documentDeps(product);
  const segmenters = openSegmenters(1);
  const entered = await enterDocuments(
    deps,
    officer,
    ["关于整治占道经营的通告", "低保申请办事指南"].map((title, number) => ({
      siteId: 1,
      fields: someFields({ title, columnId: keys.policies, organizationId: keys.finance }),
      body: `<p>${title}全文。</p>`,
      language: "zh-CN",
      sourceKey: `row-${number}`,
      contentKey: `key-${number}`,
      fate: { state: "published" as const, publishedAt: new Date("2018-05-01T09:00:00+08:00") },
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
  const row = await database.read
    .selectFrom("documents.documents")
    .select(["id", "path"])
    .orderBy("source_key")
    .executeTakeFirstOrThrow();
  document = { id: row.id, path: row.path ?? "" };
});

afterAll(() => server.http.close());

async function api<T>(
  method: "GET" | "POST" | "PUT" | "DELETE",
  url: string,
  body?: object,
  username = "office",
): Promise<{ status: number; body: T }> {
  const reply = await (await server.as(username)).api(method, url, body);
  return { status: reply.statusCode, body: reply.json<T>() };
}

type Entries = { rows: { id: number; item: object; targetTitle: string | null }[] };
type Found = { total: number; hits: { title: string; address: string }[]; pinned: string | null };

describe("the office's entries", () => {
  it("are added, changed, removed and brought back", async () => {
    const added = await api<{ id: number }>("POST", "/api/search/lexicon", stall);
    expect(added.status).toBe(200);
    const { id } = added.body;
    const wider = { ...stall, words: ["摆摊", "地摊"] };
    expect((await api("PUT", `/api/search/lexicon/${id}`, wider)).status).toBe(200);
    expect((await api("DELETE", `/api/search/lexicon/${id}`)).status).toBe(200);
    expect((await api<Entries>("GET", "/api/search/lexicon")).body.rows).toEqual([]);
    expect((await api("POST", `/api/search/lexicon/${id}/restore`)).status).toBe(200);
    expect(
      (await api<Entries>("GET", "/api/search/lexicon?kind=synonyms")).body.rows,
    ).toMatchObject([{ id, item: wider }]);
  });

  it("are refused with a sentence that says what to do", async () => {
    const twice = await api<{ detail: string }>("POST", "/api/search/lexicon", stall);
    expect([twice.status, twice.body.detail]).toEqual([
      422,
      "已经有同样的一条（“摆摊”），请直接修改那一条。",
    ]);
    const gone = await api("DELETE", "/api/search/lexicon/99999");
    expect(gone.status).toBe(404);
    const pin = { kind: "pinned", questions: ["x"], title: "x", sentence: "", target: stall };
    expect((await api("POST", "/api/search/lexicon", pin)).status).toBe(400);
  });

  it("are changed by nobody who may not, and seen by the auditor", async () => {
    expect((await api("GET", "/api/search/lexicon", undefined, "auditor")).status).toBe(200);
    for (const username of ["auditor", "finance-drafter"])
      expect((await api("POST", "/api/search/lexicon", stall, username)).status).toBe(403);
    expect((await api("GET", "/api/search/lexicon", undefined, "finance-drafter")).status).toBe(
      403,
    );
  });

  it("say what the document is called that a pinned answer leads to", async () => {
    const pin = {
      kind: "pinned",
      questions: ["乱摆摊 举报"],
      target: { kind: "document", siteId: 1, id: document.id },
      title: "占道经营怎么举报",
      sentence: "请拨打城管热线。",
      from: "2018-11-20",
      to: "2018-12-31",
    };
    expect((await api("POST", "/api/search/lexicon", pin)).status).toBe(200);
    const { rows } = (await api<Entries>("GET", "/api/search/lexicon?kind=pinned")).body;
    expect(rows).toMatchObject([{ item: pin, targetTitle: "关于整治占道经营的通告" }]);
    const tried = await api<{ pinned: object }>(
      "GET",
      `/api/search/trial?q=${encodeURIComponent("举报 乱摆摊")}`,
    );
    expect(tried.body.pinned).toEqual({
      title: "占道经营怎么举报",
      sentence: "请拨打城管热线。",
      to: "2018-12-31",
    });
  });

  it("are tried before they are saved", async () => {
    const before = (await api<Entries>("GET", "/api/search/lexicon")).body.rows.length;
    const item = {
      kind: "pinned",
      questions: ["低保"],
      target: { kind: "address", address: "/policies/" },
      title: "低保政策",
      sentence: "",
      from: "2018-11-01",
      to: "2018-12-31",
    };
    const { status, body } = await api<{ rows: { before: Found; after: Found }[] }>(
      "POST",
      "/api/search/preview",
      { questions: ["低保"], item, id: null },
    );
    expect(status).toBe(200);
    expect(body.rows).toMatchObject([
      {
        before: { total: 1, pinned: null, hits: [{ title: "低保申请办事指南" }] },
        after: { total: 1, pinned: "低保政策" },
      },
    ]);
    expect((await api<Entries>("GET", "/api/search/lexicon")).body.rows).toHaveLength(before);
  });
});

describe("a trial", () => {
  it("says what a question was taken for, and why each hit stands where it stands", async () => {
    const { body } = await api<{ notions: object[]; hits: { parts: object[]; total: number }[] }>(
      "GET",
      `/api/search/trial?q=${encodeURIComponent("占道经营")}`,
    );
    expect(body).toMatchObject({
      typed: "占道经营",
      total: 1,
      hits: [{ title: "关于整治占道经营的通告", address: `/${document.path}` }],
    });
    expect(body.notions.length).toBeGreaterThan(0);
  });

  it("is not noted as a question", async () => {
    await server.questions.flush();
    const { body } = await api<{ rows: object[] }>(
      "GET",
      `/api/search/questions?${days}&list=most`,
    );
    expect(body.rows).toEqual([]);
  });
});

describe("what visitors look for", () => {
  const ask = (text: string) =>
    server.http.inject({ url: `/search/?q=${encodeURIComponent(text)}`, method: "GET" });

  it("is listed by what became of it, nothing personal among it", async () => {
    for (const text of ["占道经营", "占道经营 ", "没有这回事", "13812345678"]) await ask(text);
    await ask(`占道经营&page=2`);
    await server.questions.flush();
    const list = async (which: string) =>
      (
        await api<{ rows: { question: string }[]; totals: object }>(
          "GET",
          `/api/search/questions?${days}&list=${which}`,
        )
      ).body;
    const most = await list("most");
    expect(most.rows[0]).toMatchObject({ question: "占道经营", searches: 2, withoutResult: 0 });
    expect(most.totals).toMatchObject({ personal: 1 });
    expect((await list("without-result")).rows.map((one) => one.question)).toContain("没有这回事");
    expect((await list("without-click")).rows.map((one) => one.question)).toContain("占道经营");
  });

  it("is summed by the week, beside the week before", async () => {
    const { body } = await api<{ byDay: object[] }>("GET", "/api/search/week?from=2018-11-23");
    expect(body).toMatchObject({
      from: "2018-11-19",
      to: "2018-11-25",
      isOver: false,
      totals: { personal: 1 },
      before: { searches: 0 },
      fresh: [{ question: "占道经营", searches: 2 }],
    });
    expect(body.byDay).toHaveLength(7);
  });

  it("goes out as a table without what was asked on few days", async () => {
    const reply = await (await server.as("office")).api("GET", `/api/search/questions.csv?${days}`);
    expect(reply.body).toBe("\uFEFF搜索词,搜索次数,无结果次数,点击次数,出现天数,最近一天\r\n");
  });

  it("is for those who may see how the search fares", async () => {
    for (const url of [
      `/api/search/questions?${days}&list=most`,
      "/api/search/week?from=2018-11-23",
    ])
      expect((await api("GET", url, undefined, "finance-drafter")).status).toBe(403);
    const wrong = await api("GET", "/api/search/questions?days=0&list=most");
    expect(wrong.status).toBe(400);
  });
});
