import { beforeAll, describe, expect, it } from "vitest";
import { freshDatabase } from "../../../../test/support/fresh-database.ts";
import { aDistrictWithPeople, aProduct, aServer } from "../fixtures.ts";

const database = await freshDatabase();
const product = await aProduct(database);
let server: Awaited<ReturnType<typeof aServer>>;
let places: Awaited<ReturnType<typeof aDistrictWithPeople>>;
const page = "/admin/users";

beforeAll(async () => {
  places = await aDistrictWithPeople(product);
  server = await aServer(product);
});

async function someone(username: string) {
  const visitor = server.visitor();
  await visitor.signIn(username);
  return visitor;
}
const alertOf = (body: string) => /role="alert">([^<]*)/.exec(body)?.[1] ?? "";
const keyOf = async (username: string) =>
  (
    await database.read
      .selectFrom("accounts.users")
      .select("id")
      .where("username", "=", username)
      .executeTakeFirstOrThrow()
  ).id;
const typed = (about: Readonly<Record<string, string>>) => ({
  displayName: "新人",
  username: "newcomer",
  password: "five slow herons",
  role: "drafter",
  organizationId: String(places.finance),
  ...about,
});

describe("an administrator", () => {
  it("lets somebody in, gives them another password, and shuts them out", async () => {
    const admin = await someone("admin");
    expect((await admin.post(page, page, typed({}))).headers.location).toBe(`${page}?said=added`);
    const newcomer = server.visitor();
    const enter = (secret: string) =>
      newcomer.post("/admin/sign-in", "/admin/sign-in", { username: "newcomer", password: secret });
    expect((await enter("five slow herons")).statusCode).toBe(303);

    const own = `${page}/${await keyOf("newcomer")}`;
    await admin.post(own, `${own}/password`, { next: "six grey herons" });
    expect((await newcomer.get("/admin/documents")).statusCode).toBe(303);
    expect((await enter("six grey herons")).statusCode).toBe(303);
    expect((await newcomer.get("/admin/documents")).statusCode).toBe(200);

    const gone = await admin.post(own, `${own}/disable`, {});
    expect(gone.headers.location).toBe(`${own}?said=disabled`);
    expect((await newcomer.get("/admin/documents")).statusCode).toBe(303);
    expect((await enter("six grey herons")).statusCode).toBe(403);
  });

  it.each([
    ["a name that is taken", { username: "OFFICE" }, 409, "已有人使用"],
    ["a short password", { password: "short" }, 422, "密码太短"],
    ["a name with blanks", { username: "a b" }, 422, "用户名用"],
  ])("is told of %s, and keeps what was typed but the password", async (_, about, status, said) => {
    const admin = await someone("admin");
    const reply = await admin.post(page, page, typed(about));
    expect([reply.statusCode, alertOf(reply.body)]).toEqual([
      status,
      expect.stringContaining(said),
    ]);
    expect(reply.body).toContain('value="新人"');
    expect(reply.body).not.toContain("five slow herons");
  });

  it("cannot lock everybody out", async () => {
    const admin = await someone("admin");
    const own = `${page}/${await keyOf("admin")}`;
    const reply = await admin.post(own, `${own}/disable`, {});
    expect([reply.statusCode, alertOf(reply.body)]).toEqual([
      422,
      expect.stringContaining("最后一位全区管理员"),
    ]);
  });

  it("of one organization neither sees nor touches the people of another", async () => {
    const admin = await someone("admin");
    await admin.post(
      page,
      page,
      typed({ username: "finance-admin", displayName: "财政管理员", role: "administrator" }),
    );
    const local = server.visitor();
    await local.post("/admin/sign-in", "/admin/sign-in", {
      username: "finance-admin",
      password: "five slow herons",
    });
    const listed = (await local.get(page)).body;
    expect(listed).toContain("finance-drafter");
    expect(listed).not.toContain("civil-publisher");
    const other = `${page}/${await keyOf("civil-publisher")}`;
    expect((await local.get(other)).statusCode).toBe(404);
    const tried = await local.post(page, `${other}/password`, { next: "seven dark herons" });
    expect(tried.statusCode).toBe(404);
    const stronger = await local.post(page, page, typed({ username: "boss", organizationId: "" }));
    expect(stronger.statusCode).toBe(403);
    expect((await (await someone("civil-publisher")).get("/admin/documents")).statusCode).toBe(200);
  });

  it("finds nobody at an address that names nobody", async () => {
    const admin = await someone("admin");
    for (const url of [`${page}/abc`, `${page}/0195e2a0-0000-7000-8000-000000000001`]) {
      expect((await admin.get(url)).statusCode).toBe(404);
    }
    expect((await admin.get("/admin/documents/abc/def")).statusCode).toBe(404);
    expect((await admin.get("/admin/reports/abc")).statusCode).toBe(404);
  });
});
