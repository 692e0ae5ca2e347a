import type { FastifyInstance } from "fastify";
import { beijingMinute } from "../../../../kernel/dates.ts";
import { REQUESTS, wholeDay } from "../../../../portal/index.ts";
import { right } from "../../access/rights.ts";
import type { PublicDesk } from "../../requests/public-desk.ts";
import { answerRoutes } from "./answer-routes.ts";
import { applicantStepRoutes } from "./applicant-step-routes.ts";
import { confirmRoutes } from "./confirm-routes.ts";
import { requestStatusRoutes } from "./request-status-routes.ts";
import { requestFormRoutes } from "./request-form-routes.ts";
import { requestSendingRoutes } from "./request-sending-routes.ts";
import { sendPage, withSite } from "./sending.ts";

/** Requests for information on the portal: no account, no script needed. */
export function publicRequestRoutes(http: FastifyInstance, desk: PublicDesk): void {
  const options = { config: { ...right("public") }, schema: { hide: true } };
  for (const address of [REQUESTS, `${REQUESTS}new/`, `${REQUESTS}status/`])
    http.get(address.slice(0, -1), options, async (_, reply) => reply.redirect(address, 301));
  http.get(REQUESTS, options, (_, reply) =>
    withSite(desk, reply, async (site) => sendPage(reply, site.start())),
  );
  http.get(`${REQUESTS}receipt/`, options, (request, reply) =>
    withSite(desk, reply, async (site) => {
      const proven = desk.cookie.read(request, desk.app.clock.now());
      if (proven?.code === undefined || proven.code === null)
        return reply.redirect(`${REQUESTS}status/`, 303);
      const found = await desk.caseOf(proven);
      if (found === null) return reply.redirect(`${REQUESTS}status/`, 303);
      const origin = site.origin ?? `${request.protocol}://${request.host}`;
      return sendPage(
        reply,
        site.receipt({
          number: proven.number,
          code: proven.code.replace(/(.{5})(?=.)/g, "$1 "),
          agencyName: site.agencyById.get(found.case.organizationId)?.name ?? "",
          filedAt: beijingMinute(found.filedAt),
          dueWords: found.dueOn === null ? null : wholeDay(found.dueOn),
          statusAddress: `${origin}${REQUESTS}status/#${proven.number}`,
          hasMail: proven.hasMail && desk.app.config.mail !== null,
          isRepeated: proven.isRepeated,
          contact: site.contact,
          formToken: reply.formToken(),
        }),
      );
    }),
  );
  requestFormRoutes(http, desk);
  requestSendingRoutes(http, desk);
  requestStatusRoutes(http, desk);
  applicantStepRoutes(http, desk);
  answerRoutes(http, desk);
  confirmRoutes(http, desk);
}
