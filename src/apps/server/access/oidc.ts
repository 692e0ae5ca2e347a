import * as client from "openid-client";
import * as z from "zod";
import { ok, refuse, type Result } from "../../../kernel/result.ts";
import type { OidcConfig } from "../../../platform/config.ts";
import type { Sealer } from "../../../platform/sealing.ts";
import { nameIn, provedAtIn, saysSecondFactor, type Claims } from "./oidc-claims.ts";

/** How long somebody may be away at the provider: 10 minutes in ms. */
export const LONGEST_AWAY = 10 * 60_000;
const SCOPE = "openid email profile";
const BOUND = "away";

/** Whom the provider vouches for. */
export type Vouched = {
  readonly issuer: string;
  readonly subject: string;
  readonly name: string | null;
  readonly provedAt: Date;
  readonly isSecondFactorProven: boolean;
};

/** Signing in over an OpenID Connect provider: code flow with PKCE, state and nonce. */
export type OidcDesk = {
  /** Where the browser goes, and what it keeps while it is away. Throws when the provider is out of reach. */
  begin(back: string): Promise<{ readonly address: string; readonly away: string }>;
  /** What the browser came back with, proved at the provider. */
  finish(came: URL, away: string, now: Date): Promise<Result<Vouched, "oidc-failed">>;
};

const kept = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  until: z.number(),
});

/** Opens the desk. The provider is asked for its addresses when somebody first goes there. */
export function openOidc(settings: OidcConfig, sealer: Sealer, now: () => Date): OidcDesk {
  let known: Promise<client.Configuration> | null = null;
  const provider = () => {
    known ??= discover(settings).catch((error: unknown) => {
      known = null;
      throw error;
    });
    return known;
  };
  return {
    async begin(back) {
      const config = await provider();
      const away = {
        state: client.randomState(),
        nonce: client.randomNonce(),
        verifier: client.randomPKCECodeVerifier(),
        until: now().getTime() + LONGEST_AWAY,
      };
      const address = client.buildAuthorizationUrl(config, {
        redirect_uri: back,
        scope: SCOPE,
        state: away.state,
        nonce: away.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(away.verifier),
        code_challenge_method: "S256",
        // A proof that is older is asked for anew, so that signing in is a fresh proof.
        max_age: String(LONGEST_AWAY / 1_000),
      });
      return { address: address.href, away: sealer.seal(JSON.stringify(away), BOUND) };
    },
    async finish(came, away, at) {
      const opened = sealer.open(away, BOUND);
      const read = kept.safeParse(opened === null ? null : JSON.parse(opened));
      if (!read.success || read.data.until < at.getTime()) return refuse("oidc-failed");
      try {
        const claims = await claimsOf(await provider(), came, read.data, settings.claim);
        return ok({
          issuer: settings.issuer,
          subject: claims.sub,
          name: nameIn(claims, settings.claim),
          provedAt: provedAtIn(claims, at),
          isSecondFactorProven: settings.isSecondFactorTrusted && saysSecondFactor(claims),
        });
      } catch (error) {
        if (isOfProvider(error)) return refuse("oidc-failed");
        throw error;
      }
    },
  };
}

async function claimsOf(
  config: client.Configuration,
  came: URL,
  away: z.output<typeof kept>,
  claim: OidcConfig["claim"],
): Promise<Claims> {
  const tokens = await client.authorizationCodeGrant(config, came, {
    pkceCodeVerifier: away.verifier,
    expectedState: away.state,
    expectedNonce: away.nonce,
    idTokenExpected: true,
  });
  const claims = tokens.claims();
  if (claims === undefined) throw new client.ClientError("no claims");
  if (claims[claim] !== undefined) return claims;
  // Many providers say more only when they are asked.
  const more = await client.fetchUserInfo(config, tokens.access_token, claims.sub);
  return { ...more, ...claims };
}

function discover(settings: OidcConfig): Promise<client.Configuration> {
  const issuer = new URL(settings.issuer);
  const isLocal = ["127.0.0.1", "[::1]", "localhost"].includes(issuer.hostname);
  return client.discovery(
    issuer,
    settings.clientId,
    undefined,
    settings.clientSecret === null ? client.None() : client.ClientSecretPost(settings.clientSecret),
    // Without https only on the machine itself, where nobody listens on the way.
    issuer.protocol === "http:" && isLocal ? { execute: [client.allowInsecureRequests] } : {},
  );
}

/** Whether the other side refused, or what it said did not hold, rather than our program failing. */
function isOfProvider(error: unknown): boolean {
  return (
    error instanceof client.ClientError ||
    error instanceof client.ResponseBodyError ||
    error instanceof client.AuthorizationResponseError ||
    error instanceof client.WWWAuthenticateChallengeError ||
    // What fetch throws when nobody answers.
    (error instanceof TypeError && error.message === "fetch failed")
  );
}
