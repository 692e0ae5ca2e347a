import type { FastifyReply, FastifyRequest } from "fastify";
import type { CaseRecord } from "../../../../modules/requests/index.ts";
import { acceptedForRequests } from "../../../../platform/sealed-files/index.ts";
import { REQUESTS, type RequestingSite, type StatusView } from "../../../../portal/index.ts";
import type { PublicDesk } from "../../requests/public-desk.ts";
import { MOST_FILES } from "../../requests/read-request-form.ts";
import { sendPage, withSite } from "./sending.ts";

/** Does something with the case that the browser proved; leads to the door where it proved none. */
export function withCase(
  desk: PublicDesk,
  request: FastifyRequest,
  reply: FastifyReply,
  work: (site: RequestingSite, record: CaseRecord) => Promise<FastifyReply>,
): Promise<FastifyReply> {
  return withSite(desk, reply, async (site) => {
    const record = await desk.provenCase(request);
    return record === null ? reply.redirect(`${REQUESTS}status/`, 303) : work(site, record);
  });
}

/** The page of a case. */
export async function showStatus(
  desk: PublicDesk,
  reply: FastifyReply,
  site: RequestingSite,
  record: CaseRecord,
  about: Partial<Pick<StatusView, "notice" | "typed" | "isAskedAgain">> = {},
): Promise<FastifyReply> {
  const { limit } = desk.app.sealedFiles;
  const { view } = await desk.onPortal(site, record);
  return sendPage(
    reply,
    site.status({
      ...view,
      largestFile: `${Math.floor(limit / 1_048_576)} MB`,
      largestBytes: limit,
      mostFiles: MOST_FILES,
      accepted: acceptedForRequests,
      formToken: reply.formToken(),
      notice: null,
      typed: "",
      mailNote: await desk.mailNote(record),
      contact: site.contact,
      isAskedAgain: false,
      ...about,
    }),
  );
}
