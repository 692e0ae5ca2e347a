import { beforeAll, describe, expect, it } from "vitest";
import { freshDatabase } from "../../../../../test/support/fresh-database.ts";
import { aDistrictWithPeople, aProduct, aServer } from "../../fixtures.ts";

const database = await freshDatabase();
const product = await aProduct(database);
let server: Awaited<ReturnType<typeof aServer>>;
let keys: Awaited<ReturnType<typeof aDistrictWithPeople>>;

beforeAll(async () => {
  keys = await aDistrictWithPeople(product);
  server = await aServer(product);
});

const as = async (username: string) => {
  const visitor = server.visitor();
  await visitor.signIn(username);
  return visitor;
};
const column = {
  name: "财政预决算",
  description: "",
  organizationId: null,
  sort: 1,
  freshnessDays: null,
};
const entries = async (event: string) =>
  (
    await database.read
      .selectFrom("audit.entries")
      .select("content")
      .where("event", "=", event)
      .execute()
  ).map(({ content }) => JSON.parse(content) as { subject: string; data: object });

describe("the tree of columns", () => {
  it("grows by an administrator's column, and says who may change it", async () => {
    const admin = await as("admin");
    const made = await admin.api("POST", "/api/column-tree", {
      ...column,
      siteId: 1,
      parentId: keys.policies,
      slug: "budgets",
      type: "信息公开目录",
    });
    expect([made.statusCode, made.body]).toEqual([200, expect.stringContaining("id")]);
    const { rows } = (await admin.api("GET", "/api/column-tree")).json<{
      rows: { path: string; documents: number; administered: boolean }[];
    }>();
    expect(rows.map(({ path, administered }) => [path, administered])).toEqual([
      ["policies", true],
      ["policies/budgets", true],
    ]);
    const drafter = await as("finance-drafter");
    const seen = (await drafter.api("GET", "/api/column-tree")).json<{
      rows: { administered: boolean }[];
    }>();
    expect(seen.rows.map((row) => row.administered)).toEqual([false, false]);
  });

  it("is changed with a record of the fields, and a refused change leaves none", async () => {
    const admin = await as("admin");
    const address = `/api/column-tree/1/${keys.policies}`;
    const change = { ...column, name: "政策", freshnessDays: 14 };
    expect((await admin.api("PUT", address, change)).statusCode).toBe(200);
    expect((await admin.api("PUT", address, { ...change, name: " " })).statusCode).toBe(400);
    expect((await admin.api("PUT", "/api/column-tree/1/99999", change)).statusCode).toBe(404);
    expect((await admin.api("PUT", "/api/column-tree/2/1", change)).statusCode).toBe(404);
    expect(await entries("column.changed")).toEqual([
      expect.objectContaining({
        subject: `column:${keys.policies}`,
        data: { path: "policies", name: "政策", fields: ["name", "sort", "freshnessDays"] },
      }),
    ]);
  });

  it("refuses a second column at the same address, and one below nothing", async () => {
    const admin = await as("admin");
    const body = { ...column, siteId: 1, parentId: null, slug: "policies", type: "政策文件" };
    expect((await admin.api("POST", "/api/column-tree", body)).statusCode).toBe(409);
    const lost = { ...body, slug: "lost", parentId: 99_999 };
    expect((await admin.api("POST", "/api/column-tree", lost)).statusCode).toBe(404);
  });

  it("is closed to those who do not administer columns", async () => {
    const publisher = await as("finance-publisher");
    const reply = await publisher.api("PUT", `/api/column-tree/1/${keys.policies}`, column);
    expect(reply.statusCode).toBe(403);
  });
});

describe("the tree of organizations", () => {
  const organization = {
    name: "区教育局",
    shortName: "教育局",
    duties: "",
    address: "",
    phone: "0472-0000000",
    officeHours: "",
    headName: "",
    headTitle: "",
  };

  it("grows and changes with a record, and counts its people for those who may see them", async () => {
    const admin = await as("admin");
    const made = await admin.api("POST", "/api/organization-tree", {
      ...organization,
      parentId: keys.government,
      kind: "department",
      code: "150294",
      slug: "education",
    });
    const { id } = made.json<{ id: number }>();
    const address = `/api/organization-tree/${id}`;
    expect((await admin.api("PUT", address, { ...organization, phone: "1" })).statusCode).toBe(200);
    expect(
      (await admin.api("PUT", "/api/organization-tree/999", organization)).statusCode,
    ).not.toBe(200);
    expect(await entries("organization.changed")).toEqual([
      expect.objectContaining({
        subject: `organization:${id}`,
        data: { slug: "education", name: "区教育局", fields: ["phone"] },
      }),
    ]);
    const read = async (username: string) =>
      (await (await as(username)).api("GET", "/api/organization-tree"))
        .json<{ rows: { slug: string; people: number | null; administered: boolean }[] }>()
        .rows.find((row) => row.slug === "finance");
    expect(await read("admin")).toMatchObject({ people: 5, administered: true });
    expect(await read("finance-drafter")).toMatchObject({ people: null, administered: false });
  });
});

