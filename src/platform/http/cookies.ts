import type { CookieSerializeOptions } from "@fastify/cookie";

/** The cookies of signed-in people, and of browsers they signed in with. Public pages set none. */
export type CookieNames = {
  readonly session: string;
  readonly visitor: string;
  readonly device: string;
  /** Kept while somebody is away at the provider over which they sign in. */
  readonly away: string;
};

/** The names: with the prefix __Host- where cookies go over https only, so that no other host can set them. */
export function cookieNames(secure: boolean): CookieNames {
  const prefix = secure ? "__Host-" : "";
  const name = (of: string) => `${prefix}gongkai-${of}`;
  return {
    session: name("session"),
    visitor: name("visitor"),
    device: name("device"),
    away: name("away"),
  };
}

/** How a cookie is kept: out of reach of scripts, and not sent along from other sites. */
export function cookieOptions(secure: boolean): CookieSerializeOptions {
  return { path: "/", httpOnly: true, sameSite: "strict", secure };
}
