import { createHmac, timingSafeEqual } from "node:crypto";

/** The proof that a form came from a page of ours: bound by the server's secret to the visitor's cookie. */
export function formToken(secret: Buffer, cookie: string): string {
  return createHmac("sha256", secret).update("form:").update(cookie).digest("base64url");
}

/** Whether a proof belongs to a cookie; takes the same time for every wrong one. */
export function provesForm(secret: Buffer, cookie: string | undefined, token: unknown): boolean {
  if (cookie === undefined || cookie === "" || typeof token !== "string") return false;
  const [expected, given] = [Buffer.from(formToken(secret, cookie)), Buffer.from(token)];
  return expected.length === given.length && timingSafeEqual(expected, given);
}

/**
 * Whether a browser says that a request comes from a page of this server. A request without such words (an
 * old browser, a program) is not refused here: the token decides.
 */
export function comesFromHere(
  said: { readonly site: string | undefined; readonly origin: string | undefined },
  hosts: readonly string[],
): boolean {
  if (said.site !== undefined) return said.site === "same-origin" || said.site === "none";
  if (said.origin === undefined) return true;
  return URL.canParse(said.origin) && hosts.includes(new URL(said.origin).host);
}
