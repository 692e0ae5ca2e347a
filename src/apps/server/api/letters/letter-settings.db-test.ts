import { beforeAll, describe, expect, it } from "vitest";
import { freshDatabase } from "../../../../../test/support/fresh-database.ts";
import { loadNationalDays } from "../../../../modules/calendar/index.ts";
import { aProduct, aServer } from "../../fixtures.ts";
import { aDistrictWithRequests } from "../requests/fixtures.ts";

const database = await freshDatabase();
const product = await aProduct(database);
let server: Awaited<ReturnType<typeof aServer>>;
let places: Awaited<ReturnType<typeof aDistrictWithRequests>>;

beforeAll(async () => {
  await loadNationalDays({ db: database, clock: product.clock });
  places = await aDistrictWithRequests(product);
  server = await aServer(product);
});

const bodies = {
  reviewing: ["晴山区人民政府"],
  court: "晴山区人民法院",
  from: null,
  to: null,
  reviewFirst: null,
  source: "行政复议法",
};
const setting = { word: "晴财公复", officeName: "信息股", phone: "0470-1234567", address: "" };

describe("the settings of letters", () => {
  it("are made by whoever administers requests, for an organization or for all", async () => {
    const office = await server.as("office");
    const put = (address: string, body: object) => office.api("PUT", address, body);
    const at = `/api/letters/offices/${places.finance}`;
    const strange = await put(at, { ...setting, word: "A" });
    expect([strange.statusCode, strange.json().detail]).toEqual([
      422,
      "机关代字应当是 2 至 20 个汉字，例如“晴住建公复”。",
    ]);
    expect((await put(at, setting)).statusCode).toBe(200);
    const all = { organizationId: null, bodies: [bodies] };
    expect((await put("/api/letters/bodies", all)).statusCode).toBe(200);
    const shown = (await office.api("GET", "/api/letters/settings")).json();
    expect(shown).toMatchObject({ siteBodies: [bodies], maySetSite: true, gaps: [] });
    expect(shown.organizations).toContainEqual({
      id: places.finance,
      name: "finance",
      office: setting,
      bodies: [],
    });
    const officer = await server.as("finance-officer");
    expect((await officer.api("GET", "/api/letters/settings")).statusCode).toBe(403);
    expect((await officer.api("PUT", at, setting)).statusCode).toBe(403);
  });

  it("are words too: shown, tried, kept and given back", async () => {
    const office = await server.as("office");
    const list = (await office.api("GET", "/api/letters/wordings")).json<{
      rows: { key: string; name: string; delivered: string; own: string | null }[];
    }>();
    const row = list.rows.find((one) => one.key === "B5");
    expect(row).toMatchObject({ name: "答复 B5：内部事务信息", own: null });
    const at = "/api/letters/wordings/B5";
    const text = `${row?.delivered}\n特此答复。`;
    const shown = await office.api("POST", `${at}/preview`, {
      text,
      organizationId: places.finance,
    });
    expect(shown.json()).toMatchObject({ redHead: "finance", number: "（签发时编号）" });
    expect(shown.body).toContain("特此答复。");
    const refused = await office.api("PUT", at, { text: "{{姓名}}" });
    expect(refused.json().detail).toContain("没有这些位置：姓名");
    expect((await office.api("PUT", at, { text })).statusCode).toBe(200);
    expect((await office.api("GET", "/api/letters/wordings")).body).toContain("特此答复。");
    expect((await office.api("PUT", at, { text: null })).statusCode).toBe(200);
  });
});
