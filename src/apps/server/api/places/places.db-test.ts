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

it("counts the year by month beside its figures", async () => {
  const report = (await (await as("office")).api("GET", "/api/reports/2018")).json<{
    byMonth: number[];
    figures: { records: string }[];
  }>();
  expect(report.byMonth).toHaveLength(12);
  expect(report.figures[0]?.records).toContain("state=released&year=2018");
});
