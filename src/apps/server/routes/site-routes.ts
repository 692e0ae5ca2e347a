import fastifyStatic from "@fastify/static";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { App } from "../app.ts";
import { right } from "../access/rights.ts";

/**
 * What is left to the framework of the published site, which is served before it: the way to the first set-up, the
 * page for 404, other methods; and all of it for those who ask without a connection, as the server asks itself.
 */
export async function siteRoutes(http: FastifyInstance, app: App): Promise<void> {
  await http.register(fastifyStatic, { serve: false, cacheControl: false, contentType: false });
  const options = { config: { ...right("public"), rateLimit: false as const } };
  http.get("/*", options, async (request, reply) => {
    if (await app.serving.answer(request.raw, reply.raw)) return reply.hijack();
    const isHome = request.url.split("?")[0] === "/";
    const isFresh = isHome && (await app.setUp.isOpen());
    return isFresh ? reply.redirect("/admin/", 302) : reply.callNotFound();
  });
  http.setNotFoundHandler((request, reply) => notFound(app, request, reply));
}

async function notFound(app: App, request: FastifyRequest, reply: FastifyReply) {
  const { method, url } = request;
  const reads = method === "GET" || method === "HEAD";
  const isPage = !/^\/(api|admin)\//.test(url);
  if (isPage && reads && (await app.serving.notFound(request.raw, reply.raw)))
    return reply.hijack();
  if (isPage && !reads && (await app.serving.has(url.split("?")[0] ?? "/"))) {
    const detail = "这个网址只能打开来看，不能提交内容。";
    reply.header("allow", "GET, HEAD");
    return reply.problem({ status: 405, code: "method-not-allowed", detail });
  }
  const detail = "没有找到这个页面，请检查网址。";
  return reply.problem({ status: 404, code: "not-found", detail });
}
