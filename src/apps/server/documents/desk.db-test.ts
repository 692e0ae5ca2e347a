import { beforeAll, describe, expect, it } from "vitest";
import { freshDatabase } from "../../../../test/support/fresh-database.ts";
import { aDistrictWithPeople, aProduct, aServer } from "../fixtures.ts";

const database = await freshDatabase();
const product = await aProduct(database);
let server: Awaited<ReturnType<typeof aServer>>;
let places: Awaited<ReturnType<typeof aDistrictWithPeople>>;

beforeAll(async () => {
  places = await aDistrictWithPeople(product);
  server = await aServer(product);
});

async function someone(username: string) {
  const visitor = server.visitor();
  await visitor.signIn(username);
  return visitor;
}
const typed = (about: Readonly<Record<string, string>> = {}) =>
  Object.entries({
    _key: crypto.randomUUID(),
    title: "关于做好冬季供暖工作的通知",
    columnId: String(places.policies),
    organizationId: String(places.finance),
    body: "各街道：\n请做好供暖准备。",
    bodyFormat: "text",
    kind: "information",
    openness: "proactive",
    validity: "in-force",
    ...about,
  });
const input = (about: object = {}) => ({
  title: "关于做好冬季供暖工作的通知",
  columnId: places.policies,
  organizationId: places.finance,
  body: "<p>请做好供暖准备。</p>",
  ...about,
});
const alertOf = (body: string) => /role="alert">([^<]*)/.exec(body)?.[1] ?? "";
const counted = async () =>
  (await database.read.selectFrom("documents.documents").select("id").execute()).length;
const versionOf = (body: string) => /name="version" value="(\d+)"/.exec(body)?.[1] ?? "";

async function draft(username: string, about: Readonly<Record<string, string>> = {}) {
  const visitor = await someone(username);
  const saved = await visitor.upload("/admin/documents/new", "/admin/documents", typed(about));
  expect(saved.statusCode).toBe(303);
  const address = String(saved.headers.location).split("?")[0] ?? "";
  return { visitor, address };
}

describe("an officer", () => {
  it("writes, publishes and withdraws a document, each with a word of what happened", async () => {
    const { visitor, address } = await draft("finance-publisher");
    const page = await visitor.get(`${address}?said=saved`);
    expect(page.body).toContain("已保存草稿");
    expect(page.body).toContain("<p>请做好供暖准备。</p>");

    const published = await visitor.post(address, `${address}/publish`, {
      version: versionOf(page.body),
    });
    expect(published.headers.location).toBe(`${address}?said=published`);
    const shown = await visitor.get(address);
    expect(shown.body).toContain("在门户上查看");
    expect(shown.body).toContain("150292-2018-00001");

    const empty = await visitor.post(address, `${address}/withdraw`, {
      version: versionOf(shown.body),
      reason: "  ",
    });
    expect([empty.statusCode, alertOf(empty.body)]).toEqual([
      422,
      "请填写撤回理由，撤回后的页面上会显示。",
    ]);
    const withdrawn = await visitor.post(address, `${address}/withdraw`, {
      version: versionOf(shown.body),
      reason: "数字有误",
    });
    expect(withdrawn.headers.location).toBe(`${address}?said=withdrawn`);
    expect((await visitor.get(address)).body).toContain("数字有误");
    const events = product.sent.map((one) => ("event" in one ? one.event : ""));
    expect(events).toContain("document.published");
    expect(events).toContain("document.withdrawn");
  });

  it.each([
    ["no title", { title: "" }, "标题"],
    ["no column", { columnId: "" }, "栏目"],
    ["a day that no calendar has", { writtenOn: "2018-02-30" }, "日期"],
    ["withholding without a reason", { openness: "withheld" }, "理由"],
  ])("is told of %s and keeps what was typed", async (_, about, said) => {
    const visitor = await someone("finance-drafter");
    const before = await counted();
    const reply = await visitor.upload("/admin/documents/new", "/admin/documents", typed(about));
    expect(reply.statusCode).toBe(422);
    expect(alertOf(reply.body)).toContain(said);
    expect(reply.body).toContain("各街道：\n请做好供暖准备。");
    expect(await counted()).toBe(before);
  });

  it("who presses the button twice makes one document", async () => {
    const visitor = await someone("finance-drafter");
    const before = await counted();
    const form = typed({ title: "按了两次的通知" });
    const send = () => visitor.upload("/admin/documents/new", "/admin/documents", form);
    const [first, second] = await Promise.all([send(), send()]);
    expect(first.headers.location).toBe(second.headers.location);
    expect((await send()).headers.location).toBe(first.headers.location);
    expect((await counted()) - before).toBe(1);
  });

  it("who saves over somebody else's change is told so and keeps their text", async () => {
    const { visitor, address } = await draft("finance-drafter");
    const other = await someone("office");
    const edit = await visitor.get(`${address}/edit`);
    const version = versionOf(edit.body);
    const save = (who: typeof visitor, title: string) =>
      who.upload(`${address}/edit`, address, [...typed({ title }), ["version", version]]);
    expect((await save(other, "先存的标题")).statusCode).toBe(303);
    const late = await save(visitor, "后存的标题");
    expect(late.statusCode).toBe(409);
    expect(alertOf(late.body)).toContain("别人刚刚修改过");
    expect(late.body).toContain('value="后存的标题"');
    expect((await visitor.get(address)).body).toContain("先存的标题");
  });

  it("who publishes twice publishes once", async () => {
    const { visitor, address } = await draft("finance-publisher");
    const version = versionOf((await visitor.get(address)).body);
    const done = await Promise.all([
      visitor.post(address, `${address}/publish`, { version }),
      visitor.post(address, `${address}/publish`, { version }),
    ]);
    expect(done.map((reply) => reply.statusCode).toSorted()).toEqual([303, 409]);
  });
});

