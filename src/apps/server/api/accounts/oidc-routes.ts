import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { signInByOidc } from "../../../../modules/accounts/index.ts";
import { cookieOptions } from "../../../../platform/http/index.ts";
import { browserOf, giveSession, proofLimit } from "../../access/browser.ts";
import { LONGEST_AWAY, type OidcDesk } from "../../access/oidc.ts";
import { right } from "../../access/rights.ts";
import { accountsDeps, CONSOLE, type App } from "../../app.ts";
import { oidcAddresses } from "../contract/accounts.ts";

/** Signing in over another system: away to the provider, and back with a session or with why there is none. */
export function oidcRoutes(http: FastifyInstance, app: App, desk: OidcDesk): void {
  const options = { config: { ...right("public"), ...proofLimit }, schema: { hide: true } };
  // The provider sends the browser back from another site: a cookie for this site alone would stay behind.
  const cookie = { ...cookieOptions(app.secure), sameSite: "lax" as const };
  const hereIs = (request: FastifyRequest, path: string) =>
    `${app.config.publicUrl ?? `${request.protocol}://${request.host}`}${path}`;
  const refused = (reply: FastifyReply, refusal: string) =>
    reply.redirect(`${CONSOLE}?refusal=${refusal}`, 303);

  http.get(oidcAddresses.start, options, async (request, reply) => {
    reply.header("cache-control", "no-store");
    try {
      const { address, away } = await desk.begin(hereIs(request, oidcAddresses.back));
      return await reply
        .setCookie(app.names.away, away, { ...cookie, maxAge: LONGEST_AWAY / 1_000 })
        .redirect(address, 303);
    } catch (error) {
      app.log.warn({ kind: error instanceof Error ? error.name : "" }, "provider out of reach");
      return refused(reply, "oidc-unavailable");
    }
  });

  http.get(oidcAddresses.back, options, async (request, reply) => {
    reply.header("cache-control", "no-store").clearCookie(app.names.away, cookie);
    const came = new URL(hereIs(request, request.url));
    const away = request.cookies[app.names.away] ?? "";
    const vouched = await desk.finish(came, away, app.clock.now());
    if (!vouched.ok) return refused(reply, vouched.refusal);
    const { address, agent } = browserOf(request, app);
    const done = await signInByOidc(accountsDeps(app), { ...vouched.value, address, agent });
    if (!done.ok) return refused(reply, done.refusal);
    giveSession(request, reply, app, done.value.token);
    return reply.redirect(CONSOLE, 303);
  });
}
