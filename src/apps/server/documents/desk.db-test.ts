import { beforeAll, describe, expect, it } from "vitest";
import { freshDatabase } from "../../../../test/support/fresh-database.ts";
import { aDistrictWithPeople, aProduct, aServer, reviewed } from "../fixtures.ts";

const database = await freshDatabase();
const product = await aProduct(database);
let server: Awaited<ReturnType<typeof aServer>>;
let places: Awaited<ReturnType<typeof aDistrictWithPeople>>;

beforeAll(async () => {
  places = await aDistrictWithPeople(product);
  server = await aServer(product);
});

const someone = (username: string) => server.as(username);
const input = (about: object = {}) => ({
  title: "关于做好冬季供暖工作的通知",
  columnId: places.policies,
  organizationId: places.finance,
  body: "<p>请做好供暖准备。</p>",
  ...about,
});
const counted = async () =>
  (await database.read.selectFrom("documents.documents").select("id").execute()).length;

async function draft(username: string, about: object = {}) {
  const visitor = await someone(username);
  const made = await visitor.api("POST", "/api/documents", input(about));
  expect(made.statusCode).toBe(200);
  const { siteId, id } = made.json<{ siteId: number; id: string }>();
  return { visitor, id, address: `/api/documents/${siteId}/${id}` };
}

describe("an officer", () => {
  it("writes, hands in, and sees what they can do at each stage", async () => {
    const { visitor, address } = await draft("finance-drafter");
    const may = async (username: string) =>
      (await (await someone(username)).api("GET", address)).json<{ may: string[] }>().may;
    expect(await may("finance-drafter")).toEqual(["save", "submit", "comment"]);
    expect(await may("auditor")).toEqual([]);
    const submitted = await visitor.api("POST", `${address}/submit`, { version: 0 });
    expect(submitted.json()).toEqual({ version: 1 });
    expect(await may("finance-drafter")).toEqual(["save", "take-back", "comment"]);
    expect(await may("finance-reviewer")).toEqual(["pass", "return", "comment"]);
    expect(await may("finance-secrecy")).toEqual(["comment", "override-warning", "override-leak"]);
    expect(await may("finance-publisher")).toEqual(["comment", "override-warning"]);
    const open = (await visitor.api("GET", address)).json();
    expect(open).toMatchObject({
      state: "in-review",
      stage: "first-review",
      chain: ["first-review", "second-review", "secrecy-review"],
      steps: [{ decision: "submitted", by: "finance-drafter", edition: 1 }],
    });
  });

  it("publishes what others wrote and reviewed, and withdraws it", async () => {
    const { visitor, address } = await draft("finance-drafter");
    const publisher = await someone("finance-publisher");
    const early = await publisher.api("POST", `${address}/publish`, { version: 0 });
    expect([early.statusCode, early.json().code]).toEqual([409, "not-approved"]);
    const version = await reviewed(server, visitor, address);
    expect((await publisher.api("POST", `${address}/publish`, { version })).statusCode).toBe(200);
    const empty = await publisher.api("POST", `${address}/withdraw`, {
      version: version + 1,
      reason: "  ",
    });
    expect([empty.statusCode, empty.json().detail]).toEqual([
      422,
      "请填写撤回理由，撤回后的页面上会显示。",
    ]);
    const gone = await publisher.api("POST", `${address}/withdraw`, {
      version: version + 1,
      reason: "数字有误",
    });
    expect(gone.statusCode).toBe(200);
    const events = product.sent.map((one) => ("event" in one ? one.event : ""));
    expect(events).toContain("document.published");
    expect(events).toContain("document.withdrawn");
  });

  it.each([
    ["no title", { title: "" }, "标题"],
    ["no column", { columnId: 0 }, "栏目"],
    ["a day that no calendar has", { writtenOn: "2018-02-30" }, "日期"],
    ["withholding without a reason", { openness: "withheld" }, "理由"],
  ])("is told of %s, and nothing is kept", async (_, about, said) => {
    const visitor = await someone("finance-drafter");
    const before = await counted();
    const reply = await visitor.api("POST", "/api/documents", input(about));
    expect(reply.statusCode).toBeGreaterThanOrEqual(400);
    expect(JSON.stringify(reply.json())).toContain(said);
    expect(await counted()).toBe(before);
  });

  it("who saves over somebody else's change is told so, and nothing is overwritten", async () => {
    const { visitor, address } = await draft("finance-drafter");
    const office = await someone("office");
    const save = (who: typeof visitor, title: string) =>
      who.api("PUT", address, input({ title, version: 0 }));
    expect((await save(office, "先存的标题")).statusCode).toBe(200);
    const late = await save(visitor, "后存的标题");
    expect([late.statusCode, late.json().code]).toEqual([409, "changed-by-someone-else"]);
    expect((await visitor.api("GET", address)).json().edition.title).toBe("先存的标题");
  });

  it("remarks on words of a text, which its drafter answers", async () => {
    const { visitor, address } = await draft("finance-drafter");
    await visitor.api("POST", `${address}/submit`, { version: 0 });
    const reviewer = await someone("finance-reviewer");
    const remark = { block: 0, quote: "供暖", text: "请写明日期" };
    const said = await reviewer.api("POST", `${address}/comments`, remark);
    expect(said.json()).toMatchObject({ ...remark, by: "finance-reviewer", resolvedAt: null });
    const wrong = await reviewer.api("POST", `${address}/comments`, { ...remark, quote: "取暖" });
    expect([wrong.statusCode, wrong.json().code]).toEqual([422, "quote-gone"]);
    const back = await reviewer.api("POST", `${address}/return`, {
      version: 1,
      opinion: "请写明日期",
    });
    expect(back.json()).toEqual({ version: 2 });
    const resolve = `${address}/comments/${said.json<{ id: string }>().id}/resolve`;
    expect((await visitor.api("POST", resolve, {})).json()).toMatchObject({
      resolvedBy: "finance-drafter",
    });
    expect((await visitor.api("GET", address)).json()).toMatchObject({
      state: "draft",
      stage: "drafting",
      returned: true,
      steps: [{}, { decision: "returned", opinion: "请写明日期" }],
    });
  });
});

