import type { Id } from "../../kernel/ids.ts";
import type { Actor } from "../../platform/audit.ts";

export const roles = [
  "drafter",
  "reviewer",
  "secrecy-reviewer",
  "publisher",
  "disclosure-office",
  "administrator",
  "auditor",
] as const;
/** What a person is trusted with. */
export type Role = (typeof roles)[number];

/** The roles as people read and write them. */
export const roleNames: Readonly<Record<Role, string>> = {
  drafter: "起草",
  reviewer: "审核",
  "secrecy-reviewer": "保密审查员",
  publisher: "发布",
  "disclosure-office": "政务公开办",
  administrator: "管理员",
  auditor: "审计",
};

/** A role held for an organization and those below it; null is the whole district. */
export type RoleGrant = { readonly role: Role; readonly organizationId: number | null };

export type UserState = "active" | "disabled";

export type UserId = Id<"user">;

export type User = {
  readonly id: UserId;
  readonly siteId: number;
  readonly username: string;
  readonly displayName: string;
  readonly organizationId: number | null;
  readonly state: UserState;
  readonly failedSignIns: number;
  readonly lastSignedInAt: Date | null;
  readonly roles: readonly RoleGrant[];
};

/** The person behind a valid session. */
export type SignedIn = {
  readonly userId: UserId;
  readonly name: string;
  readonly username: string;
  readonly organizationId: number | null;
  readonly roles: readonly RoleGrant[];
};

/** Who asks for something: a signed-in person, or the program on the order of whoever runs the machine. */
export type Doer = SignedIn | Extract<Actor, { kind: "system" }>;

/** The one who asks, as the audit log writes them down. */
export function actorOf(doer: Doer): Actor {
  return "kind" in doer ? doer : { kind: "user", userId: doer.userId, name: doer.name };
}