describe("what moves", () => {
  it("is a column, whose old address is then listed, tried and taken back", async () => {
    const admin = await as("admin");
    const place = `/api/column-tree/1/${keys.policies}/place`;
    const moved = await admin.api("POST", place, { parentId: null, slug: "rules" });
    expect([moved.statusCode, moved.body]).toEqual([200, expect.stringContaining("id")]);
    expect((await admin.api("POST", place, { parentId: null, slug: "api" })).statusCode).toBe(422);
    const drafter = await as("finance-publisher");
    expect((await drafter.api("POST", place, { parentId: null, slug: "x" })).statusCode).toBe(403);
    expect((await drafter.api("GET", "/api/redirects")).statusCode).toBe(403);
    const { rows, total } = (await admin.api("GET", "/api/redirects?text=policies")).json<{
      rows: { id: number; from: string; to: string; reason: string }[];
      total: number;
    }>();
    expect(rows).toMatchObject([{ from: "/policies/", to: "/rules/", reason: "moved" }]);
    expect(total).toBe(1);
    const gone = await admin.api("DELETE", `/api/redirects/${rows[0]?.id ?? 0}`);
    expect(gone.json()).toEqual({ removed: true });
    const tried = await admin.api("GET", "/api/redirects/meeting?address=/policies/");
    expect(tried.json()).toEqual({ meets: "nothing", to: null, meetsThere: null });
  });

  it("is an old address from a table, which can be looked at first", async () => {
    const admin = await as("admin");
    const file = Buffer.from("旧网址,新网址\n/a.asp?id=1,/rules/\nb,/rules/\n").toString("base64");
    const take = async (dryRun: boolean) =>
      (
        await admin.api("POST", "/api/redirects/import", { name: "旧.csv", file, dryRun })
      ).json<object>();
    const summary = { rows: 2, added: 1, known: 0, refused: 1 };
    expect(await take(true)).toMatchObject(summary);
    expect(await take(false)).toMatchObject({
      ...summary,
      problems: [{ line: 3, message: expect.stringContaining("旧网址要以 / 开头") }],
    });
    const csv = await admin.api("GET", "/api/redirects.csv");
    expect(csv.body).toContain("/a.asp?id=1,/rules/,legacy,");
    const foreign = await admin.api("POST", "/api/redirects", {
      from: "/b.asp",
      to: "https://evil.example/",
    });
    expect(foreign.statusCode).not.toBe(200);
    expect(await entries("redirects.imported")).toHaveLength(1);
  });

  it("is a column that is closed, and an organization that is renamed and merged", async () => {
    const admin = await as("admin");
    const made = await admin.api("POST", "/api/column-tree", {
      ...column,
      siteId: 1,
      parentId: null,
      slug: "short-lived",
      type: "政策文件",
    });
    const { id } = made.json<{ id: number }>();
    expect((await admin.api("DELETE", `/api/column-tree/1/${id}`)).statusCode).toBe(200);
    const organization = `/api/organization-tree/${keys.civilAffairs}`;
    const renamed = await admin.api("PUT", `${organization}/slug`, { slug: "people" });
    expect(renamed.statusCode).toBe(200);
    const merge = (on: string) =>
      admin.api("POST", `${organization}/merger`, { into: keys.finance, on });
    expect((await merge("2018-13-01")).statusCode).toBe(422);
    expect((await merge("2018-01-31")).statusCode).toBe(200);
    expect((await merge("2018-01-31")).statusCode).not.toBe(200);
    expect(await entries("organization.merged")).toMatchObject([
      { data: { on: "2018-01-31", columns: 0, organizations: 0 } },
    ]);
  });
});

it("counts the year by month beside its figures", async () => {
  const report = (await (await as("office")).api("GET", "/api/reports/2018")).json<{
    byMonth: number[];
    figures: { records: string }[];
  }>();
  expect(report.byMonth).toHaveLength(12);
  expect(report.figures[0]?.records).toContain("state=released&year=2018");
});
