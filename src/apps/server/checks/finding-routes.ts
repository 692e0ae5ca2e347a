import type { FastifyInstance } from "fastify";
import { refuse } from "../../../kernel/result.ts";
import { checkEdition, checksMessages } from "../../../modules/checks/index.ts";
import { cleanHtml, textBlocksOf } from "../../../modules/documents/index.ts";
import { problemOf } from "../../../platform/http/index.ts";
import { personOf, right, staleProofOf } from "../access/rights.ts";
import * as contract from "../api/contract/checks.ts";
import { serveRoute } from "../api/serve-route.ts";
import { portalOf, type App } from "../app.ts";
import { deskMessages } from "../documents/desk.ts";
import type { FindingsDesk } from "./findings-desk.ts";
import { shownFindings, shownUnread } from "./findings-view.ts";
import type { MaskDesk } from "./mask-desk.ts";

const messages = {
  ...deskMessages,
  ...checksMessages,
  "needs-fresh-proof": "请先再次确认是您本人，再说明理由放行。",
};

/** The findings of documents: seen, masked, let pass. */
export function findingRoutes(
  http: FastifyInstance,
  app: App,
  desks: { readonly findings: FindingsDesk; readonly masks: MaskDesk },
): void {
  serveRoute(
    http,
    contract.documentFindings,
    right("document.read"),
    async ({ params, request, reply }) => {
      const opened = await desks.findings.open(personOf(request), params);
      if (opened === null) return reply.problem(problemOf(refuse("not-found"), messages));
      const { checked } = opened;
      return {
        ready: checked.ready,
        findings: [...shownFindings(checked)],
        unread: shownUnread(checked),
        blocks: checked.obstacle,
      };
    },
  );

  serveRoute(http, contract.checkText, right("document.draft"), async ({ body }) => {
    const portal = await portalOf(app);
    const about = {
      siteId: portal?.groupId ?? 0,
      documentId: "00000000-0000-0000-0000-000000000000",
      today: app.clock.today(),
      now: app.clock.now(),
    };
    const checked = await checkEdition(app.database.read, about, {
      title: body.title,
      fields: [],
      blocks: textBlocksOf(cleanHtml(body.body)),
      attachments: [],
      form: null,
    });
    return { findings: [...shownFindings(checked)] };
  });

  serveRoute(
    http,
    contract.maskFindings,
    right("document.draft"),
    async ({ params, body, request, reply }) => {
      const done = await desks.masks.mask(personOf(request), params, body);
      if (!done.ok) return reply.problem(problemOf(done, messages));
      const again = await desks.findings.open(personOf(request), params);
      return {
        ...done.value,
        problems: [...done.value.problems],
        version: again?.found.version ?? body.version,
      };
    },
  );

  serveRoute(
    http,
    contract.overrideFinding,
    right("working"),
    async ({ params, body, request, reply }) => {
      const stale = staleProofOf(request);
      const ask = { ...body, proved: stale === null };
      const done = await desks.findings.letPass(personOf(request), params, ask);
      if (done.ok) return { overridden: done.value, version: body.version };
      if (done.refusal === "needs-fresh-proof" && stale !== null) return reply.problem(stale);
      return reply.problem(problemOf(done, messages));
    },
  );
}