describe("a document of another department", () => {
  it("is not there for an officer, whatever way they take", async () => {
    const { id, address } = await draft("civil-publisher", {
      organizationId: places.civilAffairs,
      title: "民政的草稿",
    });
    const stranger = await someone("finance-publisher");
    const post = (step: string, more: object = {}) =>
      stranger.api("POST", `${address}/${step}`, { version: 0, ...more });
    const statuses = [
      await stranger.api("GET", address),
      await stranger.api("PUT", address, input({ version: 0 })),
      await post("submit"),
      await post("take-back"),
      await post("pass"),
      await post("return", { opinion: "x" }),
      await post("publish"),
      await post("withdraw", { reason: "x" }),
      await post("comments", { block: 0, quote: "", text: "x" }),
    ].map((reply) => reply.statusCode);
    expect(statuses).toEqual(statuses.map(() => 404));
    for (const query of ["", "?organization=civil-affairs", "?q=民政的草稿"]) {
      expect((await stranger.api("GET", encodeURI(`/api/documents${query}`))).body).not.toContain(
        id,
      );
    }
    expect((await (await someone("office")).api("GET", address)).statusCode).toBe(200);
  });

  it("cannot be made by an officer, nor can their own be moved there", async () => {
    const visitor = await someone("finance-publisher");
    const elsewhere = input({ organizationId: places.civilAffairs });
    expect((await visitor.api("POST", "/api/documents", elsewhere)).statusCode).toBe(403);
    const own = await draft("finance-drafter");
    const moved = await own.visitor.api("PUT", own.address, { ...elsewhere, version: 0 });
    expect(moved.statusCode).toBe(403);
  });
});

describe("the list", () => {
  it("says how many there are, shows them by pages, and finds every one once", async () => {
    const office = await someone("office");
    for (let number = 0; number < 52; number += 1) {
      const made = await office.api("POST", "/api/documents", input({ title: `清单${number}号` }));
      expect(made.statusCode).toBe(200);
    }
    const url = `/api/documents?q=${encodeURIComponent("清单")}`;
    type Page = { total: number; next: string | null; rows: { title: string }[] };
    const first = (await office.api("GET", url)).json<Page>();
    expect([first.total, first.rows.length]).toEqual([52, 50]);
    expect(first.rows[0]).toMatchObject({
      organizationName: "finance",
      columnName: "policies",
      stage: "drafting",
      returned: false,
    });
    const second = (await office.api("GET", `${url}&after=${first.next}`)).json<Page>();
    const titles = [...first.rows, ...second.rows].map((row) => row.title);
    expect(new Set(titles).size).toBe(52);
    expect(second.next).toBeNull();
  });

  it("is narrowed by where an edition stands", async () => {
    const office = await someone("office");
    const total = async (query: string) =>
      (await office.api("GET", `/api/documents?${query}`)).json<{ total: number }>().total;
    expect(await total("returned=true")).toBe(1);
    expect(await total("stage=first-review")).toBe(1);
    expect(await total("stage=scheduled")).toBe(0);
  });
});
