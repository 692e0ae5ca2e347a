import { beforeEach, describe, expect, it } from "vitest";
import { freshDatabase } from "../../../test/support/fresh-database.ts";
import { verifyAudit } from "../../platform/audit.ts";
import { accountsIn, goodPassword, machine } from "./fixtures.ts";
import { disableUser, sessionOf, signIn, signOut, type AccountsDeps } from "./index.ts";

const db = await freshDatabase();
const accounts = accountsIn(db);
const { nine } = accounts;
beforeEach(() => accounts.empty());

const instant = (text: string) => new Date(text);

describe("signing in", () => {
  const ask = { username: "suhe", password: goodPassword, address: "10.0.0.1" };

  it("opens a session of which only the hash is stored", async () => {
    const userId = await accounts.add();
    const opened = await signIn(nine, { ...ask, username: " SuHe " });
    if (!opened.ok) throw new Error(opened.refusal);
    expect(opened.value.token).toMatch(/^[\w-]{43}$/);
    const stored = JSON.stringify(
      await db.read.selectFrom("accounts.sessions").selectAll().execute(),
    );
    expect(stored).not.toContain(opened.value.token);
    expect(await sessionOf(db, opened.value.token, nine.clock.now())).toEqual({
      userId,
      name: "苏合",
      username: "suhe",
      organizationId: 3,
      roles: [{ role: "drafter", organizationId: 3 }],
    });
  });

  it("answers alike to a wrong password and an unknown name, after about the same time", async () => {
    await accounts.add();
    const refused = { ok: false, refusal: "wrong-credentials" };
    const timed = async (username: string, address: string) => {
      const from = performance.now();
      expect(await signIn(nine, { username, password: "wrong password", address })).toEqual(
        refused,
      );
      return performance.now() - from;
    };
    const [known, unknown]: [number[], number[]] = [[], []];
    for (let round = 0; round < 8; round += 1) {
      known.push(await timed("suhe", `10.0.1.${round}`));
      unknown.push(await timed("nobody", `10.0.1.${round}`));
    }
    // The fastest of each, since a busy machine only slows down. Without a hash the answer to an unknown
    // name would come in a fraction of the time.
    expect(Math.min(...unknown)).toBeGreaterThan(Math.min(...known) / 2);
  });

  it("tells that an account is disabled only to who knows its password", async () => {
    await disableUser(nine, machine, await accounts.add());
    expect(await signIn(nine, ask)).toEqual({ ok: false, refusal: "disabled" });
    expect(await signIn(nine, { ...ask, password: "wrong password" })).toEqual({
      ok: false,
      refusal: "wrong-credentials",
    });
  });

  it("pauses for an address after five failures, and for no other address", async () => {
    await accounts.add();
    const guess = (deps: AccountsDeps) => signIn(deps, { ...ask, password: "wrong password" });
    for (let attempt = 0; attempt < 5; attempt += 1) {
      expect(await guess(nine)).toMatchObject({ refusal: "wrong-credentials" });
    }
    expect(await signIn(nine, ask)).toEqual({ ok: false, refusal: "too-many-attempts" });
    expect(await signIn(nine, { ...ask, address: "10.0.0.2" })).toMatchObject({ ok: true });
    expect(await signIn(accounts.at("2026-03-02T09:14:59+08:00"), ask)).toMatchObject({
      ok: false,
    });
    expect(await signIn(accounts.at("2026-03-02T09:15:01+08:00"), ask)).toMatchObject({ ok: true });
  });

  it("lets no more than five guesses through when they come all at once", async () => {
    await accounts.add();
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => signIn(nine, { ...ask, password: "wrong password" })),
    );
    const count = (refusal: string) =>
      answers.filter((answer) => !answer.ok && answer.refusal === refusal).length;
    expect(count("wrong-credentials")).toBe(5);
    expect(count("too-many-attempts")).toBe(7);
  });

  it("forgets failures once it succeeds, and says how many there were", async () => {
    await accounts.add();
    for (let attempt = 0; attempt < 4; attempt += 1) {
      await signIn(nine, { ...ask, password: "wrong password" });
    }
    expect(await signIn(nine, ask)).toMatchObject({ ok: true, value: { failedBefore: 4 } });
    expect(await signIn(nine, ask)).toMatchObject({ ok: true, value: { failedBefore: 0 } });
  });

  it("is recorded by id alone: no password, name or address", async () => {
    const userId = await accounts.add();
    await signIn(nine, { ...ask, password: "wrong password" });
    await signIn(nine, { ...ask, username: "nobody" });
    const token = await accounts.tokenOf("suhe");
    await signOut(nine, token);
    expect((await accounts.events()).slice(1)).toEqual([
      "user.sign-in-failed",
      "user.sign-in-failed",
      "user.signed-in",
      "user.signed-out",
    ]);
    const said = JSON.stringify((await accounts.entries()).slice(1));
    expect(said).toContain(userId);
    for (const secret of [goodPassword, "wrong password", "苏合", "suhe", "nobody", "10.0.0.1"]) {
      expect(said).not.toContain(secret);
    }
    expect((await verifyAudit(db.read)).faults).toEqual([]);
  });
});

describe("a session", () => {
  it("ends two hours after its last use, and is kept alive by use", async () => {
    await accounts.add();
    const token = await accounts.tokenOf("suhe");
    const seen = (when: string) => sessionOf(db, token, instant(`2026-03-02T${when}+08:00`));
    expect(await seen("10:59:00")).not.toBeNull();
    expect(await seen("12:58:00")).not.toBeNull();
    expect(await seen("14:59:00")).toBeNull();
  });

  it("ends after twelve hours, however busy", async () => {
    await accounts.add();
    const token = await accounts.tokenOf("suhe");
    for (let hour = 10; hour <= 20; hour += 1) {
      expect(await sessionOf(db, token, instant(`2026-03-02T${hour}:00:00+08:00`))).not.toBeNull();
    }
    expect(await sessionOf(db, token, instant("2026-03-02T21:00:00+08:00"))).toBeNull();
  });

  it("notes its use at most once a minute", async () => {
    await accounts.add();
    const token = await accounts.tokenOf("suhe");
    const noted = async (when: string) => {
      await sessionOf(db, token, instant(`2026-03-02T${when}+08:00`));
      const row = await db.read
        .selectFrom("accounts.sessions")
        .select("seen_at")
        .executeTakeFirstOrThrow();
      return row.seen_at;
    };
    expect(await noted("09:00:59")).toEqual(instant("2026-03-02T09:00:00+08:00"));
    expect(await noted("09:01:30")).toEqual(instant("2026-03-02T09:01:30+08:00"));
  });

  it("ends by signing out, and with its account", async () => {
    const userId = await accounts.add();
    const [one, two] = [await accounts.tokenOf("suhe"), await accounts.tokenOf("suhe")];
    await signOut(nine, one);
    await signOut(nine, one);
    const now = nine.clock.now();
    expect(await sessionOf(db, one, now)).toBeNull();
    expect(await sessionOf(db, two, now)).not.toBeNull();
    await disableUser(nine, machine, userId);
    expect(await sessionOf(db, two, now)).toBeNull();
    expect(await sessionOf(db, "made-up", now)).toBeNull();
  });
});
