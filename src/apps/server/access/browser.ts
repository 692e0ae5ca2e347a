import type { FastifyReply, FastifyRequest } from "fastify";
import { KNOWN_DEVICE, LONGEST_SESSION, rememberDevice } from "../../../modules/accounts/index.ts";
import type { UserId } from "../../../modules/accounts/index.ts";
import { cookieOptions } from "../../../platform/http/index.ts";
import type { App } from "../app.ts";

/**
 * Attempts to prove something that one network address may make a minute. Whole buildings share an address, so
 * it only bounds the work; guessing is bounded by name and by person.
 */
export const proofLimit = { rateLimit: { max: 300, timeWindow: 60_000 } };

/** Where an attempt to sign in comes from. */
export function browserOf(request: FastifyRequest, app: App) {
  return {
    address: request.ip,
    agent: request.headers["user-agent"],
    device: request.cookies[app.names.device],
  };
}

/** Gives the browser its session; what is answered afterwards carries the form token of that session. */
export function giveSession(
  request: FastifyRequest,
  reply: FastifyReply,
  app: App,
  token: string,
): void {
  request.cookies[app.names.session] = token;
  reply.setCookie(app.names.session, token, {
    ...cookieOptions(app.secure),
    maxAge: LONGEST_SESSION / 1_000,
  });
}

/** Takes the session away from the browser. */
export function takeSession(request: FastifyRequest, reply: FastifyReply, app: App): void {
  request.cookies[app.names.session] = undefined;
  reply.clearCookie(app.names.session, cookieOptions(app.secure));
}

/** Knows this browser from now on as one in which the person signed in completely. */
export async function knowBrowser(
  request: FastifyRequest,
  reply: FastifyReply,
  app: App,
  userId: UserId,
): Promise<void> {
  const known = request.cookies[app.names.device];
  const token = await rememberDevice({ db: app.database, clock: app.clock }, userId, known);
  reply.setCookie(app.names.device, token, {
    ...cookieOptions(app.secure),
    maxAge: KNOWN_DEVICE / 1_000,
  });
}
