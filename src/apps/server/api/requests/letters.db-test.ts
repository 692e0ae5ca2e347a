import { beforeAll, describe, expect, it } from "vitest";
import { freshDatabase } from "../../../../../test/support/fresh-database.ts";
import { loadNationalDays } from "../../../../modules/calendar/index.ts";
import { aProduct, aServer } from "../../fixtures.ts";
import { aDistrictWithRequests, aRegistration } from "./fixtures.ts";

const database = await freshDatabase();
const product = await aProduct(database);
let server: Awaited<ReturnType<typeof aServer>>;
let places: Awaited<ReturnType<typeof aDistrictWithRequests>>;

beforeAll(async () => {
  await loadNationalDays({ db: database, clock: product.clock });
  places = await aDistrictWithRequests(product);
  server = await aServer(product);
  const office = await server.as("office");
  const set = await office.api("PUT", `/api/letters/offices/${places.finance}`, {
    word: "晴财公复",
    officeName: "信息股",
    phone: "0470-1234567",
    address: "",
  });
  if (set.statusCode !== 200) throw new Error(set.body);
});

describe("the letters of a case", () => {
  it("are listed and read by those who may know who asks, each look recorded", async () => {
    const officer = await server.as("finance-officer");
    const filed = await officer.api("POST", "/api/requests", aRegistration(places.finance));
    const at = `/api/requests/${filed.json<{ id: string }>().id}`;
    const asked = await officer.api("POST", `${at}/steps`, {
      version: 1,
      taken: {
        step: "ask-correction",
        on: "2018-11-23",
        what: "请写明年份",
        supplyBy: "2018-12-05",
      },
    });
    expect(asked.statusCode).toBe(200);
    const { rows } = (await officer.api("GET", `${at}/letters`)).json<{
      rows: { id: string; kind: string; number: string }[];
    }>();
    const notice = rows.find((row) => row.kind === "correction-notice");
    expect(notice?.number).toMatch(/^晴财公复〔2018〕\d+号$/);
    const file = `${at}/letters/${notice?.id}`;
    const pdf = await officer.get(`${file}.pdf`);
    expect([pdf.statusCode, pdf.headers["content-type"]]).toEqual([200, "application/pdf"]);
    expect(pdf.body.slice(0, 5)).toBe("%PDF-");
    expect(pdf.headers["content-disposition"]).toContain("attachment");
    const { looks } = (await officer.api("GET", at)).json<{ looks: { by: string }[] }>();
    expect(looks.map((look) => look.by)).toEqual(["finance-officer"]);
    const auditor = await server.as("auditor");
    expect((await auditor.get(`${file}.pdf`)).statusCode).toBe(403);
    const other = await server.as("civil-officer");
    expect((await other.get(`${file}.docx`)).statusCode).toBe(404);
  });
});
