import type { FastifyReply, FastifyRequest } from "fastify";
import { problemDocument, type Problem } from "./problem.ts";

/** Draws the page that a browser gets for a problem; `reference` finds the request in the log. */
export type ProblemPage = (problem: Problem, reference: string, path: string) => string;

declare module "fastify" {
  interface FastifyReply {
    /** Ends the request with a problem: JSON for programs, a page for browsers. */
    problem(problem: Problem): FastifyReply;
  }
}

/** Makes the `problem` of replies. */
export function problemSender(page: ProblemPage) {
  return function problem(this: FastifyReply, given: Problem): FastifyReply {
    this.code(given.status).header("cache-control", "no-store");
    if (wantsPage(this.request)) {
      const path = this.request.url.split("?")[0] ?? "/";
      return this.type("text/html; charset=utf-8").send(page(given, this.request.id, path));
    }
    return this.type("application/problem+json; charset=utf-8")
      .serializer(JSON.stringify)
      .send(problemDocument(given, this.request.id));
  };
}

function wantsPage(request: FastifyRequest): boolean {
  if (request.url.startsWith("/api/")) return false;
  const accepted = request.headers.accept ?? "*/*";
  return accepted.includes("text/html") || !/\bapplication\/(problem\+)?json\b/.test(accepted);
}
