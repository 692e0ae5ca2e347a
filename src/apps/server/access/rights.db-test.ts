import { beforeAll, describe, expect, it } from "vitest";
import { freshDatabase } from "../../../../test/support/fresh-database.ts";
import { actions, createUser } from "../../../modules/accounts/index.ts";
import { organizationTrail } from "../../../modules/organizations/index.ts";
import { aDistrictWithPeople, aProduct, aServer, password } from "../fixtures.ts";
import { rights } from "./rights.ts";

const database = await freshDatabase();
const product = await aProduct(database);
let server: Awaited<ReturnType<typeof aServer>>;

beforeAll(async () => {
  const { finance } = await aDistrictWithPeople(product);
  const added = await createUser(
    { db: database, clock: product.clock, trailOf: organizationTrail },
    { kind: "system", name: "test" },
    {
      siteId: 1,
      username: "newcomer",
      displayName: "新人",
      organizationId: finance,
      password,
      roles: [],
    },
  );
  if (!added.ok) throw new Error(added.refusal);
  server = await aServer(product);
});

const inside = () =>
  server.http.declaredRoutes.filter(({ right, method }) => right !== "public" && method !== "HEAD");
const numbers: Readonly<Record<string, string>> = {
  ":siteId": "1",
  ":organizationId": "1",
  ":year": "2018",
};
const addressOf = (url: string) =>
  url.replaceAll(/:\w+/g, (name) => numbers[name] ?? "0195e2a0-0000-7000-8000-000000000001");

describe("every route", () => {
  it("declares a right that the server knows", () => {
    expect(server.http.declaredRoutes.length).toBeGreaterThan(30);
    for (const route of server.http.declaredRoutes) expect(rights).toContain(route.right);
  });

  it("that anybody may use is on this list and changes nothing but a session", () => {
    const open = server.http.declaredRoutes
      .filter(({ right, method }) => right === "public" && method !== "HEAD")
      .map(({ method, url }) => `${method} ${url}`);
    expect(new Set(open)).toEqual(
      new Set([
        "GET /healthz",
        "GET /files/:sha256/:name",
        "GET /requests",
        "GET /requests/",
        "GET /requests/new",
        "GET /requests/new/",
        "POST /requests/new/",
        "POST /requests/new/send/",
        "POST /requests/already/",
        "GET /requests/receipt/",
        "GET /requests/status",
        "GET /requests/status/",
        "POST /requests/status/",
        "GET /requests/status/days/",
        "GET /requests/status/letters/:name",
        "GET /requests/status/files/:id",
        "POST /requests/status/supplement/",
        "POST /requests/status/suggest/",
        "POST /requests/status/withdraw/",
        "POST /requests/status/leave/",
        "GET /requests/confirm/",
        "POST /requests/confirm/",
        "GET /search",
        "GET /search/",
        "GET /search/suggest",
        "GET /mn/search/suggest",
        "GET /mn/search",
        "GET /mn/search/",
        "POST /search/opened",
        "POST /mn/search/opened",
        "GET /opensearch.xml",
        "GET /mn/opensearch.xml",
        "GET /api/v1/search",
        "GET /api/openapi.json",
        "GET /api/session",
        "POST /api/session",
        "GET /api/set-up",
        "GET /admin",
        "GET /admin/*",
        "GET /admin/assets/:name",
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
      else expect([about, reply.statusCode]).toEqual([about, 401]);
    }
  });

  const actionsOf = () =>
    inside().filter(({ right }) => right === "working" || actions.some((one) => one === right));

  it("that is about an action is closed to somebody without roles, whatever is sent", async () => {
    const visitor = server.visitor();
    await visitor.signIn("newcomer");
    expect(actionsOf().length).toBeGreaterThan(30);
    for (const { method, url } of actionsOf()) {
      expect([method, url, (await ask(visitor, method, url)).statusCode]).toEqual([
        method,
        url,
        403,
      ]);
    }
  });

  it("that changes something is closed to the auditor, but for their own account", async () => {
    const visitor = server.visitor();
    await visitor.signIn("auditor");
    const changing = inside().filter(
      ({ method, right }) => method !== "GET" && right !== "fresh" && right !== "signing-in",
    );
    const open = new Set<string>();
    for (const { method, url, right } of changing) {
      if (right === "signed-in") open.add(`${method} ${url}`);
      else {
        expect([method, url, (await ask(visitor, method, url)).statusCode]).toEqual([
          method,
          url,
          403,
        ]);
      }
    }
    for (const route of open) expect(ownAccount).toContain(route);
  });
});

/** What everybody who is signed in may change, because it is theirs alone. */
const ownAccount = [
  "POST /api/second-factor/recovery-codes",
  "DELETE /api/second-factor",
  "POST /api/profile/password",
  "DELETE /api/profile/sessions/:session",
  "DELETE /api/profile/sessions",
  "POST /api/saved-filters",
  "DELETE /api/saved-filters/:id",
];

describe("somebody who has not finished signing in", async () => {
  const strict = await aServer({
    ...product,
    config: { ...product.config, secondFactor: "required" },
  });
  const unfinished = ["public", "fresh", "signing-in"];

  it("reaches nothing but the steps that are left", async () => {
    const visitor = strict.visitor();
    expect((await visitor.signIn("admin")).statusCode).toBe(200);
    const closed = strict.http.declaredRoutes.filter(
      ({ right, method }) => !unfinished.includes(right) && method !== "HEAD",
    );
    for (const { method, url } of closed) {
      const reply = await ask(visitor, method, url);
      expect([method, url, reply.json().code]).toEqual([method, url, "enrolment-needed"]);
    }
    const open = strict.http.declaredRoutes.filter(({ right }) => right === "signing-in");
    expect(new Set(open.map(({ url }) => url))).toEqual(
      new Set([
        "/api/session",
        "/api/session/second-factor",
        "/api/session/new-password",
        "/api/session/proof",
        "/api/second-factor",
        "/api/second-factor/enrolment",
      ]),
    );
  });
});

type Visitor = ReturnType<typeof server.visitor>;

function ask(visitor: Visitor, method: string, url: string) {
  return method === "GET"
    ? visitor.get(addressOf(url))
    : visitor.api(method as "POST", addressOf(url), {});
}
