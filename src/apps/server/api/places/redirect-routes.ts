import { randomUUID } from "node:crypto";
import { rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { actorOf } from "../../../../modules/accounts/index.ts";
import {
  addRedirect,
  addressMessages,
  countRedirects,
  importRedirects,
  listRedirects,
  readOldAddress,
  readTarget,
  removeRedirect,
  tableMessages,
  type OldAddressProblem,
} from "../../../../modules/addresses/index.ts";
import { contentDisposition, problemOf } from "../../../../platform/http/index.ts";
import { addressPlaces } from "../../../../portal/index.ts";
import { meetingAt } from "../../../meeting.ts";
import { redirectLines } from "../../../redirect-lines.ts";
import { tableRows } from "../../../table-rows.ts";
import { mayEverywhere } from "../../access/places.ts";
import { notAllowed, personOf, right } from "../../access/rights.ts";
import { commandDeps, portalOf, type App } from "../../app.ts";
import * as contract from "../contract/addresses.ts";
import { serveRoute } from "../serve-route.ts";

const PAGE = 50;
const MOST_PROBLEMS = 100;
const noSite = { status: 404, code: "not-found", detail: "还没有建立网站。" };
const mayNot = (request: FastifyRequest) => !mayEverywhere(personOf(request), "site.administer");

/** Old addresses: where they lead, adding, importing and taking them back. They belong to the whole district. */
export function redirectRoutes(http: FastifyInstance, app: App): void {
  const db = app.database.read;
  const deps = { ...commandDeps(app), places: addressPlaces };

  serveRoute(http, contract.listRedirects, right("site.administer"), async (asked) => {
    const { query, request, reply } = asked;
    if (mayNot(request)) return reply.problem(notAllowed);
    const portal = await portalOf(app);
    if (portal === null) return { rows: [], total: 0, next: null };
    const found = await listRedirects(db, portal.groupId, {
      text: query.text ?? "",
      before: query.before ?? null,
      limit: PAGE + 1,
    });
    const shown = found.slice(0, PAGE);
    const goals = await addressPlaces.addressesOf(
      db,
      portal.groupId,
      shown.map(({ to }) => to),
    );
    return {
      rows: shown.map((row, index) => ({ ...row, to: goals[index] ?? null })),
      total: await countRedirects(db, portal.groupId),
      next: found.length > PAGE ? (shown.at(-1)?.id ?? null) : null,
    };
  });

  serveRoute(http, contract.addRedirect, right("site.administer"), async (asked) => {
    const { body, request, reply } = asked;
    if (mayNot(request)) return reply.problem(notAllowed);
    const portal = await portalOf(app);
    if (portal === null) return reply.problem(noSite);
    const kind = body.from.endsWith("/*") ? "prefix" : "exact";
    const from = readOldAddress(kind === "prefix" ? body.from.slice(0, -1) : body.from, kind);
    if (!from.ok) return reply.problem(problemOf(from, addressMessages));
    const to = readTarget(body.to, app.config.redirectHosts);
    if (!to.ok) return reply.problem(problemOf(to, addressMessages));
    const done = await addRedirect(deps, actorOf(personOf(request)), portal.groupId, {
      kind,
      from: from.value,
      to: { kind: "address", address: to.value },
      reason: "legacy",
    });
    return done.ok ? { added: true } : reply.problem(problemOf(done, addressMessages));
  });

  serveRoute(http, contract.removeRedirect, right("site.administer"), async (asked) => {
    const { params, request, reply } = asked;
    if (mayNot(request)) return reply.problem(notAllowed);
    const portal = await portalOf(app);
    if (portal === null) return reply.problem(noSite);
    const actor = actorOf(personOf(request));
    const done = await removeRedirect(deps, actor, portal.groupId, params.id);
    return done.ok ? { removed: true } : reply.problem(problemOf(done, addressMessages));
  });

  serveRoute(http, contract.tryAddress, right("site.administer"), async ({ query }) => {
    const met = await meetingAt(app.siteFolder, query.address);
    return "to" in met ? met : { ...met, to: null, meetsThere: null };
  });

  const importing = { ...right("site.administer"), rateLimit: { max: 20, timeWindow: 60_000 } };
  serveRoute(http, contract.importRedirects, importing, async ({ body, request, reply }) => {
    if (mayNot(request)) return reply.problem(notAllowed);
    const portal = await portalOf(app);
    if (portal === null) return reply.problem(noSite);
    const path = join(tmpdir(), `gongkai-old-addresses-${randomUUID()}`);
    const problems: OldAddressProblem[] = [];
    try {
      await writeFile(path, Buffer.from(body.file, "base64"), { mode: 0o600 });
      const order = {
        siteId: portal.groupId,
        rows: tableRows(path, body.name),
        fileName: body.name,
        allowedHosts: app.config.redirectHosts,
        isRehearsal: body.dryRun,
      };
      const done = await importRedirects(deps, actorOf(personOf(request)), order, (problem) => {
        if (problems.length < MOST_PROBLEMS) problems.push(problem);
      });
      if (!done.ok) return reply.problem(problemOf(done, tableMessages));
      const shown = problems.toSorted((a, b) => a.line - b.line);
      return { ...done.value, problems: shown };
    } finally {
      await rm(path, { force: true });
    }
  });

  http.get(
    contract.redirectsCsvAddress,
    { config: right("site.administer"), schema: { produces: ["text/csv"] } },
    async (request, reply) => {
      const portal = await portalOf(app);
      if (portal === null || mayNot(request)) return reply.problem(notAllowed);
      return reply
        .header("cache-control", "no-store")
        .header("content-disposition", contentDisposition("attachment", "旧网址.csv"))
        .type("text/csv; charset=utf-8")
        .send(Readable.from(redirectLines(db, portal.groupId)));
    },
  );
}
