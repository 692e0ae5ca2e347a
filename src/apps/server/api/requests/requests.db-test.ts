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
});

type Case = {
  version: number;
  state: string;
  dueOn: string;
  daysLeft: number;
  steps: { step: string; lastDay: string | null }[];
  events: { title: string; by: string }[];
};

async function registered(about: object = {}) {
  const officer = await server.as("finance-officer");
  const done = await officer.api("POST", "/api/requests", aRegistration(places.finance, about));
  expect(done.statusCode).toBe(200);
  const { id, number } = done.json<{ id: string; number: string }>();
  return { officer, number, address: `/api/requests/${id}` };
}

describe("while a request is typed in", () => {
  it("says which day is the day of receipt, and by when an answer is due", async () => {
    const officer = await server.as("finance-officer");
    const preview = await officer.api("POST", "/api/requests/preview-due", {
      channel: "signed-post",
      arrivedOn: "2018-11-20",
      confirmedOn: null,
    });
    expect(preview.json()).toMatchObject({
      receivedOn: "2018-11-20",
      rules: "2007",
      dueOn: "2018-12-11",
      workingDays: 15,
      provisional: false,
    });
    const open = await officer.api("POST", "/api/requests/preview-due", {
      channel: "plain-post",
      arrivedOn: "2018-11-20",
      confirmedOn: null,
    });
    expect(open.json()).toMatchObject({ receivedOn: null, dueOn: null, confirms: true });
  });

  it("names the fields that are wrong", async () => {
    const officer = await server.as("finance-officer");
    const body = aRegistration(places.finance);
    const refused = await officer.api("POST", "/api/requests", {
      ...body,
      applicant: { ...body.applicant, name: "" },
      asked: { ...body.asked, items: [{ place: 1, text: " " }] },
    });
    expect(refused.statusCode).toBe(400);
    expect(refused.json().fields).toEqual({
      "applicant.name": "请填写申请人的姓名或者名称。",
      "asked.items.0.text": "请写明申请公开的内容。",
    });
  });
});

describe("a case", () => {
  it("is shown with its clock, its events and what may be done, and never with who asks", async () => {
    const { officer, address, number } = await registered();
    const shown = await officer.api("GET", address);
    const found = shown.json<Case>();
    expect(found).toMatchObject({
      number,
      state: "in-progress",
      dueOn: "2018-12-11",
      daysLeft: 12,
    });
    expect(found.events.map((event) => event.title)).toEqual(["提出申请：当面提交"]);
    expect(found.steps.map((step) => step.step)).toContain("ask-correction");
    for (const secret of ["乌兰图雅", "13900000000", "晴山区一路"])
      expect(shown.body).not.toContain(secret);
  });

  it("does not exist for another agency's officer", async () => {
    const { address } = await registered();
    const other = await server.as("civil-officer");
    for (const reply of [
      await other.api("GET", address),
      await other.api("POST", `${address}/steps`, {
        version: 1,
        taken: { step: "note", text: "x" },
      }),
      await other.api("POST", `${address}/applicant`),
    ])
      expect(reply.statusCode).toBe(404);
    const elsewhere = await other.api("POST", "/api/requests", aRegistration(places.finance));
    expect(elsewhere.statusCode).toBe(403);
  });

  it("is read by an auditor, who changes nothing", async () => {
    const { address } = await registered();
    const auditor = await server.as("auditor");
    const found = (await auditor.api("GET", address)).json<Case>();
    expect(found.steps).toEqual([]);
    const refused = await auditor.api("POST", `${address}/steps`, {
      version: found.version,
      taken: { step: "note", text: "看过" },
    });
    expect([refused.statusCode, refused.json().code]).toEqual([403, "not-allowed"]);
    expect((await auditor.api("POST", `${address}/applicant`)).statusCode).toBe(403);
  });

  it("goes a step further for whoever saw it as it is, and not for whoever saw it as it was", async () => {
    const { officer, address } = await registered();
    const note = (version: number) =>
      officer.api("POST", `${address}/steps`, {
        version,
        taken: { step: "note", text: "已电话沟通" },
      });
    expect((await note(1)).json()).toEqual({ version: 2 });
    const late = await note(1);
    expect([late.statusCode, late.json().code]).toEqual([409, "changed-by-someone-else"]);
    const found = (await officer.api("GET", address)).json<Case>();
    expect(found.events.at(-1)).toMatchObject({ title: "备注", by: "finance-officer" });
  });

  it("says in words why a step is refused", async () => {
    const { officer, address } = await registered();
    const refused = await officer.api("POST", `${address}/steps`, {
      version: 1,
      taken: {
        step: "ask-correction",
        on: "2018-11-21",
        what: "请写明文号",
        supplyBy: "2018-11-21",
      },
    });
    expect(refused.statusCode).toBe(422);
    expect(refused.json().detail).toContain("补正期限");
  });
});

describe("who asks", () => {
  it("is shown to those who handle the case, and each look is recorded", async () => {
    const { officer, address } = await registered();
    const looked = await officer.api("POST", `${address}/applicant`);
    expect(looked.json()).toMatchObject({ name: "乌兰图雅", phone: "13900000000" });
    const head = await server.as("finance-head");
    await head.api("POST", `${address}/applicant`);
    const { looks } = (await officer.api("GET", address)).json<{ looks: { by: string }[] }>();
    expect(looks.map((look) => look.by)).toEqual(["finance-head", "finance-officer"]);
  });
});

