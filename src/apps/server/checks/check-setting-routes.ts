import type { FastifyInstance } from "fastify";
import { actorOf } from "../../../modules/accounts/index.ts";
import {
  checksMessages,
  ownExpressions,
  rules,
  saveExpressions,
  sweepFindingsOf,
  sweepsOf,
} from "../../../modules/checks/index.ts";
import { organizationsOf } from "../../../modules/organizations/index.ts";
import { problemOf } from "../../../platform/http/index.ts";
import { personOf, right } from "../access/rights.ts";
import * as contract from "../api/contract/checks.ts";
import { serveRoute } from "../api/serve-route.ts";
import { commandDeps, portalOf, type App } from "../app.ts";
import { readableWithin } from "../documents/readable.ts";
import { titleOfRule } from "./findings-view.ts";
import { beginSweep } from "./sweeping.ts";

const messages = { ...checksMessages, "not-set-up": "还没有设置门户网站，请先完成首次设置。" };
const PAGE = 100;

/** What the checks look for, the installation's own expressions, and the sweeps over what is published. */
export function checkSettingRoutes(http: FastifyInstance, app: App): void {
  const db = app.database.read;
  const deps = commandDeps(app);
  const groupId = async () => (await portalOf(app))?.groupId ?? 0;

  serveRoute(http, contract.listRules, right("document.read"), async () => ({ rows: [...rules] }));

  serveRoute(http, contract.listExpressions, right("document.read"), async () => ({
    rows: (await ownExpressions(db, await groupId())).map((one) => ({ ...one, own: true })),
  }));

  serveRoute(
    http,
    contract.saveExpressions,
    right("checks.administer"),
    async ({ body, request, reply }) => {
      const done = await saveExpressions(
        deps,
        actorOf(personOf(request)),
        await groupId(),
        body.rows,
      );
      return done.ok ? { kept: done.value } : reply.problem(problemOf(done, messages));
    },
  );

  serveRoute(http, contract.listSweeps, right("document.read"), async () => ({
    rows: [...(await sweepsOf(db, await groupId(), 50))],
  }));

  serveRoute(
    http,
    contract.startSweep,
    right("checks.administer"),
    async ({ body, request, reply }) => {
      const done = await beginSweep(app, actorOf(personOf(request)), body.why);
      return done.ok ? done.value : reply.problem(problemOf(done, messages));
    },
  );

  serveRoute(
    http,
    contract.sweepFindings,
    right("document.read"),
    async ({ params, query, request }) => {
      const person = personOf(request);
      const organizations = await organizationsOf(db, await groupId());
      const rows = await sweepFindingsOf(db, params.id, {
        after: Number(query.after ?? -1),
        limit: PAGE,
        severity: query.severity ?? null,
        organizationIds: readableWithin(person, organizations),
      });
      const names = new Map(organizations.map((one) => [one.id, one.name]));
      return {
        rows: rows.map((row) => ({
          siteId: row.site_id,
          documentId: row.document_id,
          title: row.title,
          organizationName: names.get(row.organization_id) ?? "",
          severity: row.severity,
          ruleTitle: titleOfRule(row.rule),
          place: row.place,
          masked: row.masked,
        })),
        next: rows.length < PAGE ? null : String(rows.at(-1)?.number ?? ""),
      };
    },
  );
}
