import { describe, expect, it, test } from "vitest";
import { someoneWith } from "./fixtures.ts";
import type { RoleGrant } from "./model.ts";
import { checkDisabling, checkGrants, keepsAdministrator, mayForAccount } from "./rules.ts";
import { attemptKey } from "./throttle.ts";

const forDistrict: RoleGrant = { role: "administrator", organizationId: null };
const forTown: RoleGrant = { role: "administrator", organizationId: 10 };

describe("administering an account", () => {
  const townsAdministrator = someoneWith(forTown);

  it.each([
    ["is for the administrator of its organization", [{ trail: [1, 10, 100] }], true],
    ["needs every place it reaches", [{ trail: [1, 10] }, { trail: [1, 20] }], false],
    ["of the whole district is not for a town's administrator", [{ trail: [] }], false],
  ])("%s", (_name, places, expected) => {
    expect(mayForAccount(townsAdministrator, "account.administer", places).ok).toBe(expected);
  });
});

describe("giving roles", () => {
  const chief = someoneWith(forDistrict);
  const [town, district] = [{ trail: [1, 10] }, { trail: [] }];
  const drafter: RoleGrant = { role: "drafter", organizationId: 10 };
  const auditor: RoleGrant = { role: "auditor", organizationId: 10 };

  it.each([
    ["is for whoever administers the place", someoneWith(forTown), [], [drafter], [town], "ok"],
    ["needs every place", someoneWith(forTown), [], [forDistrict], [town, district], "not-allowed"],
    [
      "to take away needs it too",
      someoneWith(forTown),
      [forDistrict],
      [],
      [district],
      "not-allowed",
    ],
    ["is not for others", someoneWith(drafter), [], [drafter], [town], "not-allowed"],
    ["leaves what is held alone", someoneWith(drafter), [drafter], [drafter], [town], "ok"],
    ["never mixes auditing with work", chief, [], [auditor, drafter], [town], "auditor-alone"],
    ["lets an auditor audit", chief, [drafter], [auditor], [town], "ok"],
  ] as const)("%s", (_name, doer, held, wanted, places, expected) => {
    const answer = checkGrants(doer, { userId: null, held }, wanted, places);
    expect(answer.ok ? "ok" : answer.refusal).toBe(expected);
  });

  it("to oneself is refused", () => {
    const answer = checkGrants(chief, { userId: chief.userId, held: [] }, [drafter], [town]);
    expect(answer).toEqual({ ok: false, refusal: "own-roles" });
  });

  it("spares the last administrator of the district", () => {
    const found = { state: "active", roles: [forDistrict] } as const;
    expect(keepsAdministrator(found, [forTown], 1).ok).toBe(false);
    expect(keepsAdministrator(found, [forTown], 2).ok).toBe(true);
    expect(keepsAdministrator(found, [forDistrict], 1).ok).toBe(true);
  });
});

describe("disabling an account", () => {
  test.each([
    ["is done once", { state: "disabled", roles: [] }, 2, "already-disabled"],
    [
      "spares the last administrator",
      { state: "active", roles: [forDistrict] },
      1,
      "last-administrator",
    ],
    ["is allowed when another is left", { state: "active", roles: [forDistrict] }, 2, "ok"],
    ["is allowed for a town's administrator", { state: "active", roles: [forTown] }, 1, "ok"],
  ] as const)("%s", (_name, found, administrators, expected) => {
    const answer = checkDisabling(found, administrators);
    expect(answer.ok ? "ok" : answer.refusal).toBe(expected);
  });
});

describe("the key under which attempts are counted", () => {
  it("is the same for every spelling of a name", () => {
    expect(attemptKey(" SuHe", "10.0.0.1")).toBe(attemptKey("ｓｕｈｅ", "10.0.0.1"));
  });

  it("differs by address, and shows neither name nor address", () => {
    const key = attemptKey("suhe", "10.0.0.1");
    expect(key).not.toBe(attemptKey("suhe", "10.0.0.2"));
    expect(key).toMatch(/^[0-9a-f]{64}$/);
  });
});
