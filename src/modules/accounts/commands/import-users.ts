import type { AccountsDeps } from "../deps.ts";
import { newOneTimePassword } from "../drawn-codes.ts";
import type { PlannedPerson, RefusedRow } from "../import-rules.ts";
import { accountsMessages } from "../messages.ts";
import type { Doer } from "../model.ts";
import { checkGrants, mayForAccount } from "../rules.ts";
import { userByName } from "../queries/users.ts";
import { placesOf } from "./places-of.ts";
import { createUser } from "./users.ts";

type Imported = {
  readonly added: readonly (PlannedPerson & { readonly oneTimePassword: string })[];
  readonly refused: readonly RefusedRow[];
};

/**
 * Makes an account for every person of a plan, each with a password of its own that works once. Rows that
 * are refused are named; the others are taken. With `dryRun` nothing is made, and the answer says what would
 * be; its passwords are empty.
 */
export async function importUsers(
  deps: AccountsDeps,
  doer: Doer,
  ask: {
    readonly siteId: number;
    readonly people: readonly PlannedPerson[];
    readonly dryRun: boolean;
  },
): Promise<Imported> {
  const added: (PlannedPerson & { readonly oneTimePassword: string })[] = [];
  const refused: RefusedRow[] = [];
  for (const person of ask.people) {
    const oneTimePassword = ask.dryRun ? "" : newOneTimePassword();
    const { row, displayName, username, organizationId, oidcName } = person;
    const wanted = {
      siteId: ask.siteId,
      username,
      displayName,
      organizationId,
      password: oneTimePassword,
      mustChangePassword: true,
      roles: person.roles.map((role) => ({ role, organizationId })),
      ...(oidcName === null ? {} : { oidcName }),
    };
    const done = ask.dryRun
      ? await wouldRefuse(deps, doer, wanted)
      : await createUser(deps, doer, wanted);
    if (done.ok) added.push({ ...person, oneTimePassword });
    else refused.push({ row, reason: accountsMessages[done.refusal] });
  }
  return { added, refused };
}

async function wouldRefuse(
  deps: AccountsDeps,
  doer: Doer,
  wanted: Parameters<typeof createUser>[2],
) {
  const places = await placesOf(deps, deps.db.read, wanted);
  const allowed = mayForAccount(doer, "account.administer", places);
  if (!allowed.ok) return allowed;
  const grantable = checkGrants(doer, { userId: null, held: [] }, wanted.roles, places);
  if (!grantable.ok) return grantable;
  return (await userByName(deps.db.read, wanted.username)) === null
    ? ({ ok: true } as const)
    : ({ ok: false, refusal: "username-taken" } as const);
}
