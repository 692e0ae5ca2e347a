import type { PlainDate } from "../../kernel/dates.ts";
import { addWorkingDays } from "../../kernel/working-days.ts";
import type { Db } from "../../platform/database/database.ts";
import { userById, type Doer, type SignedIn, type User, type UserId } from "../accounts/index.ts";
import { workingCalendar } from "../calendar/index.ts";
import { organizationsOf, organizationTrail, trailOf } from "../organizations/index.ts";
import { standardChain, type Chain } from "./model.ts";
import type { Hat } from "./rules.ts";
import { ownChains } from "./store/chains.ts";
import { absentOnes } from "./store/deputies.ts";

/** The chain of an organization: its own, else that of the nearest above it that has one, else the standard. */
export async function chainFor(db: Db, organizationId: number): Promise<Chain> {
  const trail = await organizationTrail(db, organizationId);
  const own = await ownChains(db, trail);
  const nearest = trail.find((id) => own.has(id));
  return (nearest === undefined ? undefined : own.get(nearest)) ?? standardChain;
}

/** An organization with the chain that holds for it. */
export type ListedChain = Chain & {
  readonly organizationId: number;
  readonly organizationName: string;
  readonly inherited: boolean;
};

/** The chains of all organizations of a site's group, in the tree's order. */
export async function listChains(db: Db, groupId: number): Promise<readonly ListedChain[]> {
  const organizations = await organizationsOf(db, groupId);
  const own = await ownChains(
    db,
    organizations.map((one) => one.id),
  );
  const byId = new Map(organizations.map((one) => [one.id, one]));
  return organizations.map((one) => {
    const nearest = trailOf(one.id, byId).find((id) => own.has(id));
    const chain = (nearest === undefined ? undefined : own.get(nearest)) ?? standardChain;
    return {
      organizationId: one.id,
      organizationName: one.name,
      inherited: !own.has(one.id),
      ...chain,
    };
  });
}

/** The last day of a step that begins on a day, in working days of the site's group. */
export async function dueDay(
  db: Db,
  groupId: number,
  from: PlainDate,
  days: number,
): Promise<PlainDate> {
  return addWorkingDays(from, days, await workingCalendar(db, groupId));
}

/** In whose names somebody can decide on a day: their own first, then those whose deputy they are. */
export async function hatsOf(
  db: Db,
  doer: Doer,
  today: PlainDate,
): Promise<readonly (Hat | Extract<Doer, { kind: "system" }>)[]> {
  if ("kind" in doer) return [doer];
  const standsInFor = (await absentOnes(db, doer.userId, today)) as readonly UserId[];
  const absent: SignedIn[] = [];
  for (const id of standsInFor) {
    const user = await userById(db, id);
    if (user !== null && user.state === "active") absent.push(signedInOf(user));
  }
  return [null, ...absent].map((insteadOf) => ({ person: doer, insteadOf, standsInFor }));
}

function signedInOf(user: User): SignedIn {
  return {
    userId: user.id,
    name: user.displayName,
    username: user.username,
    organizationId: user.organizationId,
    roles: user.roles,
  };
}
