import type { FastifyInstance } from "fastify";

declare module "fastify" {
  interface FastifyContextConfig {
    /** What a visitor must be allowed to do; every route says it. */
    right?: string;
  }
}

/** Makes a route without a declared right a mistake that stops the server before it listens. */
export function demandDeclaredRights(http: FastifyInstance): void {
  http.addHook("onRoute", (route) => {
    if (typeof route.config?.right !== "string") {
      throw new Error(`the route ${String(route.method)} ${route.url} declares no right`);
    }
  });
}
