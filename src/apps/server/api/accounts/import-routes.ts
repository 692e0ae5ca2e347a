import type { FastifyInstance } from "fastify";
import {
  accountsMessages,
  importUsers,
  planImport,
  roleNames,
} from "../../../../modules/accounts/index.ts";
import { contentDisposition, problemOf } from "../../../../platform/http/index.ts";
import { personOf, right, staleProofOf } from "../../access/rights.ts";
import { accountsDeps, type App } from "../../app.ts";
import * as contract from "../contract/people.ts";
import { serveRoute } from "../serve-route.ts";
import { credentialsTable, importTemplate, tableIn } from "./people-table.ts";
import { peopleView } from "./people-view.ts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const unreadable = {
  status: 422,
  code: "table-unreadable",
  detail: "这个文件读不出表格。请下载模板填写，存为 XLSX 后再导入；不要加密。",
};

/** People from a table, and the table to fill in. */
export function importRoutes(http: FastifyInstance, app: App): void {
  http.get(
    contract.importTemplateAddress,
    { config: right("account.administer"), schema: { produces: [XLSX] } },
    async (_, reply) =>
      reply
        .header("content-disposition", contentDisposition("attachment", "人员导入模板.xlsx"))
        .type(XLSX)
        .send(await importTemplate()),
  );

  serveRoute(
    http,
    contract.importPeople,
    { ...right("account.administer"), rateLimit: { max: 20, timeWindow: 60_000 } },
    async ({ body, request, reply }) => {
      const person = personOf(request);
      const view = await peopleView(app, person);
      const rows = view === null ? null : await tableIn(Buffer.from(body.file, "base64"));
      if (view === null || rows === null) return reply.problem(unreadable);
      const plan = planImport(
        rows,
        view.organizations.filter((one) => one.validTo === null),
      );
      if (!plan.ok) return reply.problem(problemOf(plan, accountsMessages));
      const stale = body.dryRun ? null : staleProofOf(request);
      if (stale !== null) return reply.problem(stale);

      const { siteId } = view;
      const { people } = plan.value;
      const ask = { siteId, people, dryRun: body.dryRun };
      const { added, refused } = await importUsers(accountsDeps(app), person, ask);
      const names = new Map(view.organizations.map((one) => [one.id, one.name]));
      const shown = added.map((one) => ({
        ...one,
        organizationName:
          one.organizationId === null ? null : (names.get(one.organizationId) ?? ""),
        roleNames: one.roles.map((role) => roleNames[role]),
      }));
      const file =
        body.dryRun || shown.length === 0
          ? null
          : (await credentialsTable(shown)).toString("base64");
      reply.header("cache-control", "no-store");
      return {
        taken: shown.map(({ row, displayName, username, organizationName, roleNames: held }) => ({
          row,
          displayName,
          username,
          organizationName,
          roleNames: held,
        })),
        refused: [...plan.value.refused, ...refused].toSorted((a, b) => a.row - b.row),
        credentials: file === null ? null : { name: "一次性密码.xlsx", file },
      };
    },
  );
}
