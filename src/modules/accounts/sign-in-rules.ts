import type { Role, RoleGrant, SignInStep } from "./model.ts";

/** Whether those who can do most need a second factor: GONGKAI_SECOND_FACTOR. */
export type SecondFactorPolicy = "required" | "optional";

const trusted: ReadonlySet<Role> = new Set<Role>([
  "publisher",
  "secrecy-reviewer",
  "request-head",
  "disclosure-office",
  "administrator",
]);

/**
 * Whether somebody with these roles needs a second factor: whoever publishes, signs answers, lets leaks pass or
 * lets people in.
 */
export function needsSecondFactor(
  grants: readonly Pick<RoleGrant, "role">[],
  policy: SecondFactorPolicy,
): boolean {
  return policy === "required" && grants.some(({ role }) => trusted.has(role));
}

/**
 * The next step of signing in; null when nothing is left. Who has a second factor proves it before anything
 * else, whether or not their roles ask for one; a password that somebody else knows is replaced; who needs a
 * second factor and has none can do nothing but enrol.
 */
export function nextStep(facts: {
  readonly isEnrolled: boolean;
  readonly isSecondFactorProven: boolean;
  readonly mustChangePassword: boolean;
  readonly needsSecondFactor: boolean;
}): SignInStep | null {
  if (facts.isEnrolled && !facts.isSecondFactorProven) return "second-factor";
  if (facts.mustChangePassword) return "new-password";
  // Somebody whose provider already asked for two proofs has proven one without being enrolled here.
  if (facts.needsSecondFactor && !facts.isSecondFactorProven) return "enrolment";
  return null;
}

/** How long a proof of password or code counts as fresh for sensitive changes: 10 minutes in ms. */
const FRESH = 10 * 60_000;

/** Until when sensitive changes need no new proof; null when they need one now. */
export function freshUntil(provedAt: Date, now: Date): Date | null {
  const until = new Date(provedAt.getTime() + FRESH);
  return now < until ? until : null;
}
