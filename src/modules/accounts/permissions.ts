import { ok, refuse, type Result } from "../../kernel/result.ts";
import type { Doer, Role } from "./model.ts";

/** Everything that can be allowed, and what it means. What only looks ends in `.read`. */
export const meanings = {
  "document.draft": "write documents and change drafts",
  "document.submit": "hand a draft in for review",
  "document.review": "decide a first, second or third review",
  "document.secrecy-review": "decide the secrecy review",
  "document.override-warning": "let a warning of the checks pass, with a reason",
  "document.override-leak": "let a suspected leak pass, with a reason and by name",
  "document.schedule": "settle the hour of publication, put it off, take it back",
  "document.publish": "put a document on the portal",
  "document.withdraw": "take a document off the portal",
  "document.read": "see documents in every state but archived",
  "document.archive.read": "see what was taken off line into the restricted archive",
  "sealed-file.read": "open the sealed original of a masked file",
  "request.register": "take in a request for information that came by paper, by word or by fax",
  "request.handle": "work on a request: ask, consult, search, draft the answer",
  "request.review": "decide the legal review of an answer",
  "request.sign": "sign an answer, allow an extension, fee or transfer",
  "request.read": "see requests and where they stand",
  "request.identity.read": "see who asked and their papers; every look is recorded",
  "request.administer":
    "set templates, numbers, reviewing bodies and readings of the law; import and export requests",
  "report.read": "see the figures and the annual report",
  "site.read": "see how the portal fares: visits, releases, altered files, the check of its pages",
  "site.emergency": "set banner, grey mode, read-only mode and what is frozen",
  "site.administer": "change redirects, move columns, have the portal compared and healed",
  "search.read":
    "see what visitors search for, why results stand where they stand, and the words of the search",
  "search.administer":
    "change synonyms, short names, pinned answers and blocked terms, and have the index mended",
  "audit.read": "see the audit log",
  "account.read": "see people and their roles",
  "account.administer": "make, change, disable and enable accounts, and import them",
  "account.grant-role": "give and take roles",
  "account.reset-password": "give a new password in place of a lost one",
  "account.reset-second-factor": "take off a lost second factor",
  "session.revoke": "end another person's sessions",
  "organization.administer": "change organizations",
  "column.administer": "change columns",
  "chain.administer": "set how many reviews an organization asks for",
  "deputy.appoint": "name who decides in somebody's absence",
  "checks.administer": "change the lists and thresholds of the checks",
  "settings.administer": "change the settings of the installation",
} as const;
export type Action = keyof typeof meanings;
type Looking = Extract<Action, `${string}.read`>;

export const actions = Object.keys(meanings) as readonly Action[];

/**
 * What is acted on, by place: the id of its organization and of every organization above it, in any order.
 * Empty for what belongs to the district as a whole. A document says its state too.
 */
export type Subject = { readonly trail: readonly number[]; readonly state?: SubjectState };

export const subjectStates = [
  "draft",
  "in-review",
  "settled",
  "published",
  "withdrawn",
  "archived",
] as const;
type SubjectState = (typeof subjectStates)[number];

export const wholeDistrict: Subject = { trail: [] };

const drafting = ["document.draft", "document.submit", "document.read"] as const;
const publishing = [
  ...drafting,
  "document.override-warning",
  "document.schedule",
  "document.publish",
  "document.withdraw",
  "document.archive.read",
  "report.read",
  "deputy.appoint",
] as const;

const handling = [
  "request.register",
  "request.handle",
  "request.read",
  "request.identity.read",
] as const;

// That an auditor only looks is kept by the type. A sealed original is personal data: those who decide on it
// see it, others have no need to (个人信息保护法 art. 6).
const allowed: Readonly<Record<Role, readonly Action[]>> & {
  readonly auditor: readonly Looking[];
} = {
  drafter: drafting,
  reviewer: [...drafting, "document.review", "report.read"],
  "secrecy-reviewer": [
    "document.secrecy-review",
    "document.override-warning",
    "document.override-leak",
    "document.withdraw",
    "document.read",
    "document.archive.read",
    "sealed-file.read",
    "report.read",
  ],
  publisher: publishing,
  // Art. 4, 33: the disclosure unit handles requests, its head consents to extensions.
  "request-officer": handling,
  "request-head": [...handling, "request.review", "request.sign", "report.read", "deputy.appoint"],
  "disclosure-office": [
    ...publishing,
    ...handling,
    "request.review",
    "request.sign",
    "request.administer",
    "document.review",
    "site.read",
    "site.emergency",
    "site.administer",
    "search.read",
    "search.administer",
    "account.read",
    "column.administer",
    "chain.administer",
    "checks.administer",
  ],
  administrator: [
    "document.read",
    "request.read",
    "request.administer",
    "report.read",
    "site.read",
    "site.emergency",
    "site.administer",
    "search.read",
    "search.administer",
    "audit.read",
    "account.read",
    "account.administer",
    "account.grant-role",
    "account.reset-password",
    "account.reset-second-factor",
    "session.revoke",
    "organization.administer",
    "column.administer",
    "chain.administer",
    "deputy.appoint",
    "checks.administer",
    "settings.administer",
  ],
  auditor: [
    "document.read",
    "request.read",
    "document.archive.read",
    "report.read",
    "site.read",
    "search.read",
    "audit.read",
    "account.read",
  ],
};

/**
 * Whether someone may do something to a subject: one of their roles allows the action, and is held for an
 * organization on the subject's trail or for the whole district. Reading what is archived is a right of its
 * own. The program itself may do everything. Whether the state of a document lets the action happen at all,
 * and that nobody reviews their own, are questions of the modules that own states and reviews.
 */
export function may(doer: Doer, action: Action, subject: Subject): Result<true, "not-allowed"> {
  if ("kind" in doer) return ok(true);
  const asked =
    action === "document.read" && subject.state === "archived" ? "document.archive.read" : action;
  const granted = doer.roles.some(
    (grant) =>
      allowed[grant.role].includes(asked) &&
      (grant.organizationId === null || subject.trail.includes(grant.organizationId)),
  );
  return granted ? ok(true) : refuse("not-allowed");
}
