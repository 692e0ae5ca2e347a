import { beforeAll, describe, expect, it } from "vitest";
import { freshDatabase } from "../../../../test/support/fresh-database.ts";
import { loadNationalDays } from "../../../modules/calendar/index.ts";
import { aProduct, aServer } from "../fixtures.ts";
import { aDistrictWithRequests, aRegistration } from "./requests/fixtures.ts";

const database = await freshDatabase();
const product = await aProduct(database);
let server: Awaited<ReturnType<typeof aServer>>;
let places: Awaited<ReturnType<typeof aDistrictWithRequests>>;
let number = "";

beforeAll(async () => {
  await loadNationalDays({ db: database, clock: product.clock });
  places = await aDistrictWithRequests(product);
  server = await aServer(product);
  const officer = await server.as("finance-officer");
  const filed = await officer.api("POST", "/api/requests", aRegistration(places.finance));
  number = filed.json<{ number: string }>().number;
});

type Figures = {
  list: { label: string; cell: { value: number; records: string } }[];
  requests: { rows: { code: string; cells: { value: number; records: string }[] }[] };
};
const behind = (records: string) => records.replace("/admin/", "/api/");

describe("the figures of a year", () => {
  it("each lead to the cases that they count, in the form of the year and in another", async () => {
    const head = await server.as("finance-head");
    const report = await head.api("GET", "/api/reports/requests?year=2018");
    expect(report.statusCode).toBe(200);
    const received = report.json<Figures>().list.find((row) => row.label === "收到申请数");
    expect(received?.cell.value).toBe(1);
    const cases = await head.api("GET", behind(received?.cell.records ?? ""));
    expect(cases.json()).toMatchObject({ count: 1, rows: [{ number, applicantLabel: "乌某" }] });
    expect(cases.body).not.toContain("乌兰图雅");

    const later = await head.api("GET", "/api/reports/requests?year=2018&form=form-2021");
    const row = later.json<Figures>().requests.rows.find((one) => one.code === "new");
    expect(row?.cells.map((cell) => cell.value)).toEqual([1, 0, 0, 0, 0, 0, 1]);
  });

  it("are those of any period that is asked for", async () => {
    const head = await server.as("finance-head");
    const at = async (days: string) => {
      const report = await head.api("GET", `/api/reports/requests?year=2018&${days}`);
      return report.json<Figures>().list[0]?.cell.value;
    };
    expect(await at("from=2018-11-20&to=2018-11-20")).toBe(1);
    expect(await at("from=2018-11-21&to=2018-12-31")).toBe(0);
    expect(await at("quarter=3")).toBe(0);
  });

  it("of an organization are not shown to others, nor its cases", async () => {
    const other = await server.as("civil-officer");
    const cell = "/api/reports/requests/cases?measure=received&from=2018-01-01&to=2018-12-31";
    expect((await other.api("GET", cell)).statusCode).toBe(403);
    const head = await server.as("finance-head");
    const whole = await head.api("GET", cell);
    expect(whole.statusCode).toBe(403);
  });

  it("refuse a cell that there is not", async () => {
    const head = await server.as("finance-head");
    const wrong = "/api/reports/requests/cases?measure=received&from=2018&to=2018-12-31&kinds=cats";
    expect((await head.api("GET", wrong)).statusCode).toBe(400);
  });
});

describe("what follows a reply", () => {
  const entered = (about: object = {}) => ({
    kind: "reconsideration",
    organizationId: places.finance,
    requestNumber: number,
    isOld: false,
    course: null,
    reconsiderationId: null,
    label: "乌某",
    subject: "请求撤销答复",
    body: "晴山区人民政府",
    number: "晴复〔2018〕3号",
    filedOn: "2018-11-21",
    notifiedOn: "2018-11-22",
    ...about,
  });

  it("is entered, decided and counted", async () => {
    const officer = await server.as("finance-officer");
    const done = await officer.api("POST", "/api/remedies", entered());
    expect(done.statusCode).toBe(200);
    const { id } = done.json<{ id: string }>();
    const shown = await officer.api("GET", `/api/remedies/${id}`);
    expect(shown.json()).toMatchObject({
      standing: "pending",
      requestNumber: number,
      due: { what: "提交行政复议答复书和证据", lastDay: "2018-12-03", daysLeft: 10 },
      mayChange: true,
    });
    const decision = { version: 1, on: "2018-11-23", ending: "revoked", told: "" };
    const decided = await officer.api("POST", `/api/remedies/${id}/decision`, decision);
    expect(decided.json()).toEqual({ version: 2 });

    const head = await server.as("finance-head");
    const report = await head.api("GET", "/api/reports/requests?year=2018");
    const row = report.json<Figures>().list.find((one) => one.label === "被依法纠错数");
    expect(row?.cell.value).toBe(1);
    const behindIt = await head.api("GET", behind(row?.cell.records ?? ""));
    expect(behindIt.json()).toMatchObject({ count: 1, rows: [{ id, standing: "corrected" }] });
  });

  it("complaints have the term that the whole district settled", async () => {
    const officer = await server.as("finance-officer");
    const body = { workingDays: 30 };
    const address = "/api/remedies/complaint-term";
    expect((await officer.api("PUT", address, body)).statusCode).toBe(403);
    const office = await server.as("office");
    expect((await office.api("PUT", address, { workingDays: 0 })).statusCode).toBe(422);
    expect((await office.api("PUT", address, body)).statusCode).toBe(200);
    const done = await officer.api("POST", "/api/remedies", entered({ kind: "complaint" }));
    const { id } = done.json<{ id: string }>();
    const shown = await officer.api("GET", `/api/remedies/${id}`);
    // 29 December 2018 was a worked Saturday, 30 December to 1 January a holiday.
    expect(shown.json()).toMatchObject({ due: { lastDay: "2019-01-03", confirmed: false } });
  });

  it("names what is wrong, and the case that there is not", async () => {
    const officer = await server.as("finance-officer");
    const wrong = await officer.api("POST", "/api/remedies", entered({ requestNumber: "1999-1" }));
    expect(wrong.json()).toMatchObject({ code: "case-unknown" });
    expect(wrong.body).toContain("1999-1");
  });

  it("does not exist for another organization's officer", async () => {
    const officer = await server.as("finance-officer");
    const done = await officer.api("POST", "/api/remedies", entered({ kind: "complaint" }));
    const { id } = done.json<{ id: string }>();
    const other = await server.as("civil-officer");
    expect((await other.api("GET", `/api/remedies/${id}`)).statusCode).toBe(404);
    expect((await other.api("GET", "/api/remedies")).json()).toMatchObject({ rows: [] });
    const reason = { version: 1, reason: "误登" };
    expect((await other.api("POST", `/api/remedies/${id}/void`, reason)).statusCode).toBe(404);
    expect((await officer.api("POST", `/api/remedies/${id}/void`, reason)).statusCode).toBe(200);
  });
});
