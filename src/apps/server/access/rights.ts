import type { FastifyInstance, FastifyRequest } from "fastify";
import {
  accountsMessages,
  actions,
  sessionOf,
  type Action,
  type OpenSession,
  type SignedIn,
  type SignInStep,
} from "../../../modules/accounts/index.ts";
import type { Problem } from "../../../platform/http/index.ts";
import { accountsDeps, type App } from "../app.ts";
import { mayAnywhere } from "./places.ts";

/**
 * What a route asks of its visitor: nothing, that nobody has an account yet, a session in which steps of
 * signing in may be left, a session in which none is, one of somebody who may change something somewhere (a
 * deputy decides by another's rights), or one of somebody who may do the action somewhere. Where exactly is
 * asked by the route itself.
 */
export type Right = "public" | "fresh" | "signing-in" | "signed-in" | "working" | Action;

declare module "fastify" {
  interface FastifyRequest {
    /** Who is signed in; null on public routes, and while steps of signing in are left. */
    person: SignedIn | null;
    /** The session of whoever is signed in or about to be; null on public routes. */
    openSession: OpenSession | null;
  }
}

/** The rights that a route can name. */
export const rights: readonly Right[] = [
  "public",
  "fresh",
  "signing-in",
  "signed-in",
  "working",
  ...actions,
];
const changing = actions.filter((action) => !action.endsWith(".read"));

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

const stepProblems: Readonly<Record<SignInStep, Problem>> = {
  "second-factor": {
    status: 403,
    code: "second-factor-needed",
    detail: "还差一步：请输入验证器上的六位数字。",
  },
  "new-password": {
    status: 403,
    code: "new-password-needed",
    detail: "还差一步：您用的是一次性密码，请先设置自己的密码。",
  },
  enrolment: {
    status: 403,
    code: "enrolment-needed",
    detail: "还差一步：您的角色必须使用两步验证，请先绑定验证器。",
  },
};

/** Lets a request through to its route only when the route's right allows. */
export function guardRights(http: FastifyInstance, app: App): void {
  http.decorateRequest("person", null);
  http.decorateRequest("openSession", null);
  http.addHook("onRequest", async (request, reply) => {
    if (request.is404) return;
    const wanted = rights.find((one) => one === request.routeOptions.config.right);
    if (wanted === undefined) throw new Error("a route with an unknown right");
    if (wanted === "public") return;
    if (wanted === "fresh") {
      return (await app.setUp.isOpen()) ? undefined : reply.problem(notFound);
    }
    const session = await sessionIn(request, app);
    if (session === null) return reply.problem(notSignedIn);
    request.openSession = session;
    if (wanted === "signing-in") return;
    if (session.step !== null) return reply.problem(stepProblems[session.step]);
    request.person = session.person;
    if (!holds(session.person, wanted)) return reply.problem(notAllowed);
  });
}

function holds(person: SignedIn, wanted: "signed-in" | "working" | Action): boolean {
  if (wanted === "signed-in") return true;
  if (wanted === "working") return changing.some((action) => mayAnywhere(person, action));
  return mayAnywhere(person, wanted);
}

/** The session that a request's cookie names, if it is alive. */
export async function sessionIn(request: FastifyRequest, app: App): Promise<OpenSession | null> {
  const token = request.cookies[app.names.session];
  return token === undefined || token === "" ? null : sessionOf(accountsDeps(app), token);
}

/** Who is signed in, on a route that asks for it. */
export function personOf(request: FastifyRequest): SignedIn {
  if (request.person === null) throw new Error("the route does not ask for a session");
  return request.person;
}

/** The session of a request, on a route that asks for one. */
export function openSessionOf(request: FastifyRequest): OpenSession {
  if (request.openSession === null) throw new Error("the route does not ask for a session");
  return request.openSession;
}

/** What somebody reads whose last proof is too old for a sensitive change. */
const needsFreshProof: Problem = {
  status: 403,
  code: "needs-fresh-proof",
  detail: accountsMessages["needs-fresh-proof"],
};

/** The problem to answer with when a sensitive change needs a new proof first; null when it does not. */
export function staleProofOf(request: FastifyRequest): Problem | null {
  return openSessionOf(request).freshUntil === null ? needsFreshProof : null;
}
