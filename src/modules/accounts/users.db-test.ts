import { beforeEach, describe, expect, it } from "vitest";
import { freshDatabase } from "../../../test/support/fresh-database.ts";
import { accountsIn, aNewUser, goodPassword, machine, someoneWith } from "./fixtures.ts";
import {
  changePassword,
  createFirstAdministrator,
  createUser,
  disableUser,
  isSetUp,
  listUsers,
  resetPassword,
  sessionOf,
  signIn,
  userByName,
  type UserId,
} from "./index.ts";

const db = await freshDatabase();
const accounts = accountsIn(db);
const { nine } = accounts;
beforeEach(() => accounts.empty());

describe("the first administrator", () => {
  const first = aNewUser({ username: "first", organizationId: null });

  it("is made once, even when two people press the button together", async () => {
    expect(await isSetUp(db.read)).toBe(false);
    const both = await Promise.all([
      createFirstAdministrator(nine, first),
      createFirstAdministrator(nine, { ...first, username: "second" }),
    ]);
    expect(both.filter((answer) => answer.ok)).toHaveLength(1);
    expect(both.find((answer) => !answer.ok)).toEqual({ ok: false, refusal: "already-set-up" });
    expect(await isSetUp(db.read)).toBe(true);
    expect(await accounts.events()).toEqual(["user.created"]);
  });

  it("is not made with a weak password, and nothing stays behind", async () => {
    const answer = await createFirstAdministrator(nine, { ...first, password: "short" });
    expect(answer).toEqual({ ok: false, refusal: "password-too-short" });
    expect(await isSetUp(db.read)).toBe(false);
    expect(await accounts.events()).toEqual([]);
  });
});

describe("a new account", () => {
  it("keeps its roles, and its password only as an argon2id hash", async () => {
    await accounts.add();
    const row = await db.read
      .selectFrom("accounts.users")
      .select("password_hash")
      .executeTakeFirstOrThrow();
    expect(row.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await userByName(db.read, "SUHE")).toMatchObject({
      displayName: "苏合",
      state: "active",
      roles: [{ role: "drafter", organizationId: 3 }],
    });
  });

  it("is refused when another spelling of the name is in use, also at the same time", async () => {
    const both = await Promise.all([
      createUser(nine, machine, aNewUser()),
      createUser(nine, machine, aNewUser({ username: "ＳuＨe" })),
    ]);
    expect(both.filter((answer) => answer.ok)).toHaveLength(1);
    expect(both.find((answer) => !answer.ok)).toEqual({ ok: false, refusal: "username-taken" });
    expect(await listUsers(db.read, 1, { after: null, limit: 10 })).toHaveLength(1);
  });

  it("with more power than the one who makes it is refused", async () => {
    const townsAdministrator = someoneWith({ role: "administrator", organizationId: 10 });
    const make = (about: Parameters<typeof aNewUser>[0]) =>
      createUser(nine, townsAdministrator, aNewUser(about));
    const refused = { ok: false, refusal: "not-allowed" };
    expect(await make({ organizationId: 20, roles: [] })).toEqual(refused);
    expect(await make({ organizationId: null, roles: [] })).toEqual(refused);
    expect(
      await make({ organizationId: 10, roles: [{ role: "auditor", organizationId: null }] }),
    ).toEqual(refused);
    expect(
      await make({ organizationId: 100, roles: [{ role: "publisher", organizationId: 10 }] }),
    ).toMatchObject({ ok: true });
  });
});

describe("a password", () => {
  it("is changed on proof of the current one, and ends the other sessions", async () => {
    await accounts.add();
    const [here, elsewhere] = [await accounts.tokenOf("suhe"), await accounts.tokenOf("suhe")];
    const session = await accounts.sessionOf(here);
    const change = (current: string, next: string) =>
      changePassword(nine, session, { current, next });

    expect(await change("wrong password", "seven loud cranes")).toEqual({
      ok: false,
      refusal: "wrong-credentials",
    });
    expect(await change(goodPassword, "too short")).toMatchObject({
      refusal: "password-too-short",
    });
    expect(await change(goodPassword, "seven loud cranes")).toEqual({ ok: true, value: true });
    expect(await sessionOf(nine, here)).not.toBeNull();
    expect(await sessionOf(nine, elsewhere)).toBeNull();
    expect(
      await signIn(nine, { username: "suhe", password: goodPassword, address: "10.0.0.9" }),
    ).toMatchObject({ refusal: "wrong-credentials" });
  });

  it("is not guessed on at a machine left alone", async () => {
    await accounts.add();
    const session = await accounts.sessionOf(await accounts.tokenOf("suhe"));
    const ask = { current: "wrong password", next: "seven loud cranes" };
    for (let attempt = 0; attempt < 5; attempt += 1) await changePassword(nine, session, ask);
    expect(await changePassword(nine, session, { ...ask, current: goodPassword })).toEqual({
      ok: false,
      refusal: "too-many-attempts",
    });
  });

  it("of a stronger account is not reset by a weaker administrator", async () => {
    const chief = await accounts.add({
      organizationId: 10,
      roles: [{ role: "administrator", organizationId: null }],
    });
    const clerk = await accounts.add({ username: "clerk", organizationId: 100, roles: [] });
    const townsAdministrator = someoneWith({ role: "administrator", organizationId: 10 });
    const reset = (userId: UserId) =>
      resetPassword(nine, townsAdministrator, { userId, next: "seven loud cranes" });
    expect(await reset(chief)).toEqual({ ok: false, refusal: "not-allowed" });
    expect(await reset(clerk)).toEqual({ ok: true, value: true });
  });
});

it("keeps the last administrator, also when two disable each other at once", async () => {
  const roles = [{ role: "administrator", organizationId: null }] as const;
  const one = await accounts.add({ username: "one", organizationId: null, roles });
  const two = await accounts.add({ username: "two", organizationId: null, roles });
  const both = await Promise.all([
    disableUser(nine, machine, one),
    disableUser(nine, machine, two),
  ]);
  expect(both.filter((answer) => answer.ok)).toHaveLength(1);
  expect(both.find((answer) => !answer.ok)).toEqual({ ok: false, refusal: "last-administrator" });
});
