import { assert, constantFrom, integer, property, subarray, uniqueArray } from "fast-check";
import { describe, expect, it, test } from "vitest";
import { someoneWith } from "./fixtures.ts";
import { roles, type Role } from "./model.ts";
import { actions, may, wholeDistrict } from "./permissions.ts";

const [district, town, village, otherTown] = [1, 10, 100, 20];

function line(role: Role): string {
  const answers = actions.map((action) => {
    const answer = may(someoneWith({ role, organizationId: null }), action, wholeDistrict);
    return (answer.ok ? "yes" : "-").padEnd(action.length);
  });
  return [role.padEnd(18), ...answers].join(" ").trimEnd();
}

test("the whole matrix, so that a new role or action cannot be forgotten", () => {
  expect(["".padEnd(18), ...actions].join(" ")).toMatchInlineSnapshot(
    `"                   document.draft document.publish document.withdraw document.read report.read audit.read account.administer organization.administer column.administer"`,
  );
  expect(roles.map(line).join("\n")).toMatchInlineSnapshot(`
    "drafter            yes            -                -                 yes           -           -          -                  -                       -
    reviewer           yes            -                -                 yes           yes         -          -                  -                       -
    publisher          yes            yes              yes               yes           yes         -          -                  -                       -
    disclosure-office  yes            yes              yes               yes           yes         -          -                  -                       yes
    administrator      -              -                -                 yes           yes         yes        yes                yes                     yes
    auditor            -              -                -                 yes           yes         yes        -                  -                       -"
  `);
});

describe("a role held for an organization", () => {
  const publisher = someoneWith({ role: "publisher", organizationId: town });

  it.each([
    ["counts for the organization itself", [district, town], true],
    ["counts for one below it", [district, town, village], true],
    ["does not count for the one above", [district], false],
    ["does not count for its neighbour", [district, otherTown], false],
    ["does not count for the district as a whole", [], false],
  ])("%s", (_name, trail, expected) => {
    expect(may(publisher, "document.publish", { trail }).ok).toBe(expected);
  });
});

it("lets someone without roles do nothing", () => {
  for (const action of actions) {
    expect(may(someoneWith(), action, { trail: [town] })).toEqual({
      ok: false,
      refusal: "not-allowed",
    });
  }
});

it("lets the program itself do everything", () => {
  for (const action of actions) {
    expect(may({ kind: "system", name: "import" }, action, wholeDistrict).ok).toBe(true);
  }
});

it("lets an auditor see and change nothing, whatever the place", () => {
  const trails = uniqueArray(integer({ min: 1, max: 50 }), { maxLength: 5 });
  assert(
    property(trails, constantFrom(...actions), (trail, action) => {
      const allowed = may(someoneWith({ role: "auditor", organizationId: null }), action, {
        trail,
      });
      return !allowed.ok || action.endsWith(".read");
    }),
  );
});

it("never takes a right away by giving another role", () => {
  const all = roles.flatMap((role) =>
    [null, district, town, otherTown].map((organizationId) => ({ role, organizationId })),
  );
  assert(
    property(
      subarray(all),
      constantFrom(...all),
      constantFrom(...actions),
      subarray([district, town, village, otherTown]),
      (held, more, action, trail) =>
        !may(someoneWith(...held), action, { trail }).ok ||
        may(someoneWith(...held, more), action, { trail }).ok,
    ),
  );
});
