import { ok, refuse, type Result } from "../../kernel/result.ts";
import type { Doer, Role } from "./model.ts";

export const actions = [
  "document.draft",
  "document.publish",
  "document.withdraw",
  "document.read",
  "report.read",
  "audit.read",
  "account.administer",
  "organization.administer",
  "column.administer",
] as const;
export type Action = (typeof actions)[number];

/**
 * What is acted on, by place: the id of its organization and of every organization above it, in any order.
 * Empty for what belongs to the district as a whole.
 */
export type Subject = { readonly trail: readonly number[] };

export const wholeDistrict: Subject = { trail: [] };

const allowed: Readonly<Record<Role, readonly Action[]>> = {
  drafter: ["document.draft", "document.read"],
  reviewer: ["document.draft", "document.read", "report.read"],
  publisher: [
    "document.draft",
    "document.publish",
    "document.withdraw",
    "document.read",
    "report.read",
  ],
  "disclosure-office": [
    "document.draft",
    "document.publish",
    "document.withdraw",
    "document.read",
    "report.read",
    "column.administer",
  ],
  administrator: [
    "document.read",
    "report.read",
    "audit.read",
    "account.administer",
    "organization.administer",
    "column.administer",
  ],
  auditor: ["document.read", "report.read", "audit.read"],
};

/**
 * Whether someone may do something to a subject: one of their roles allows the action, and is held for an
 * organization on the subject's trail or for the whole district. The program itself may do everything.
 */
export function may(doer: Doer, action: Action, subject: Subject): Result<true, "not-allowed"> {
  if ("kind" in doer) return ok(true);
  const granted = doer.roles.some(
    (grant) =>
      allowed[grant.role].includes(action) &&
      (grant.organizationId === null || subject.trail.includes(grant.organizationId)),
  );
  return granted ? ok(true) : refuse("not-allowed");
}
