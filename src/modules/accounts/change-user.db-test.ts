import { beforeEach, describe, expect, it } from "vitest";
import { freshDatabase } from "../../../test/support/fresh-database.ts";
import { accountsIn, goodPassword, machine, someoneWith } from "./fixtures.ts";
import {
  changeUser,
  chooseNewPassword,
  disableUser,
  enableUser,
  endOwnSessions,
  endSessionsOf,
  resetPassword,
  sessionOf,
  sessionsOf,
  signIn,
  type RoleGrant,
  type UserId,
} from "./index.ts";

const db = await freshDatabase();
const accounts = accountsIn(db);
const { nine } = accounts;
beforeEach(() => accounts.empty());

const chief = someoneWith({ role: "administrator", organizationId: null });
const townsAdministrator = someoneWith({ role: "administrator", organizationId: 10 });
const auditor = someoneWith({ role: "auditor", organizationId: null });
const drafter: RoleGrant = { role: "drafter", organizationId: 100 };
const publisher: RoleGrant = { role: "publisher", organizationId: 100 };

const change = (userId: UserId, about: object = {}, doer = townsAdministrator) =>
  changeUser(nine, doer, {
    userId,
    displayName: "苏合",
    organizationId: 100,
    roles: [drafter],
    oidcName: null,
    isFresh: true,
    ...about,
  });
const villager = () => accounts.add({ organizationId: 100, roles: [drafter] });

describe("changing an account", () => {
  it("says in the log what roles were before and after, and ends the person's sessions", async () => {
    const userId = await villager();
    const token = await accounts.tokenOf("suhe");
    expect(await change(userId, { roles: [drafter, publisher] })).toEqual({
      ok: true,
      value: true,
    });
    expect(await sessionOf(nine, token)).toBeNull();
    const last = (await accounts.entries()).at(-1);
    expect(last?.event).toBe("user.changed");
    expect(JSON.parse(last?.content ?? "")).toMatchObject({
      data: {
        before: { organizationId: 100, roles: [drafter] },
        after: { organizationId: 100, roles: [drafter, publisher] },
        sessionsEnded: 1,
      },
    });
  });

  it("leaves sessions alone when only the name changes", async () => {
    const userId = await villager();
    const token = await accounts.tokenOf("suhe");
    expect(await change(userId, { displayName: "其其格", isFresh: false })).toMatchObject({
      ok: true,
    });
    expect((await accounts.sessionOf(token)).person.name).toBe("其其格");
  });

  it.each([
    ["roles without a fresh proof", { roles: [publisher], isFresh: false }, "needs-fresh-proof"],
    ["a move out of the administrator's places", { organizationId: 20 }, "not-allowed"],
    [
      "a role beyond the administrator's places",
      { roles: [{ role: "publisher", organizationId: null }] },
      "not-allowed",
    ],
    [
      "an auditor who works",
      { roles: [drafter, { role: "auditor", organizationId: 100 }] },
      "auditor-alone",
    ],
  ])("refuses %s, and leaves no trace", async (_name, about, refusal) => {
    const userId = await villager();
    const before = await accounts.events();
    expect(await change(userId, about)).toEqual({ ok: false, refusal });
    expect(await accounts.events()).toEqual(before);
  });

  it("refuses an auditor everything", async () => {
    const userId = await villager();
    const refused = { ok: false, refusal: "not-allowed" };
    expect(await change(userId, {}, auditor)).toEqual(refused);
    expect(await disableUser(nine, auditor, userId)).toEqual(refused);
    expect(await enableUser(nine, auditor, userId)).toEqual(refused);
    expect(await endSessionsOf(nine, auditor, userId)).toEqual(refused);
    expect(await resetPassword(nine, auditor, { userId, next: "seven loud cranes" })).toEqual(
      refused,
    );
  });

  it("keeps the last administrator of the district one", async () => {
    const administrator: RoleGrant = { role: "administrator", organizationId: null };
    const userId = await accounts.add({ organizationId: null, roles: [administrator] });
    expect(await change(userId, { organizationId: null, roles: [] }, { ...chief })).toEqual({
      ok: false,
      refusal: "last-administrator",
    });
  });
});

