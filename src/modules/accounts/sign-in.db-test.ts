import { beforeEach, describe, expect, it } from "vitest";
import { freshDatabase } from "../../../test/support/fresh-database.ts";
import { verifyAudit } from "../../platform/audit.ts";
import { accountsIn, goodPassword, machine } from "./fixtures.ts";
import {
  disableUser,
  rememberDevice,
  sessionOf,
  signIn,
  signOut,
  type AccountsDeps,
} from "./index.ts";

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
    expect(await sessionOf(nine, opened.value.token)).toMatchObject({
      person: {
        userId,
        name: "苏合",
        username: "suhe",
        organizationId: 3,
        roles: [{ role: "drafter", organizationId: 3 }],
      },
      step: null,
      freshUntil: instant("2026-03-02T09:10:00+08:00"),
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

  it("is not kept from a browser that is known, whatever a neighbour behind its address guesses", async () => {
    const userId = await accounts.add();
    const device = await rememberDevice(nine, userId, undefined);
    for (let attempt = 0; attempt < 6; attempt += 1) {
      await signIn(nine, { ...ask, password: "wrong password" });
    }
    expect(await signIn(nine, ask)).toMatchObject({ refusal: "too-many-attempts" });
    expect(await signIn(nine, { ...ask, device: "made-up" })).toMatchObject({ ok: false });
    expect(await signIn(nine, { ...ask, device })).toMatchObject({ ok: true });
    // Whoever holds the browser cannot guess on either.
    for (let attempt = 0; attempt < 5; attempt += 1) {
      await signIn(nine, { ...ask, device, password: "wrong password" });
    }
    expect(await signIn(nine, { ...ask, device })).toMatchObject({
      refusal: "too-many-attempts",
    });
  });

  it("becomes slow, and never impossible, when a name is guessed from many addresses", async () => {
    const userId = await accounts.add();
    const device = await rememberDevice(nine, userId, undefined);
    for (let attempt = 0; attempt < 11; attempt += 1) {
      await signIn(nine, { ...ask, address: `10.0.1.${attempt}`, password: "wrong password" });
    }
    const timed = async (about: object) => {
      const from = performance.now();
      expect(await signIn(nine, { ...ask, ...about })).toMatchObject({ ok: true });
      return performance.now() - from;
    };
    expect(await timed({ address: "10.0.0.9" })).toBeGreaterThanOrEqual(490);
    expect(await timed({ device })).toBeLessThan(490);
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
    const seen = (when: string) => sessionOf(accounts.at(`2026-03-02T${when}+08:00`), token);
    expect(await seen("10:59:00")).not.toBeNull();
    expect(await seen("12:58:00")).not.toBeNull();
    expect(await seen("14:59:00")).toBeNull();
  });

  it("ends after twelve hours, however busy", async () => {
    await accounts.add();
    const token = await accounts.tokenOf("suhe");
    for (let hour = 10; hour <= 20; hour += 1) {
      const later = accounts.at(`2026-03-02T${hour}:00:00+08:00`);
      expect(await sessionOf(later, token)).not.toBeNull();
    }
    expect(await sessionOf(accounts.at("2026-03-02T21:00:00+08:00"), token)).toBeNull();
  });

  it("notes its use at most once a minute", async () => {
    await accounts.add();
    const token = await accounts.tokenOf("suhe");
    const noted = async (when: string) => {
      await sessionOf(accounts.at(`2026-03-02T${when}+08:00`), token);
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
    expect(await sessionOf(nine, one)).toBeNull();
    expect(await sessionOf(nine, two)).not.toBeNull();
    await disableUser(nine, machine, userId);
    expect(await sessionOf(nine, two)).toBeNull();
    expect(await sessionOf(nine, "made-up")).toBeNull();
  });
});
