import type { FastifyInstance } from "fastify";

declare module "fastify" {
  interface FastifyInstance {
    /** Every route with what it asks of its visitor. */
    declaredRoutes: DeclaredRoute[];
  }
  interface FastifyContextConfig {
    /** What a visitor must be allowed to do; every route says it. */
    right?: string;
  }
}

export type DeclaredRoute = {
  readonly method: string;
  readonly url: string;
  readonly right: string;
};

/** Makes a route without a declared right a mistake that stops the server before it listens. */
export function demandDeclaredRights(http: FastifyInstance): void {
  http.decorate("declaredRoutes", []);
  http.addHook("onRoute", (route) => {
    const right = route.config?.right;
    if (typeof right !== "string") {
      throw new Error(`the route ${String(route.method)} ${route.url} declares no right`);
    }
    http.declaredRoutes.push({ method: String(route.method), url: route.url, right });
  });
}
