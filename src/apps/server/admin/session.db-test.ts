import { beforeAll, describe, expect, it } from "vitest";
import { freshDatabase } from "../../../../test/support/fresh-database.ts";
import { aDistrictWithPeople, aProduct, aServer, password } from "../fixtures.ts";

describe("a new installation", async () => {
  const database = await freshDatabase();
  const product = await aProduct(database);
  const { http, setUp, visitor } = await aServer(product);
  const page = "/admin/set-up";
  const filled = {
    code: setUp.code.toLowerCase().replace("-", " "),
    government: "青石县人民政府",
    regionCode: "150398",
    identifier: "1503980001",
    username: "管理员",
    displayName: "苏合",
    password,
  };
  const rows = async () => [
    await database.read.selectFrom("columns.sites").select("id").execute(),
    await database.read.selectFrom("accounts.users").select("id").execute(),
    await database.read.selectFrom("audit.entries").select("seq").execute(),
  ];

  it("leads to its first page from the portal and from the console", async () => {
    expect((await visitor().get("/")).headers.location).toBe("/admin/");
    expect((await visitor().get("/admin/")).headers.location).toBe(page);
    expect((await visitor().get("/admin/sign-in")).headers.location).toBe(page);
  });

  it.each([
    ["a wrong code", { code: "AAAAA-AAAAA" }, "安装码不对"],
    ["a short password", { password: "short" }, "密码太短"],
    ["a password with the username in it", { password: "管理员管理员管理员管理员" }, "用户名"],
    ["no name of the government", { government: "" }, "政府"],
    ["a region code of letters", { regionCode: "abcdef" }, "行政区划代码"],
  ])("refuses %s, says why, keeps what was typed, and makes nothing", async (_, about, said) => {
    const reply = await visitor().post(page, page, { ...filled, ...about });
    expect(reply.statusCode).toBe(422);
    expect(/role="alert">([^<]*)/.exec(reply.body)?.[1]).toContain(said);
    expect(reply.body).toContain('value="1503980001"');
    expect(reply.body).not.toContain(password);
    expect(await rows()).toEqual([[], [], []]);
  });

  it("makes agency and administrator once, signs them in, and then is gone", async () => {
    const [first, second] = [visitor(), visitor()];
    const done = await Promise.all([
      first.post(page, page, filled),
      second.post(page, page, filled),
    ]);
    expect(done.map((reply) => reply.statusCode).toSorted()).toEqual([303, 422]);
    const winner = done[0]?.statusCode === 303 ? first : second;
    expect((await winner.get("/admin/documents")).statusCode).toBe(200);
    expect((await winner.get(page)).statusCode).toBe(404);
    expect((await http.inject({ method: "POST", url: page, payload: filled })).statusCode).toBe(
      404,
    );
    const [sites, users] = await rows();
    expect([sites?.length, users?.length]).toEqual([1, 1]);
    expect((await visitor().get("/admin/")).headers.location).toBe("/admin/documents");
  });
});

describe("signing in", async () => {
  const database = await freshDatabase();
  const product = await aProduct(database);
  let visitor: Awaited<ReturnType<typeof aServer>>["visitor"];
  beforeAll(async () => {
    await aDistrictWithPeople(product);
    ({ visitor } = await aServer(product));
  });
  const page = "/admin/sign-in";

  it("gives a cookie that scripts and other sites cannot use, and leads on to where one wanted to go", async () => {
    const officer = visitor();
    const reply = await officer.post(page, page, {
      username: "office",
      password,
      next: "/admin/documents?year=2018",
    });
    expect([reply.statusCode, reply.headers.location]).toEqual([303, "/admin/documents?year=2018"]);
    expect(reply.cookies.find((one) => one.name === "gongkai-session")).toMatchObject({
      httpOnly: true,
      sameSite: "Strict",
      path: "/",
    });
    expect((await officer.get("/admin/documents")).headers["cache-control"]).toBe("no-store");
  });

  it.each(["https://evil.example/", "//evil.example", "/admin/../\\evil.example", "/elsewhere"])(
    "does not lead on to %s",
    async (next) => {
      const reply = await visitor().post(page, page, { username: "office", password, next });
      expect(reply.headers.location).toBe("/admin/documents");
    },
  );

  it("is refused with the same words for a wrong name and a wrong password", async () => {
    const wrong = [
      await visitor().post(page, page, { username: "office", password: "wrong password x" }),
      await visitor().post(page, page, { username: "nobody", password }),
    ];
    const said = wrong.map((reply) => /role="alert">([^<]*)/.exec(reply.body)?.[1]);
    expect(wrong.map((reply) => reply.statusCode)).toEqual([401, 401]);
    expect(said[0]).toContain("用户名或密码不正确");
    expect(said[1]).toBe(said[0]);
  });

  it("ends with signing out, also for a copy of the cookie", async () => {
    const officer = visitor();
    await officer.signIn("office");
    const copy = officer.cookies();
    expect((await visitor().get("/admin/documents", { cookie: copy })).statusCode).toBe(200);
    await officer.post("/admin/documents", "/admin/sign-out", {});
    const reply = await officer.get("/admin/documents", { cookie: copy });
    expect(reply.headers.location).toContain("/admin/sign-in");
  });

  it("with a changed password ends the other sessions and keeps this one", async () => {
    const [here, there] = [visitor(), visitor()];
    await here.signIn("auditor");
    await there.signIn("auditor");
    const wrong = await here.post("/admin/profile", "/admin/profile", {
      current: "not this one at all",
      next: "four quiet herons",
    });
    expect(wrong.statusCode).toBe(422);
    const done = await here.post("/admin/profile", "/admin/profile", {
      current: password,
      next: "four quiet herons",
    });
    expect(done.body).toContain("密码已修改");
    expect((await here.get("/admin/documents")).statusCode).toBe(200);
    expect((await there.get("/admin/documents")).statusCode).toBe(303);
  });
});
