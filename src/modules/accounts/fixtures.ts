import { clockAt } from "../../platform/clock.ts";
import type { Database } from "../../platform/database/database.ts";
import { openSealer } from "../../platform/sealing.ts";
import { signIn } from "./commands/sign-in.ts";
import { createUser } from "./commands/users.ts";
import type { NewUser } from "./contract.ts";
import { sessionOf } from "./commands/sessions.ts";
import type { AccountsDeps, SecondFactorDeps } from "./deps.ts";
import type { Doer, OpenSession, RoleGrant, SignedIn, UserId } from "./model.ts";
import type { SecondFactorPolicy } from "./sign-in-rules.ts";

export const goodPassword = "three calm herons";

/** Someone signed in with the roles given; a test states only what it is about. */
export function someoneWith(...roles: readonly RoleGrant[]): SignedIn {
  return {
    userId: "0195e2a0-0000-7000-8000-000000000001" as UserId,
    name: "苏合",
    username: "suhe",
    organizationId: 3,
    roles,
  };
}

/** A plausible new account. */
export function aNewUser(about: Partial<NewUser> = {}): NewUser {
  return {
    siteId: 1,
    username: "suhe",
    displayName: "苏合",
    organizationId: 3,
    password: goodPassword,
    roles: [{ role: "drafter", organizationId: 3 }],
    ...about,
  };
}

export const machine: Doer = { kind: "system", name: "test" };

// 1 is the district, 10 and 20 are towns, 100 is a village of 10.
const trails: Readonly<Record<number, readonly number[]>> = {
  1: [1],
  10: [10, 1],
  20: [20, 1],
  100: [100, 10, 1],
};

const sealer = openSealer(Buffer.alloc(32, 7), "second factor");

/** The module on a database, at nine o'clock on a Monday, with what tests need again and again. */
export function accountsIn(db: Database, secondFactor: SecondFactorPolicy = "optional") {
  let start = 0;
  const at = (instant: string): AccountsDeps & SecondFactorDeps => ({
    db,
    sealer,
    secondFactor,
    clock: clockAt(instant),
    trailOf: async (_db, id) => trails[id] ?? [id],
  });
  const nine = at("2026-03-02T09:00:00+08:00");
  const entries = () =>
    db.read
      .selectFrom("audit.entries")
      .select(["event", "content"])
      .where("seq", ">", start)
      .orderBy("seq")
      .execute();
  return {
    at,
    nine,
    entries,
    events: async () => (await entries()).map((entry) => entry.event),
    /** Removes all accounts; audit entries count from here. */
    async empty() {
      await db.read.deleteFrom("accounts.users").execute();
      await db.read.deleteFrom("accounts.password_attempts").execute();
      const head = await db.read.selectFrom("audit.head").select("seq").executeTakeFirstOrThrow();
      start = head.seq;
    },
    async add(about: Partial<NewUser> = {}): Promise<UserId> {
      const added = await createUser(nine, machine, aNewUser(about));
      if (!added.ok) throw new Error(added.refusal);
      return added.value.userId;
    },
    /** The live session of a token; a test that has none is mistaken. */
    async sessionOf(token: string, deps: SecondFactorDeps = nine): Promise<OpenSession> {
      const session = await sessionOf(deps, token);
      if (session === null) throw new Error("no session");
      return session;
    },
    async tokenOf(username: string): Promise<string> {
      const ask = { username, password: goodPassword, address: "10.0.0.1" };
      const opened = await signIn(nine, ask);
      if (!opened.ok) throw new Error(opened.refusal);
      return opened.value.token;
    },
  };
}
