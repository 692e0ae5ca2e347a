import type { FastifyInstance } from "fastify";
import { confirmAddress } from "../../../../modules/notices/index.ts";
import { REQUESTS } from "../../../../portal/index.ts";
import { right } from "../../access/rights.ts";
import { readConfirmTicket } from "../../requests/notices.ts";
import type { PublicDesk } from "../../requests/public-desk.ts";
import { sendPage, withSite } from "./sending.ts";

/** The link of the first mail: looking at it confirms nothing, the button does, once however often it is pressed. */
export function confirmRoutes(http: FastifyInstance, desk: PublicDesk): void {
  const options = { config: { ...right("public") }, schema: { hide: true } };
  http.get(`${REQUESTS}confirm/`, options, (request, reply) =>
    withSite(desk, reply, async (site) => {
      const { t } = (request.query ?? {}) as { readonly t?: unknown };
      const ticket = typeof t === "string" ? t : "";
      const facts = readConfirmTicket(desk.sealer, ticket);
      return sendPage(
        reply,
        site.confirm({
          number: facts?.number ?? "",
          state: facts === null ? "unknown" : "asked",
          ticket,
          formToken: reply.formToken(),
        }),
      );
    }),
  );
  http.post(`${REQUESTS}confirm/`, options, (request, reply) =>
    withSite(desk, reply, async (site) => {
      const { ticket } = (request.body ?? {}) as { readonly ticket?: unknown };
      const facts = readConfirmTicket(desk.sealer, typeof ticket === "string" ? ticket : "");
      const isDone = facts !== null && (await confirmAddress(desk.notices, facts));
      if (isDone) await desk.catchUp({ siteId: facts.siteId, id: facts.caseId });
      return sendPage(
        reply,
        site.confirm({
          number: facts?.number ?? "",
          state: isDone ? "done" : "unknown",
          ticket: "",
          formToken: reply.formToken(),
        }),
      );
    }),
  );
}
