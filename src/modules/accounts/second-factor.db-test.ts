import { beforeEach, describe, expect, it } from "vitest";
import { freshDatabase } from "../../../test/support/fresh-database.ts";
import { accountsIn, goodPassword, someoneWith } from "./fixtures.ts";
import {
  beginEnrolment,
  confirmEnrolment,
  proveAgain,
  proveSecondFactor,
  removeOwnSecondFactor,
  renewRecoveryCodes,
  resetSecondFactor,
  secondFactorOf,
  sessionOf,
} from "./index.ts";
import { codeOf } from "./totp.ts";

const db = await freshDatabase();
const accounts = accountsIn(db, "required");
const { nine } = accounts;
const START = nine.clock.now().getTime();
/** So many steps of 30 seconds after nine o'clock. */
const after = (steps: number) => accounts.at(new Date(START + steps * 30_000).toISOString());
const codeAfter = (secret: string, steps: number) => codeOf(secret, START / 30_000 + steps);

beforeEach(() => accounts.empty());

async function aPublisher() {
  const userId = await accounts.add({ roles: [{ role: "publisher", organizationId: 3 }] });
  const token = await accounts.tokenOf("suhe");
  return { userId, token, session: await accounts.sessionOf(token) };
}

async function anEnrolledPublisher() {
  const person = await aPublisher();
  const begun = await beginEnrolment(nine, person.session);
  if (!begun.ok) throw new Error(begun.refusal);
  const { secret } = begun.value;
  const done = await confirmEnrolment(nine, person.session, codeAfter(secret, 0));
  if (!done.ok) throw new Error(done.refusal);
  return { ...person, secret, recoveryCodes: done.value.recoveryCodes };
}

describe("enrolling", () => {
  it("is all that a publisher can do until it is done", async () => {
    const { userId, token, session } = await aPublisher();
    expect(session.step).toBe("enrolment");
    const begun = await beginEnrolment(nine, session);
    if (!begun.ok) throw new Error(begun.refusal);
    const { secret, address } = begun.value;
    expect(new URL(address).searchParams.get("secret")).toBe(secret);
    expect(await accounts.sessionOf(token)).toMatchObject({ step: "enrolment" });

    const wrong = await confirmEnrolment(nine, session, codeAfter(secret, 5));
    expect(wrong).toEqual({ ok: false, refusal: "wrong-code" });
    const done = await confirmEnrolment(nine, session, codeAfter(secret, 0));
    if (!done.ok) throw new Error(done.refusal);
    expect(new Set(done.value.recoveryCodes).size).toBe(10);
    expect(await accounts.sessionOf(token)).toMatchObject({ step: null });
    expect(await secondFactorOf(nine, userId)).toMatchObject({ recoveryCodesLeft: 10 });
    expect(await beginEnrolment(nine, session)).toEqual({
      ok: false,
      refusal: "already-enrolled",
    });
  });

  it("leaves neither secret nor recovery codes readable in the database or the log", async () => {
    const { secret, recoveryCodes } = await anEnrolledPublisher();
    const kept = JSON.stringify([
      await db.read.selectFrom("accounts.second_factors").selectAll().execute(),
      await db.read.selectFrom("accounts.recovery_codes").selectAll().execute(),
      await accounts.entries(),
    ]);
    for (const hidden of [secret, ...recoveryCodes, recoveryCodes[0]?.replaceAll("-", "") ?? ""]) {
      expect(kept).not.toContain(hidden);
    }
  });

  it("needs a fresh proof", async () => {
    const { token } = await aPublisher();
    const later = after(21);
    const stale = await accounts.sessionOf(token, later);
    expect(await beginEnrolment(later, stale)).toEqual({ ok: false, refusal: "needs-fresh-proof" });
    expect(await proveAgain(later, stale, "not my password")).toMatchObject({
      refusal: "wrong-proof",
    });
    expect(await proveAgain(later, stale, goodPassword)).toMatchObject({ ok: true });
    expect(await beginEnrolment(later, await accounts.sessionOf(token, later))).toMatchObject({
      ok: true,
    });
  });
});

