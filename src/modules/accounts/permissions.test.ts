import { assert, constantFrom, integer, property, subarray, uniqueArray } from "fast-check";
import { describe, expect, it, test } from "vitest";
import { someoneWith } from "./fixtures.ts";
import { roles, type Role } from "./model.ts";
import { actions, may, subjectStates, wholeDistrict, type Action } from "./permissions.ts";

const [district, town, village, otherTown] = [1, 10, 100, 20];

// One column a role, in the order of `roles`: drafter, reviewer, secrecy reviewer, publisher, request
// officer, request head, disclosure office, administrator, auditor. Written by hand, so that a change of the rule has to be made twice.
const matrix: Readonly<Record<Action, string>> = {
  "document.draft": "yy.y..y..",
  "document.submit": "yy.y..y..",
  "document.review": ".y....y..",
  "document.secrecy-review": "..y......",
  "document.override-warning": "..yy..y..",
  "document.override-leak": "..y......",
  "document.schedule": "...y..y..",
  "document.publish": "...y..y..",
  "document.withdraw": "..yy..y..",
  "document.read": "yyyy..yyy",
  "document.archive.read": "..yy..y.y",
  "sealed-file.read": "..y......",
  "request.register": "....yyy..",
  "request.handle": "....yyy..",
  "request.review": ".....yy..",
  "request.sign": ".....yy..",
  "request.read": "....yyyyy",
  "request.identity.read": "....yyy..",
  "request.administer": "......yy.",
  "report.read": ".yyy.yyyy",
  "site.read": "......yyy",
  "site.emergency": "......yy.",
  "site.administer": "......yy.",
  "search.read": "......yyy",
  "search.administer": "......yy.",
  "audit.read": ".......yy",
  "account.read": "......yyy",
  "account.administer": ".......y.",
  "account.grant-role": ".......y.",
  "account.reset-password": ".......y.",
  "account.reset-second-factor": ".......y.",
  "session.revoke": ".......y.",
  "organization.administer": ".......y.",
  "column.administer": "......yy.",
  "chain.administer": "......yy.",
  "deputy.appoint": "...y.yyy.",
  "checks.administer": "......yy.",
  "settings.administer": ".......y.",
};

const places = [
  { name: "its own place", trail: [district, town], isOwn: true },
  { name: "a place below", trail: [district, town, village], isOwn: true },
  { name: "the place above", trail: [district], isOwn: false },
  { name: "a neighbour", trail: [district, otherTown], isOwn: false },
  { name: "the whole district", trail: [], isOwn: false },
];

test("the matrix names every action and every role", () => {
  expect(Object.keys(matrix)).toEqual(actions);
  for (const line of Object.values(matrix)) expect(line).toHaveLength(roles.length);
});

describe.each(roles)("%s", (role: Role) => {
  const column = roles.indexOf(role);

  it.each(actions)("%s in every state, at its own and at other places", (action) => {
    for (const state of subjectStates) {
      const line =
        action === "document.read" && state === "archived" ? "document.archive.read" : action;
      for (const { name, trail, isOwn } of places) {
        const answers = {
          own: may(someoneWith({ role, organizationId: town }), action, { trail, state }).ok,
          all: may(someoneWith({ role, organizationId: null }), action, { trail, state }).ok,
        };
        const allowed = matrix[line][column] === "y";
        expect([state, name, answers]).toEqual([
          state,
          name,
          { own: allowed && isOwn, all: allowed },
        ]);
      }
    }
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

it("lets an auditor see and change nothing, whatever the place and the state", () => {
  const trails = uniqueArray(integer({ min: 1, max: 50 }), { maxLength: 5 });
  assert(
    property(
      trails,
      constantFrom(...actions),
      constantFrom(...subjectStates),
      (trail, action, state) => {
        const allowed = may(someoneWith({ role: "auditor", organizationId: null }), action, {
          trail,
          state,
        });
        return !allowed.ok || action.endsWith(".read");
      },
    ),
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
