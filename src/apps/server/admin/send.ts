import type { FastifyReply, FastifyRequest } from "fastify";
import { personOf } from "../access/rights.ts";
import { adminPage, type AdminPage } from "./layout.tsx";

/** Sends a page of the console to whoever is signed in. */
export function sendAdmin(
  request: FastifyRequest,
  reply: FastifyReply,
  page: Omit<AdminPage, "person" | "token">,
): FastifyReply {
  return reply
    .header("cache-control", "no-store")
    .type("text/html; charset=utf-8")
    .send(adminPage({ ...page, person: personOf(request), token: reply.formToken() }));
}