describe("an enrolled person", () => {
  it("proves the second factor at the next sign-in, and no code works twice", async () => {
    const { secret } = await anEnrolledPublisher();
    const session = await accounts.sessionOf(await accounts.tokenOf("suhe"));
    expect(session.step).toBe("second-factor");
    // The code that was given to enrol.
    expect(await proveSecondFactor(nine, session, codeAfter(secret, 0))).toEqual({
      ok: false,
      refusal: "wrong-code",
    });
    const next = after(1);
    const code = codeAfter(secret, 1);
    const both = await Promise.all([
      proveSecondFactor(next, session, code),
      proveSecondFactor(next, session, code),
    ]);
    expect(both.filter((answer) => answer.ok)).toHaveLength(1);
    expect((await accounts.events()).filter((event) => event.startsWith("user.second"))).toEqual([
      "user.second-factor-enrolled",
      "user.second-factor-proved",
    ]);
  });

  it("cannot be guessed: after five codes there is a pause", async () => {
    const { secret } = await anEnrolledPublisher();
    const session = await accounts.sessionOf(await accounts.tokenOf("suhe"));
    for (let attempt = 0; attempt < 5; attempt += 1) {
      await proveSecondFactor(after(1), session, "000000");
    }
    expect(await proveSecondFactor(after(1), session, codeAfter(secret, 1))).toEqual({
      ok: false,
      refusal: "too-many-attempts",
    });
  });

  it("comes in with a recovery code, once, and is told how many are left", async () => {
    const { recoveryCodes } = await anEnrolledPublisher();
    const [first = "", second = ""] = recoveryCodes;
    const enter = async (code: string) =>
      proveSecondFactor(nine, await accounts.sessionOf(await accounts.tokenOf("suhe")), code);
    expect(await enter(first.toUpperCase())).toEqual({ ok: true, value: { recoveryCodesLeft: 9 } });
    expect(await enter(first)).toEqual({ ok: false, refusal: "wrong-code" });
    expect(await enter(second)).toEqual({ ok: true, value: { recoveryCodesLeft: 8 } });
  });

  it("replaces recovery codes, after which the old ones are worth nothing", async () => {
    const { token, recoveryCodes } = await anEnrolledPublisher();
    const renewed = await renewRecoveryCodes(nine, await accounts.sessionOf(token));
    if (!renewed.ok) throw new Error(renewed.refusal);
    const session = await accounts.sessionOf(await accounts.tokenOf("suhe"));
    const [old = ""] = recoveryCodes;
    const [fresh = ""] = renewed.value.recoveryCodes;
    expect(await proveSecondFactor(nine, session, old)).toMatchObject({ ok: false });
    expect(await proveSecondFactor(nine, session, fresh)).toMatchObject({ ok: true });
  });

  it("does not take it off while their role needs it", async () => {
    const { token } = await anEnrolledPublisher();
    expect(await removeOwnSecondFactor(nine, await accounts.sessionOf(token))).toEqual({
      ok: false,
      refusal: "second-factor-required",
    });
  });
});

it("a drafter may have a second factor, is asked for it, and takes it off again", async () => {
  await accounts.add();
  const session = await accounts.sessionOf(await accounts.tokenOf("suhe"));
  expect(session.step).toBeNull();
  const begun = await beginEnrolment(nine, session);
  if (!begun.ok) throw new Error(begun.refusal);
  await confirmEnrolment(nine, session, codeAfter(begun.value.secret, 0));
  expect(await accounts.sessionOf(await accounts.tokenOf("suhe"))).toMatchObject({
    step: "second-factor",
  });
  expect(await removeOwnSecondFactor(nine, session)).toEqual({ ok: true, value: true });
  expect(await accounts.sessionOf(await accounts.tokenOf("suhe"))).toMatchObject({ step: null });
});

describe("a lost second factor", () => {
  const administrator = someoneWith({ role: "administrator", organizationId: null });

  it("is taken off by an administrator, ends all sessions, and has to be set up anew", async () => {
    const { userId, token } = await anEnrolledPublisher();
    expect(await resetSecondFactor(nine, administrator, userId)).toEqual({ ok: true, value: true });
    expect(await sessionOf(nine, token)).toBeNull();
    expect(await secondFactorOf(nine, userId)).toEqual({ enrolledAt: null, recoveryCodesLeft: 0 });
    expect(await accounts.sessionOf(await accounts.tokenOf("suhe"))).toMatchObject({
      step: "enrolment",
    });
    expect((await accounts.events()).at(-2)).toBe("user.second-factor-reset");
  });

  it("is not taken off by others, and leaves no trace then", async () => {
    const { userId } = await anEnrolledPublisher();
    const before = await accounts.events();
    const neighbour = someoneWith({ role: "administrator", organizationId: 20 });
    const auditor = someoneWith({ role: "auditor", organizationId: null });
    for (const doer of [neighbour, auditor]) {
      expect(await resetSecondFactor(nine, doer, userId)).toEqual({
        ok: false,
        refusal: "not-allowed",
      });
    }
    const self = { ...administrator, userId };
    expect(await resetSecondFactor(nine, self, userId)).toEqual({
      ok: false,
      refusal: "own-account",
    });
    expect(await accounts.events()).toEqual(before);
  });
});
