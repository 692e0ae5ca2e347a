import type { CookieSerializeOptions } from "@fastify/cookie";

/** The cookies of signed-in people. Public pages set none. */
export type CookieNames = { readonly session: string; readonly visitor: string };

/** The names: with the prefix __Host- where cookies go over https only, so that no other host can set them. */
export function cookieNames(secure: boolean): CookieNames {
  const prefix = secure ? "__Host-" : "";
  return { session: `${prefix}gongkai-session`, visitor: `${prefix}gongkai-visitor` };
}

/** How a cookie is kept: out of reach of scripts, and not sent along from other sites. */
export function cookieOptions(secure: boolean): CookieSerializeOptions {
  return { path: "/", httpOnly: true, sameSite: "strict", secure };
}
