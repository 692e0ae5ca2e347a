import { beforeAll, expect, it } from "vitest";
import { freshDatabase } from "../../../../../test/support/fresh-database.ts";
import { loadNationalDays } from "../../../../modules/calendar/index.ts";
import { aProduct, aServer } from "../../fixtures.ts";
import { aDistrictWithRequests, aRegistration } from "./fixtures.ts";

const database = await freshDatabase();
const product = await aProduct(database);
let server: Awaited<ReturnType<typeof aServer>>;
let number = "";

type Changed = { moved: { number: string; from: string; to: string; tell: string[] }[] };

beforeAll(async () => {
  await loadNationalDays({ db: database, clock: product.clock });
  const places = await aDistrictWithRequests(product);
  server = await aServer(product);
  const officer = await server.as("finance-officer");
  const made = await officer.api("POST", "/api/requests", aRegistration(places.finance));
  number = made.json<{ number: string }>().number;
});

it("names the open cases whose last day moves when the district sets a day off, and takes it back", async () => {
  const office = await server.as("office");
  const day = { day: "2018-12-05", kind: "off", name: "那达慕", source: "晴政办发〔2018〕9号" };
  const set = await office.api("PUT", "/api/work-calendar/days", day);
  expect(set.json<Changed>().moved).toMatchObject([
    { number, from: "2018-12-11", to: "2018-12-12", tell: ["officer", "applicant"] },
  ]);
  const { local } = (await office.api("GET", "/api/work-calendar")).json<{ local: object[] }>();
  expect(local).toEqual([day]);
  const removed = await office.api("DELETE", "/api/work-calendar/days/2018-12-05");
  expect(removed.json<Changed>().moved).toMatchObject([{ from: "2018-12-12", to: "2018-12-11" }]);
});

it("says in words why a day cannot be set", async () => {
  const office = await server.as("office");
  const day = { day: "2018-12-08", kind: "off", name: "x", source: "x" };
  const refused = await office.api("PUT", "/api/work-calendar/days", day);
  expect([refused.statusCode, refused.json().detail]).toEqual([
    422,
    "这一天本来就放假，无需再设。",
  ]);
});

it("shows each reading of the law with its source, changed by the disclosure office alone", async () => {
  const office = await server.as("office");
  type Settings = { questions: { key: string; chosen: string; source: string }[] };
  const read = async () => (await office.api("GET", "/api/request-settings")).json<Settings>();
  for (const question of (await read()).questions) expect(question.source).not.toBe("");
  const wanted = { readings: { payment: "continues" }, retentionMonths: 24 };
  const officer = await server.as("finance-officer");
  expect((await officer.api("PUT", "/api/request-settings", wanted)).statusCode).toBe(403);
  expect((await office.api("PUT", "/api/request-settings", wanted)).statusCode).toBe(200);
  const payment = (await read()).questions.find((one) => one.key === "payment");
  expect(payment?.chosen).toBe("continues");
});
