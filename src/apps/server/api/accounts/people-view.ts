import type * as z from "zod";
import {
  may,
  mayForAccount,
  needsSecondFactor,
  roleNames,
  userById,
  type Action,
  type SignedIn,
  type User,
  type UserId,
} from "../../../../modules/accounts/index.ts";
import {
  organizationsOf,
  trailOf,
  type Organization,
} from "../../../../modules/organizations/index.ts";
import { mayEverywhere } from "../../access/places.ts";
import { portalOf, type App } from "../../app.ts";
import type { listedPerson } from "../contract/people.ts";

/** The people of the installation as one person may see them. */
export type PeopleView = {
  readonly siteId: number;
  readonly organizations: readonly Organization[];
  /** Organizations whose people they may see; null for all, and for those of none. */
  readonly scope: readonly number[] | null;
  /** The organization and all below it. */
  below(organizationId: number): readonly number[];
  shown(user: User): z.input<typeof listedPerson>;
  /** One of the people they may see; null for every other. */
  find(id: string): Promise<User | null>;
};

/**
 * What somebody sees of the people where they may do something: read about them, or what else is named; for
 * `own-place`, of those of their own organization. Null before the installation is set up.
 */
export async function peopleView(
  app: App,
  person: SignedIn,
  because: Action | "own-place" = "account.read",
): Promise<PeopleView | null> {
  const portal = await portalOf(app);
  if (portal === null) return null;
  const organizations = await organizationsOf(app.database.read, portal.groupId);
  const byId = new Map(organizations.map((one) => [one.id, one]));
  const trail = (id: number | null) => (id === null ? [] : trailOf(id, byId));
  const may_ = (action: Action, id: number | null) => may(person, action, { trail: trail(id) }).ok;
  const scope = scopeOf(person, because, (action) =>
    organizations.filter(({ id }) => may_(action, id)).map(({ id }) => id),
  );
  const sees = ({ organizationId }: Pick<User, "organizationId">) =>
    scope === null || (organizationId !== null && scope.includes(organizationId));
  const nameOf = (id: number | null) => (id === null ? null : (byId.get(id)?.name ?? null));

  return {
    siteId: portal.id,
    organizations,
    scope,
    below: (id) => organizations.filter((one) => trail(one.id).includes(id)).map((one) => one.id),
    shown(user) {
      const places = [user.organizationId, ...user.roles.map((grant) => grant.organizationId)];
      const asked = places.map((id) => ({ trail: trail(id) }));
      return {
        id: user.id,
        username: user.username,
        displayName: user.displayName,
        organizationId: user.organizationId,
        organizationName: nameOf(user.organizationId),
        state: user.state,
        roles: user.roles.map((grant) => ({
          ...grant,
          roleName: roleNames[grant.role],
          organizationName: nameOf(grant.organizationId),
        })),
        lastSignedInAt: user.lastSignedInAt,
        secondFactor: user.isEnrolled
          ? "enrolled"
          : needsSecondFactor(user.roles, app.config.secondFactor)
            ? "missing"
            : "not-needed",
        mustChangePassword: user.mustChangePassword,
        oidcName: user.oidcName,
        oidcLinked: user.isOidcLinked,
        administered: mayForAccount(person, "account.administer", asked).ok,
      };
    },
    async find(id) {
      const user = await userById(app.database.read, id as UserId);
      return user !== null && user.siteId === portal.id && sees(user) ? user : null;
    },
  };
}

function scopeOf(
  person: SignedIn,
  because: Action | "own-place",
  placesWith: (action: Action) => readonly number[],
): readonly number[] | null {
  if (because === "own-place")
    return person.organizationId === null ? null : [person.organizationId];
  return mayEverywhere(person, because) ? null : placesWith(because);
}
