import type { Id } from "../../kernel/ids.ts";
import type { Actor } from "../../platform/audit.ts";

export const roles = [
  "drafter",
  "reviewer",
  "secrecy-reviewer",
  "publisher",
  "request-officer",
  "request-head",
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
  "request-officer": "依申请承办",
  "request-head": "依申请审批",
  "disclosure-office": "政务公开办",
  administrator: "管理员",
  auditor: "审计",
};

/** A role held for an organization and those below it; null is the whole district. */
export type RoleGrant = { readonly role: Role; readonly organizationId: number | null };

export type UserState = "active" | "disabled";

/** How somebody came in: with the password of this installation, or over another system. */
export type SignInMethod = "password" | "oidc";

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
  /** Somebody else knows the password: it must be replaced at the next sign-in. */
  readonly mustChangePassword: boolean;
  /** Under which another system knows them; written by an administrator. */
  readonly oidcName: string | null;
  /** Whether they came in that way before. */
  readonly isOidcLinked: boolean;
  readonly isEnrolled: boolean;
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

/** What still stands between a proven password and the console. */
export type SignInStep = "second-factor" | "new-password" | "enrolment";

/** A live session, with what it has proved. */
export type OpenSession = {
  readonly id: string;
  readonly person: SignedIn;
  /** What still has to be done before the person may do anything else. */
  readonly step: SignInStep | null;
  /** Until when sensitive changes need no new proof. */
  readonly freshUntil: Date | null;
};

/** Who asks for something: a signed-in person, or the program on the order of whoever runs the machine. */
export type Doer = SignedIn | Extract<Actor, { kind: "system" }>;

/** The one who asks, as the audit log writes them down. */
export function actorOf(doer: Doer): Actor {
  return "kind" in doer ? doer : { kind: "user", userId: doer.userId, name: doer.name };
}
