import { beforeEach, describe, expect, it } from "vitest";
import { freshDatabase } from "../../../test/support/fresh-database.ts";
import { accountsIn, machine } from "./fixtures.ts";
import { disableUser, signInByOidc } from "./index.ts";

const db = await freshDatabase();
const accounts = accountsIn(db);
const { nine } = accounts;
beforeEach(() => accounts.empty());

describe("signing in over another system", () => {
  const ask = {
    issuer: "https://id.example.gov.cn",
    subject: "42",
    name: "SuHe@example.gov.cn",
    provedAt: nine.clock.now(),
    isSecondFactorProven: false,
    address: "10.0.0.1",
    agent: undefined,
  };
  const unknown = { ok: false, refusal: "oidc-unknown" };

  it("is for nobody whom an administrator did not name", async () => {
    await accounts.add();
    expect(await signInByOidc(nine, ask)).toEqual(unknown);
    expect(await signInByOidc(nine, { ...ask, name: "suhe" })).toEqual(unknown);
    expect(await signInByOidc(nine, { ...ask, name: null })).toEqual(unknown);
  });

  it("links the account once, and then knows it by its subject alone", async () => {
    await accounts.add({ oidcName: "suhe@example.gov.cn" });
    expect(await signInByOidc(nine, ask)).toMatchObject({ ok: true });
    expect(await signInByOidc(nine, { ...ask, name: null })).toMatchObject({ ok: true });
    // The address was given to somebody else over there.
    expect(await signInByOidc(nine, { ...ask, subject: "43" })).toEqual(unknown);
    expect((await accounts.events()).filter((event) => event === "user.oidc-linked")).toHaveLength(
      1,
    );
    expect(JSON.stringify(await accounts.entries())).not.toContain("@example.gov.cn");
  });

  it("stays shut for a disabled account", async () => {
    const userId = await accounts.add({ oidcName: "suhe@example.gov.cn" });
    await disableUser(nine, machine, userId);
    expect(await signInByOidc(nine, ask)).toEqual(unknown);
  });

  it("asks for the second factor all the same, unless the provider proved it", async () => {
    const strict = accountsIn(db, "required");
    await accounts.add({
      oidcName: "suhe@example.gov.cn",
      roles: [{ role: "publisher", organizationId: 3 }],
      mustChangePassword: true,
    });
    const step = async (isSecondFactorProven: boolean) => {
      const opened = await signInByOidc(strict.nine, { ...ask, isSecondFactorProven });
      if (!opened.ok) throw new Error(opened.refusal);
      return (await strict.sessionOf(opened.value.token)).step;
    };
    expect(await step(false)).toBe("enrolment");
    expect(await step(true)).toBeNull();
  });
});