describe("a document of another department", () => {
  it("is not there for an officer, whatever way they take", async () => {
    const { address } = await draft("civil-publisher", {
      organizationId: String(places.civilAffairs),
      title: "民政的草稿",
    });
    const stranger = await someone("finance-publisher");
    const id = address.split("/").at(-1) ?? "";
    const version = "1";
    const statuses = [
      (await stranger.get(address)).statusCode,
      (await stranger.get(`${address}/edit`)).statusCode,
      (await stranger.upload("/admin/documents/new", address, [...typed(), ["version", version]]))
        .statusCode,
      (await stranger.post("/admin/documents", `${address}/publish`, { version })).statusCode,
      (await stranger.post("/admin/documents", `${address}/withdraw`, { version, reason: "x" }))
        .statusCode,
      (await stranger.api("PUT", `/api/documents/1/${id}`, input({ version: 1 }))).statusCode,
      (await stranger.api("POST", `/api/documents/1/${id}/publish`, { version: 1 })).statusCode,
      (await stranger.api("POST", `/api/documents/1/${id}/withdraw`, { version: 1, reason: "x" }))
        .statusCode,
      (await stranger.api("GET", `/api/documents/1/${id}`)).statusCode,
    ];
    expect(statuses).toEqual(statuses.map(() => 404));
    for (const url of [
      "/admin/documents",
      "/admin/documents?organization=civil-affairs",
      "/admin/documents?q=民政的草稿",
    ]) {
      expect((await stranger.get(encodeURI(url))).body).not.toContain(id);
    }
    const listed = await stranger.api("GET", "/api/documents?organization=civil-affairs");
    expect(listed.json()).toEqual({ total: 0, rows: [], next: null });
    expect((await (await someone("office")).get(address)).statusCode).toBe(200);
  });

  it("cannot be made by an officer, nor can their own be moved there", async () => {
    const visitor = await someone("finance-publisher");
    const elsewhere = { organizationId: String(places.civilAffairs) };
    const made = await visitor.upload("/admin/documents/new", "/admin/documents", typed(elsewhere));
    expect(made.statusCode).toBe(403);
    const { address } = await draft("finance-drafter");
    const version = versionOf((await visitor.get(`${address}/edit`)).body);
    const moved = await visitor.upload(`${address}/edit`, address, [
      ...typed(elsewhere),
      ["version", version],
    ]);
    expect(moved.statusCode).toBe(403);
  });
});

describe("a drafter", () => {
  it("sees no button that is not theirs and cannot press it from elsewhere", async () => {
    const { visitor, address } = await draft("finance-drafter");
    const page = await visitor.get(address);
    expect(page.body).not.toContain(`${address}/publish`);
    const done = await visitor.post(address, `${address}/publish`, { version: "0" });
    expect(done.statusCode).toBe(403);
    const state = await database.read
      .selectFrom("documents.documents")
      .select("state")
      .where("id", "=", address.split("/").at(-1) ?? "")
      .executeTakeFirstOrThrow();
    expect(state).toEqual({ state: "draft" });
  });
});

describe("the list", () => {
  it("says how many there are, shows them by pages, and finds every one once", async () => {
    const office = await someone("office");
    for (let number = 0; number < 52; number += 1) {
      const made = await office.api("POST", "/api/documents", input({ title: `清单${number}号` }));
      expect(made.statusCode).toBe(201);
    }
    const url = `/admin/documents?q=${encodeURIComponent("清单")}`;
    const first = await office.get(url);
    expect(first.body).toMatch(/共 <strong>52<\/strong> 条/);
    const next = /href="([^"]*after=[^"]*)"/.exec(first.body)?.[1]?.replaceAll("&amp;", "&") ?? "";
    const second = await office.get(next);
    const titles = (body: string) => body.match(/清单\d+号/g) ?? [];
    expect(titles(first.body)).toHaveLength(50);
    expect(new Set([...titles(first.body), ...titles(second.body)]).size).toBe(52);
    expect(second.body).toMatch(/共 <strong>52<\/strong> 条/);
  });

  it("says what to do when nothing fits, and what of an address it did not understand", async () => {
    const office = await someone("office");
    expect((await office.get("/admin/documents?year=1950")).body).toContain("没有符合条件的信息");
    const odd = await office.get("/admin/documents?year=abc");
    expect([odd.statusCode, alertOf(odd.body)]).toEqual([200, "网址中的筛选条件有误，已忽略。"]);
  });

  it("shows a title as text, whatever stands in it", async () => {
    const { visitor, address } = await draft("office", { title: "<script>alert(1)</script>" });
    for (const url of ["/admin/documents", address, `${address}/edit`]) {
      expect((await visitor.get(url)).body).not.toContain("<script>alert");
    }
  });
});
