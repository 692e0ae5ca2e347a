import type { Doer, RoleGrant, SignedIn, UserId } from "../../src/modules/accounts/index.ts";
import {
  passDocument,
  publishDocument,
  submitDocument,
  type DocumentsDeps,
  type Seen,
} from "../../src/modules/documents/index.ts";

/** Somebody with roles for the whole district; `number` tells people apart. */
export function aPerson(number: number, ...roles: readonly RoleGrant["role"][]): SignedIn {
  return {
    userId: `0195e2a0-0000-7000-8000-${String(number).padStart(12, "0")}` as UserId,
    name: `人员${number}`,
    username: `person${number}`,
    organizationId: null,
    roles: roles.map((role) => ({ role, organizationId: null })),
  };
}

/** Three who did not write it: a first review, a second review, a secrecy review, as an unchanged district asks. */
export const reviewers: readonly SignedIn[] = [
  aPerson(901, "reviewer"),
  aPerson(902, "reviewer"),
  aPerson(903, "secrecy-reviewer"),
];

/** Takes a draft through its whole chain to approved. Answers the version that it has then. */
export async function throughReview(deps: DocumentsDeps, doer: Doer, seen: Seen): Promise<number> {
  const submitted = await submitDocument(deps, doer, seen);
  if (!submitted.ok) throw new Error(submitted.refusal);
  let { version } = submitted.value;
  for (const reviewer of reviewers) {
    const passed = await passDocument(deps, reviewer, { ...seen, version });
    if (!passed.ok) throw new Error(passed.refusal);
    version = passed.value.version;
  }
  return version;
}

/** Takes a draft through its chain to the public. */
export async function publishReviewed(deps: DocumentsDeps, doer: Doer, seen: Seen) {
  const version = await throughReview(deps, doer, seen);
  return publishDocument(deps, doer, { ...seen, version });
}
