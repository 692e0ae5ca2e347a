import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { actions, sessionOf, type Action, type SignedIn } from "../../../modules/accounts/index.ts";
import type { Clock } from "../../../platform/clock.ts";
import type { Database } from "../../../platform/database/database.ts";
import type { CookieNames, Problem } from "../../../platform/http/index.ts";
import type { SetUp } from "../set-up.ts";
import { mayAnywhere } from "./places.ts";

/**
 * What a route asks of its visitor: nothing, that nobody has an account yet, a session, or a session of
 * somebody who may do the action somewhere. Where exactly is asked by the route itself.
 */
export type Right = "public" | "fresh" | "signed-in" | Action;

declare module "fastify" {
  interface FastifyRequest {
    /** Who is signed in; null on public routes. */
    person: SignedIn | null;
  }
}

/** The rights that a route can name. */
export const rights: readonly Right[] = ["public", "fresh", "signed-in", ...actions];

/** A route's config with its right. */
export function right<R extends Right>(name: R): { readonly right: R } {
  return { right: name };
}

const notFound: Problem = {
  status: 404,
  code: "not-found",
  detail: "没有找到这个页面，请检查网址。",
};
const notSignedIn: Problem = {
  status: 401,
  code: "not-signed-in",
  detail: "请先登录。登录可能已经过期。",
};
/** What somebody reads who may not do what they asked for. */
export const notAllowed: Problem = {
  status: 403,
  code: "not-allowed",
  detail: "您没有办理这件事的权限。如工作需要，请联系管理员授权。",
};

/** Lets a request through to its route only when the route's right allows. */
export function guardRights(
  http: FastifyInstance,
  deps: {
    readonly database: Database;
    readonly clock: Clock;
    readonly names: CookieNames;
    readonly setUp: SetUp;
  },
): void {
  http.decorateRequest("person", null);
  http.addHook("onRequest", async (request, reply) => {
    if (request.is404) return;
    const wanted = rights.find((one) => one === request.routeOptions.config.right);
    if (wanted === undefined) throw new Error("a route with an unknown right");
    if (wanted === "public") return;
    if (wanted === "fresh") {
      return (await deps.setUp.isOpen()) ? undefined : reply.problem(notFound);
    }
    const token = request.cookies[deps.names.session];
    request.person =
      token === undefined || token === ""
        ? null
        : await sessionOf(deps.database, token, deps.clock.now());
    if (request.person === null) return askToSignIn(request, reply);
    if (wanted !== "signed-in" && !mayAnywhere(request.person, wanted)) {
      return reply.problem(notAllowed);
    }
  });
}

function askToSignIn(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const isPage = request.method === "GET" && request.url.startsWith("/admin/");
  if (!isPage) return reply.problem(notSignedIn);
  return reply
    .header("cache-control", "no-store")
    .redirect(`/admin/sign-in?next=${encodeURIComponent(request.url)}`, 303);
}

/** Who is signed in, on a route that asks for it. */
export function personOf(request: FastifyRequest): SignedIn {
  if (request.person === null) throw new Error("the route does not ask for a session");
  return request.person;
}
