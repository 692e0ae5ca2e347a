import { beforeAll, describe, expect, it } from "vitest";
import { freshDatabase } from "../../../../test/support/fresh-database.ts";
import { aDistrictWithPeople, aProduct, aServer } from "../fixtures.ts";
import { rights } from "./rights.ts";

const database = await freshDatabase();
const product = await aProduct(database);
let server: Awaited<ReturnType<typeof aServer>>;

beforeAll(async () => {
  await aDistrictWithPeople(product);
  server = await aServer(product);
});

const inside = () =>
  server.http.declaredRoutes.filter(({ right, method }) => right !== "public" && method !== "HEAD");
const addressOf = (url: string) =>
  url
    .replace(":siteId", "1")
    .replace(":id", "0195e2a0-0000-7000-8000-000000000001")
    .replace(":year", "2018")
    .replace(":user", "0195e2a0-0000-7000-8000-000000000001");

describe("every route", () => {
  it("declares a right that the server knows", () => {
    expect(server.http.declaredRoutes.length).toBeGreaterThan(30);
    for (const route of server.http.declaredRoutes) expect(rights).toContain(route.right);
  });

  it("that anybody may use is on this list and changes nothing but a session", () => {
    const open = server.http.declaredRoutes
      .filter(({ right, method }) => right === "public" && method !== "HEAD")
      .map(({ method, url }) => `${method} ${url.replace(/admin\.\w+\.css/, "admin.css")}`);
    expect(new Set(open)).toEqual(
      new Set([
        "GET /healthz",
        "GET /files/:sha256/:name",
        "GET /search",
        "GET /search/",
        "GET /mn/search",
        "GET /mn/search/",
        "GET /api/openapi.json",
        "GET /api/session",
        "POST /api/session",
        "GET /api/set-up",
        "GET /console",
        "GET /console/*",
        "GET /console/assets/:name",
        "GET /admin",
        "GET /admin/",
        "GET /admin/assets/admin.css",
        "GET /admin/sign-in",
        "POST /admin/sign-in",
        "GET /*",
      ]),
    );
  });

  it("is closed to whoever is not signed in", async () => {
    for (const { method, url, right } of inside()) {
      const reply = await server.http.inject({
        method: method as "GET",
        url: addressOf(url),
        headers: { accept: "text/html" },
      });
      const about = `${method} ${url}`;
      if (right === "fresh") expect([about, reply.statusCode]).toEqual([about, 404]);
      else if (method === "GET" && url.startsWith("/admin/")) {
        expect([about, reply.headers.location]).toEqual([
          about,
          `/admin/sign-in?next=${encodeURIComponent(addressOf(url))}`,
        ]);
      } else expect([about, reply.statusCode]).toEqual([about, 401]);
    }
  });

  it("is closed to whoever lacks its right, and asks nothing of them first", async () => {
    const lacks = {
      "document.draft": "auditor",
      "document.publish": "finance-drafter",
      "document.withdraw": "finance-reviewer",
      "report.read": "finance-drafter",
      "audit.read": "office",
      "account.administer": "office",
    } as const;
    const tried = new Set<string>();
    for (const [right, username] of Object.entries(lacks)) {
      const visitor = server.visitor();
      await visitor.signIn(username);
      for (const { method, url } of inside().filter((route) => route.right === right)) {
        const reply =
          method === "GET"
            ? await visitor.get(addressOf(url))
            : await visitor.api(method as "POST", addressOf(url), {});
        expect([`${method} ${url}`, reply.statusCode]).toEqual([`${method} ${url}`, 403]);
        tried.add(right);
      }
    }
    expect(tried).toEqual(new Set(Object.keys(lacks)));
  });
});
