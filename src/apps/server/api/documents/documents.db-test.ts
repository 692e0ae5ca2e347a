import { readXlsx } from "hucre";
import { beforeAll, describe, expect, it } from "vitest";
import { freshDatabase } from "../../../../../test/support/fresh-database.ts";
import { verifyAudit } from "../../../../platform/audit.ts";
import { aDistrictWithPeople, aProduct, aServer, reviewed } from "../../fixtures.ts";

const database = await freshDatabase();
const product = await aProduct(database);
let server: Awaited<ReturnType<typeof aServer>>;
let places: Awaited<ReturnType<typeof aDistrictWithPeople>>;

beforeAll(async () => {
  places = await aDistrictWithPeople(product);
  server = await aServer(product);
});

const input = (about: object = {}) => ({
  title: "关于做好冬季供暖工作的通知",
  columnId: places.policies,
  organizationId: places.finance,
  body: `<p>请做好供暖准备。${Math.random()}</p>`,
  ...about,
});
async function draft(about: object = {}) {
  const drafter = await server.as("finance-drafter");
  const made = await drafter.api("POST", "/api/documents", input(about));
  const { id } = made.json<{ id: string }>();
  return { drafter, item: { siteId: 1, id, version: 0 }, address: `/api/documents/1/${id}` };
}
const many = async (username: string, order: object) =>
  (await (await server.as(username)).api("POST", "/api/documents/many", order)).json();

describe("one action on many documents", () => {
  it("can be tried first: it says what would happen, and leaves no trace", async () => {
    const [good, empty] = [await draft(), await draft({ body: "" })];
    const before = (await verifyAudit(database.read)).entries;
    const order = { action: "submit", items: [good.item, empty.item] };
    const tried = await many("finance-drafter", { ...order, dryRun: true });
    expect(tried.results).toMatchObject([
      { ok: true, detail: "可以提交审核", version: 0 },
      { ok: false, detail: "请填写正文，或者至少上传一个附件。" },
    ]);
    expect(tried.undo).toBeNull();
    expect((await verifyAudit(database.read)).entries).toBe(before);
    const done = await many("finance-drafter", order);
    expect(done.results).toMatchObject([{ ok: true, version: 1 }, { ok: false }]);
    const undone = await many("finance-drafter", {
      action: done.undo.action,
      items: done.undo.groups[0].items,
    });
    expect(undone.results).toMatchObject([{ ok: true, detail: "已取回" }]);
    expect((await good.drafter.api("GET", good.address)).json()).toMatchObject({
      stage: "drafting",
      returned: false,
    });
  });

  it("goes through the same gate as one alone, and one refusal holds up no other", async () => {
    const [ready, unreviewed] = [await draft(), await draft()];
    const version = await reviewed(server, ready.drafter, ready.address);
    const items = [unreviewed.item, { ...ready.item, version }];
    const done = await many("finance-publisher", { action: "publish", items });
    expect(done.results.map((one: { ok: boolean }) => one.ok)).toEqual([false, true]);
    expect(done.results[0].detail).toContain("还没有通过全部审核");
    expect(done.undo).toBeNull();
    const strange = await many("civil-publisher", { action: "withdraw", reason: "x", items });
    expect(strange.results).toMatchObject([
      { ok: false, title: "" },
      { ok: false, title: "" },
    ]);
  });
});

describe("the difference of two editions", () => {
  it("shows fields and lines as people read them", async () => {
    const { drafter, address } = await draft({ body: "<p>请于5月1日前报送。</p>" });
    const version = await reviewed(server, drafter, address);
    await (await server.as("finance-publisher")).api("POST", `${address}/publish`, { version });
    const saved = await drafter.api("PUT", address, {
      ...input({ title: "新标题", body: "<p>请于6月15日前报送。</p>" }),
      version: version + 1,
    });
    expect(saved.json()).toMatchObject({ edition: 2 });
    const found = (await drafter.api("GET", `${address}/difference?from=1&to=2`)).json();
    expect(found.fields).toEqual([
      { name: "title", label: "标题", from: "关于做好冬季供暖工作的通知", to: "新标题" },
    ]);
    expect(found.blocks).toEqual([
      {
        kind: "changed",
        parts: [
          { kind: "same", text: "请于" },
          { kind: "removed", text: "5月1" },
          { kind: "added", text: "6月15" },
          { kind: "same", text: "日前报送。" },
        ],
      },
    ]);
    const stranger = await server.as("civil-publisher");
    const closed = await stranger.api("GET", `${address}/difference?from=1&to=2`);
    expect(closed.statusCode).toBe(404);
  });
});

describe("two people at one draft", () => {
  it("are told of each other until one leaves", async () => {
    const { drafter, address } = await draft();
    const office = await server.as("office");
    const note = async (who: typeof drafter, leaving = false) =>
      (await who.api("POST", `${address}/editing`, { leaving })).json().others;
    expect(await note(drafter)).toEqual([]);
    expect(await note(office)).toMatchObject([{ name: "finance-drafter" }]);
    expect(await note(drafter)).toMatchObject([{ name: "office" }]);
    await note(office, true);
    expect(await note(drafter)).toEqual([]);
  });
});

describe("the list as a file", () => {
  it("holds what the person may read, for table programs, with no formula in it", async () => {
    await draft({ title: '=HYPERLINK("http://x")，"引号"' });
    const query = "?stage=drafting";
    const csv = await (await server.as("finance-drafter")).get(`/api/documents.csv${query}`);
    expect(csv.headers["content-type"]).toBe("text/csv; charset=utf-8");
    expect(csv.body.startsWith("\uFEFF标题,")).toBe(true);
    expect(csv.body).toContain(`"'=HYPERLINK(""http://x"")，""引号"""`);
    const xlsx = await (await server.as("finance-drafter")).get(`/api/documents.xlsx${query}`);
    const book = await readXlsx(new Uint8Array(xlsx.rawPayload));
    const rows = book.sheets[0]?.rows ?? [];
    expect(rows[0]?.slice(0, 2)).toEqual(["标题", "发文字号"]);
    expect(rows).toHaveLength(csv.body.trimEnd().split("\r\n").length);
    const others = await (await server.as("civil-publisher")).get("/api/documents.csv");
    expect(others.body.trimEnd().split("\r\n")).toHaveLength(1);
  });
});
