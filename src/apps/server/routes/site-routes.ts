import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { App } from "../app.ts";
import { right } from "../access/rights.ts";
import { cachingOf, contentTypeOf, sitePathOf } from "./site-path.ts";

/** Serves the published site: its files, the notices of withdrawn pages (410), and its page for 404. */
export async function siteRoutes(http: FastifyInstance, app: App): Promise<void> {
  await http.register(fastifyStatic, { serve: false, cacheControl: false, contentType: false });
  const options = { config: { ...right("public"), rateLimit: false as const } };
  http.get("/*", options, async (request, reply) => {
    const address = request.url.split("?")[0] ?? "/";
    const path = sitePathOf(address);
    return path === null ? reply.callNotFound() : sendPage(app, path, request, reply);
  });
  http.setNotFoundHandler((request, reply) => notFound(app, request, reply));
}

async function sendPage(app: App, path: string, request: FastifyRequest, reply: FastifyReply) {
  const file = join(app.siteFolder, path);
  const found = await stat(file).catch(() => null);
  if (found === null) {
    const isFresh = path === "index.html" && (await app.setUp.isOpen());
    return isFresh ? reply.redirect("/admin/", 302) : reply.callNotFound();
  }
  if (found.isDirectory()) {
    const [address, query] = request.url.split("?");
    return reply.redirect(`${address}/${query === undefined ? "" : `?${query}`}`, 301);
  }
  if (path.endsWith(".html") && (await exists(`${file}.gone`))) {
    reply.code(410).header("cache-control", "no-store").type(contentTypeOf(path));
    return reply.send(await readFile(file));
  }
  reply.header("cache-control", cachingOf(path)).type(contentTypeOf(path));
  return reply.sendFile(path, app.siteFolder, {
    cacheControl: false,
    contentType: false,
    index: false,
  });
}

async function notFound(app: App, request: FastifyRequest, reply: FastifyReply) {
  const detail = "没有找到这个页面，请检查网址。";
  const ownPage = !/^\/(api|admin)\//.test(request.url);
  if (ownPage && request.method === "GET") {
    const language = /^\/(mn|en)\//.exec(request.url)?.[1];
    for (const name of language === undefined
      ? ["404.html"]
      : [`${language}/404.html`, "404.html"]) {
      const page = await readFile(join(app.siteFolder, name)).catch(() => null);
      if (page === null) continue;
      reply.removeHeader("content-type");
      return reply
        .code(404)
        .header("cache-control", "no-store")
        .type("text/html; charset=utf-8")
        .send(page);
    }
  }
  return reply.problem({ status: 404, code: "not-found", detail });
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
