import { randomBytes } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { FastifyInstance } from "fastify";
import { right } from "../access/rights.ts";
import { CONSOLE } from "../app.ts";
import { formFor } from "./compressed.ts";

const BASE = CONSOLE.replace(/\/$/, "");

// From the sources and from dist alike: the console is always the built one.
const folder = (() => {
  const here = dirname(fileURLToPath(import.meta.url));
  const root = join(here, "../../../..");
  return join(root, "dist/apps/console");
})();

/**
 * Serves the console: its files by the digest in their names, and one page for all its addresses, with a
 * number used once in the content policy, so that the styles that Ant Design makes in the browser are let in.
 */
export function consoleRoutes(http: FastifyInstance): void {
  let page: Promise<string> | null = null;
  let files: Promise<ReadonlySet<string>> | null = null;
  const open = {
    config: { ...right("public"), rateLimit: false as const },
    schema: { hide: true },
  };

  http.get(`${BASE}/assets/:name`, open, async (request, reply) => {
    const { name } = request.params as { name: string };
    const kept = await (files ??= filesIn(join(folder, "assets")));
    const form = kept.has(name) ? formFor(request.headers["accept-encoding"], name, kept) : null;
    if (form === null) return reply.callNotFound();
    reply
      .header("cache-control", "public, max-age=31536000, immutable")
      .header("vary", "accept-encoding")
      .type(name.endsWith(".css") ? "text/css; charset=utf-8" : "text/javascript; charset=utf-8");
    if (form.encoding !== null) reply.header("content-encoding", form.encoding);
    return reply.sendFile(form.file, join(folder, "assets"), {
      cacheControl: false,
      index: false,
    });
  });

  const answer = async (_: unknown, reply: import("fastify").FastifyReply) => {
    page ??= readFile(join(folder, "index.html"), "utf8");
    const nonce = randomBytes(16).toString("base64");
    return reply
      .header("cache-control", "no-store")
      .header("content-security-policy", policy(nonce))
      .type("text/html; charset=utf-8")
      .send((await page).replaceAll("__NONCE__", nonce));
  };
  http.get(BASE, open, answer);
  http.get(`${BASE}/*`, open, answer);
}

async function filesIn(path: string): Promise<ReadonlySet<string>> {
  return new Set(await readdir(path));
}

function policy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join("; ");
}