describe("the lists", () => {
  it("show what is open by how pressing it is, each officer's part, and nothing of who asks", async () => {
    await registered({ arrivedOn: "2018-10-10" });
    const officer = await server.as("finance-officer");
    const shown = await officer.api("GET", "/api/requests/board");
    const { piles } = shown.json<{ piles: { pile: string; total: number; rows: object[] }[] }>();
    const of = (name: string) => piles.find((one) => one.pile === name);
    expect(of("overdue")).toMatchObject({
      total: 1,
      rows: [{ dueOn: "2018-10-31", daysLeft: -17 }],
    });
    expect(of("later")?.total).toBeGreaterThan(0);
    for (const address of ["board", "due", "pressing", "calendar?month=2018-12"])
      expect((await officer.api("GET", `/api/requests/${address}`)).body).not.toContain("乌兰图雅");
    const other = await server.as("civil-officer");
    const elsewhere = (await other.api("GET", "/api/requests/board")).json<typeof shown>();
    expect(JSON.stringify(elsewhere)).not.toContain("2018-0001");
  });

  it("go on page by page, and come out as a file", async () => {
    for (let count = 0; count < 3; count += 1) await registered();
    const officer = await server.as("finance-officer");
    const seen: string[] = [];
    let after = "";
    do {
      const page = await officer.api("GET", `/api/requests/due?limit=2&after=${after}`);
      const { rows, next } = page.json<{ rows: { number: string }[]; next: string | null }>();
      seen.push(...rows.map((row) => row.number));
      after = next ?? "";
    } while (after !== "");
    const all = (await officer.api("GET", "/api/requests?limit=200")).json<{ total: number }>();
    expect(new Set(seen).size).toBe(all.total);
    const file = await officer.get("/api/requests.csv");
    expect(file.body.split("\r\n").filter((line) => line.includes("2018-")).length).toBe(all.total);
  });

  it("name the days off of a month, and count what is due on each day", async () => {
    await registered();
    const officer = await server.as("finance-officer");
    const { days } = (await officer.api("GET", "/api/requests/calendar?month=2018-12")).json<{
      days: { date: string; isWorked: boolean; name: string | null; cases: number }[];
    }>();
    expect(days).toHaveLength(31);
    expect(days.find((one) => one.date === "2018-12-29")).toMatchObject({ isWorked: true });
    expect(days.find((one) => one.date === "2018-12-11")?.cases).toBeGreaterThan(0);
  });

  it("find requests that ask for the same while one is typed in", async () => {
    await registered();
    const officer = await server.as("finance-officer");
    const { applicant, asked } = aRegistration(places.finance);
    const same = await officer.api("POST", "/api/requests/likely-same", {
      organizationId: places.finance,
      applicant,
      asked,
    });
    const [first] = same.json<{ rows: object[] }>().rows;
    expect(first).toMatchObject({ isSameApplicant: true, likeness: 1 });
  });
});

describe("an answer", () => {
  const given = {
    place: 1,
    code: "A1",
    detail: "provided",
    form: "given",
    partCode: null,
    partForm: null,
    facts: { given: "2017年部门预算", means: "邮寄纸质件" },
  };
  const trial = async (address: string, items: object[], code = "A1") => {
    const officer = await server.as("finance-officer");
    const outcome = { code, detail: "provided", items, facts: {} };
    return officer.api("POST", `${address}/answer-trial`, { outcome });
  };

  it("can be what the rules of its day know, and each says what it needs", async () => {
    const { officer, address } = await registered();
    type Choices = { groups: { answers: { code: string; facts: { fact: string }[] }[] }[] };
    const { groups } = (await officer.api("GET", `${address}/answer-choices`)).json<Choices>();
    const answers = groups.flatMap((group) => group.answers);
    expect(answers.map((one) => one.code)).not.toContain("B5");
    const absent = answers.find((one) => one.code === "C1");
    expect(absent?.facts.map((one) => one.fact)).toContain("search");
  });

  it("is told what is missing or cannot be together, while it is written", async () => {
    const { address } = await registered();
    expect((await trial(address, [])).json()).toMatchObject({ missing: ["第1项的答复"] });
    const absent = { ...given, code: "C1", detail: "does-not-exist", form: "absent", facts: {} };
    const said = (await trial(address, [absent])).json<{
      contradictions: string[];
      codes: object[];
    }>();
    expect(said.contradictions.join()).toContain("不是“予以公开”");
    expect(said.codes).toEqual([{ code: "C1", label: "本机关不掌握相关政府信息" }]);
  });

  it("goes from the draft over review and signature, each by somebody else, to the letter", async () => {
    const { officer, address } = await registered({ arrivedOn: "2018-11-22" });
    const take = async (username: string, taken: object) => {
      const person = await server.as(username);
      const { version } = (await person.api("GET", address)).json<Case>();
      return person.api("POST", `${address}/steps`, { version, taken });
    };
    const outcome = { code: "A1", detail: "provided", items: [given], facts: {} };
    expect((await take("finance-officer", { step: "draft", outcome })).statusCode).toBe(200);
    expect((await take("finance-officer", { step: "hand-in" })).statusCode).toBe(200);
    expect((await take("finance-officer", { step: "pass", opinion: "同意" })).statusCode).toBe(403);
    expect((await take("finance-head", { step: "pass", opinion: "同意" })).statusCode).toBe(200);
    const refused = await take("finance-head", { step: "sign" });
    expect(refused.json().detail).toMatch(/发文字号|行政复议机关/);
    expect((await officer.api("GET", `${address}/letters`)).json()).toEqual({ rows: [] });
  });
});
