/** What a provider says of a person, as far as it is looked at. */
export type Claims = {
  readonly sub: string;
  readonly email?: unknown;
  readonly email_verified?: unknown;
  readonly preferred_username?: unknown;
  readonly amr?: unknown;
  readonly acr?: unknown;
  readonly auth_time?: unknown;
};

/** The name by which a person is known the first time. An e-mail address counts only when it is verified. */
export function nameIn(claims: Claims, claim: "email" | "preferred_username"): string | null {
  const said = claims[claim];
  if (typeof said !== "string" || said === "") return null;
  return claim === "email" && claims.email_verified !== true ? null : said;
}

/**
 * Whether the provider says that it asked for two proofs: `mfa` among the methods (RFC 8176), or a context
 * whose name ends in it.
 */
export function saysSecondFactor(claims: Claims): boolean {
  const { amr, acr } = claims;
  if (Array.isArray(amr) && amr.includes("mfa")) return true;
  return typeof acr === "string" && /(^|[/:_-])mfa$/i.test(acr);
}

/** When the person last proved themselves there; long ago where the provider does not say. */
export function provedAtIn(claims: Claims, now: Date): Date {
  const { auth_time: at } = claims;
  if (typeof at !== "number" || !Number.isFinite(at)) return new Date(0);
  // A provider whose clock goes before ours does not make a proof last longer.
  return new Date(Math.min(Math.max(0, at * 1_000), now.getTime()));
}
