import { beforeAll, describe, expect, it } from "vitest";
import { freshDatabase } from "../../../../../test/support/fresh-database.ts";
import { codeOf } from "../../../../modules/accounts/totp.ts";
import { aDistrictWithPeople, aProduct, aServer, password } from "../../fixtures.ts";

const database = await freshDatabase();
const product = await aProduct(database, { GONGKAI_SECOND_FACTOR: "required" });
let server: Awaited<ReturnType<typeof aServer>>;

beforeAll(async () => {
  await aDistrictWithPeople(product);
  server = await aServer(product);
});

const step = Math.floor(product.clock.now().getTime() / 30_000);
type Visitor = ReturnType<typeof server.visitor>;
const enter = async (visitor: Visitor, username: string, said = password) =>
  visitor.api("POST", "/api/session", { username, password: said });
const stateOf = async (visitor: Visitor) => (await visitor.get("/api/session")).json();

describe("somebody at a browser", () => {
  it("is nobody at first, and gets the token for a first change", async () => {
    const reply = await server.visitor().get("/api/session");
    expect(reply.json()).toMatchObject({ person: null, step: null, setUpOpen: false, oidc: null });
    expect(reply.json().formToken).toMatch(/.{20}/);
    expect(reply.headers["cache-control"]).toBe("no-store");
  });

  it("cannot sign in from somebody else's page", async () => {
    const reply = await server.http.inject({
      method: "POST",
      url: "/api/session",
      headers: { "sec-fetch-site": "cross-site" },
      payload: { username: "admin", password },
    });
    expect([reply.statusCode, reply.json().code]).toEqual([403, "form-expired"]);
  });

  it("signs in, is told what they may do, and signs out", async () => {
    const visitor = server.visitor();
    const reply = await enter(visitor, "finance-drafter");
    expect(reply.json()).toMatchObject({
      person: {
        username: "finance-drafter",
        may: ["document.draft", "document.submit", "document.read"],
        mayEverywhere: [],
      },
      step: null,
      failedBefore: 0,
    });
    // The token of the reply is good for the next change at once.
    const done = await server.http.inject({
      method: "DELETE",
      url: "/api/session",
      headers: {
        cookie: visitor.cookies(),
        "sec-fetch-site": "same-origin",
        "x-form-token": reply.json().formToken,
      },
    });
    expect([done.statusCode, done.json()]).toEqual([200, { ended: true }]);
    expect(await stateOf(visitor)).toMatchObject({ person: null });
  });

  it("is told in words what is wrong", async () => {
    const reply = await enter(server.visitor(), "finance-drafter", "not the password");
    expect([reply.statusCode, reply.json()]).toEqual([
      401,
      expect.objectContaining({
        code: "wrong-credentials",
        detail: "用户名或密码不正确，请重新输入。",
      }),
    ]);
  });
});

describe("a publisher", () => {
  it("enrols, and from then on proves a code that works once, or a recovery code", async () => {
    const visitor = server.visitor();
    expect((await enter(visitor, "civil-publisher")).json()).toMatchObject({
      step: "enrolment",
      person: { may: [] },
    });
    const documents = () => visitor.get("/api/documents");
    expect((await documents()).json()).toMatchObject({ code: "enrolment-needed" });

    const begun = (await visitor.api("POST", "/api/second-factor/enrolment")).json();
    expect(begun.picture).toMatch(/^<svg /);
    const secret = begun.secret.replaceAll(" ", "");
    const confirmed = await visitor.api("POST", "/api/second-factor", {
      code: codeOf(secret, step - 1),
    });
    expect(confirmed.json()).toMatchObject({ step: null });
    const [recoveryCode] = confirmed.json().recoveryCodes;
    expect((await documents()).statusCode).toBe(200);

    const elsewhere = server.visitor();
    expect((await enter(elsewhere, "civil-publisher")).json()).toMatchObject({
      step: "second-factor",
    });
    const prove = (code: string) => elsewhere.api("POST", "/api/session/second-factor", { code });
    expect((await prove(codeOf(secret, step - 1))).json()).toMatchObject({ code: "wrong-code" });
    expect((await prove(codeOf(secret, step))).json()).toMatchObject({
      step: null,
      recoveryCodesLeft: 10,
    });
    expect((await elsewhere.get("/api/documents")).statusCode).toBe(200);

    const third = server.visitor();
    await enter(third, "civil-publisher");
    const used = await third.api("POST", "/api/session/second-factor", { code: recoveryCode });
    expect(used.json()).toMatchObject({ step: null, recoveryCodesLeft: 9 });
    expect((await third.get("/api/second-factor")).json()).toMatchObject({
      required: true,
      recoveryCodesLeft: 9,
    });
    expect((await third.api("DELETE", "/api/second-factor")).json()).toMatchObject({
      code: "second-factor-required",
    });
  });
});

describe("one's own account", () => {
  it("lists its sessions, and ends the others", async () => {
    const [here, elsewhere] = [server.visitor(), server.visitor()];
    await enter(here, "finance-reviewer");
    await enter(elsewhere, "finance-reviewer");
    const { rows } = (await here.get("/api/profile/sessions")).json();
    expect(rows).toHaveLength(2);
    expect(rows.filter((row: { current: boolean }) => row.current)).toHaveLength(1);
    expect((await here.api("DELETE", "/api/profile/sessions")).json()).toEqual({ ended: 1 });
    expect(await stateOf(elsewhere)).toMatchObject({ person: null });
  });

  it("changes its password on proof of the present one", async () => {
    const visitor = server.visitor();
    await enter(visitor, "finance-reviewer");
    const change = (current: string, next: string) =>
      visitor.api("POST", "/api/profile/password", { current, next });
    expect((await change("not the password", "seven loud cranes")).statusCode).toBe(422);
    expect((await change(password, "seven loud cranes")).json()).toEqual({ changed: true });
    expect(
      (await enter(server.visitor(), "finance-reviewer", "seven loud cranes")).statusCode,
    ).toBe(200);
  });
});

describe("a new installation", async () => {
  const own = await freshDatabase();
  const { http, setUp, visitor } = await aServer(await aProduct(own));
  const filled = {
    code: setUp.code,
    government: "青石县人民政府",
    regionCode: "150398",
    identifier: "1503980001",
    username: "admin",
    displayName: "苏合",
    password,
  };

  it("is set up once with the code, and then the address is gone", async () => {
    const one = visitor();
    expect((await one.get("/api/set-up")).json()).toEqual({ open: true });
    const wrong = await one.api("POST", "/api/set-up", { ...filled, code: "AAAAA-AAAAA" });
    expect([wrong.statusCode, wrong.json().code]).toEqual([422, "wrong-set-up-code"]);
    const done = await one.api("POST", "/api/set-up", filled);
    expect(done.json()).toMatchObject({ setUpOpen: false, person: { username: "admin" } });
    expect((await one.get("/api/set-up")).json()).toEqual({ open: false });
    expect((await http.inject({ method: "POST", url: "/api/set-up" })).statusCode).toBe(404);
  });
});