it("a disabled account is let in again", async () => {
  const userId = await villager();
  await disableUser(nine, machine, userId);
  expect(await enableUser(nine, townsAdministrator, userId)).toEqual({ ok: true, value: true });
  expect(await enableUser(nine, townsAdministrator, userId)).toMatchObject({
    refusal: "already-active",
  });
  await accounts.tokenOf("suhe");
});

describe("a one-time password", () => {
  it("lets in for nothing but choosing another", async () => {
    const userId = await villager();
    const first = "k7mp-x2hd-9wqt-ee4r";
    await resetPassword(nine, townsAdministrator, { userId, next: first, isOneTime: true });
    const opened = await signIn(nine, { username: "suhe", password: first, address: "10.0.0.1" });
    if (!opened.ok) throw new Error(opened.refusal);
    const session = await accounts.sessionOf(opened.value.token);
    expect(session.step).toBe("new-password");
    expect(await chooseNewPassword(nine, session, first)).toMatchObject({
      refusal: "password-unchanged",
    });
    expect(await chooseNewPassword(nine, session, "short")).toMatchObject({
      refusal: "password-too-short",
    });
    expect(await chooseNewPassword(nine, session, goodPassword)).toEqual({ ok: true, value: true });
    const done = await accounts.sessionOf(opened.value.token);
    expect(done.step).toBeNull();
    // The step is over: the current password has to be proved from now on.
    expect(await chooseNewPassword(nine, done, "seven loud cranes")).toMatchObject({ ok: false });
  });

  it("is not given to oneself", async () => {
    const userId = await villager();
    const self = { ...townsAdministrator, userId };
    expect(await resetPassword(nine, self, { userId, next: "seven loud cranes" })).toEqual({
      ok: false,
      refusal: "own-account",
    });
  });
});

describe("sessions", () => {
  it("are listed with device and network, and ended one by one or all others", async () => {
    const userId = await villager();
    const tokens = [
      await accounts.tokenOf("suhe"),
      await accounts.tokenOf("suhe"),
      await accounts.tokenOf("suhe"),
    ];
    const here = await accounts.sessionOf(tokens[0] ?? "");
    const other = await accounts.sessionOf(tokens[1] ?? "");
    const rows = await sessionsOf(nine, userId);
    expect(rows).toHaveLength(3);
    expect(rows[0]).toMatchObject({ device: "未知设备", network: "10.0.*.*" });
    expect(await endOwnSessions(nine, here, { session: other.id })).toEqual({ ok: true, value: 1 });
    expect(await endOwnSessions(nine, here, { session: other.id })).toMatchObject({ ok: false });
    expect(await endOwnSessions(nine, here, "others")).toEqual({ ok: true, value: 1 });
    expect((await sessionsOf(nine, userId)).map(({ id }) => id)).toEqual([here.id]);
  });

  it("of somebody else cannot be ended by their number", async () => {
    await villager();
    await accounts.add({ username: "qiqige", organizationId: 100, roles: [drafter] });
    const own = await accounts.sessionOf(await accounts.tokenOf("suhe"));
    const other = await accounts.sessionOf(await accounts.tokenOf("qiqige"));
    expect(await endOwnSessions(nine, own, { session: other.id })).toEqual({
      ok: false,
      refusal: "not-found",
    });
  });
});

it("one name in another system is written down for one account only", async () => {
  await accounts.add({ oidcName: "suhe@example.gov.cn" });
  const other = await accounts.add({ username: "other", organizationId: 100, roles: [drafter] });
  expect(await change(other, { oidcName: " SUHE@example.gov.cn" })).toEqual({
    ok: false,
    refusal: "oidc-name-taken",
  });
});
