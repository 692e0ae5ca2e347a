import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import * as z from "zod";
import { letterMessages } from "../../../../modules/official-letters/index.ts";
import { readIdentity, requestMessages } from "../../../../modules/requests/index.ts";
import { contentDisposition, problemOf } from "../../../../platform/http/index.ts";
import { letterDeps } from "../../../letter-deps.ts";
import { personOf, right } from "../../access/rights.ts";
import type { App } from "../../app.ts";
import { drawFolder } from "../../requests/draw-folder.ts";
import { readableCase } from "./readable-case.ts";

/** The folder of a case for the archive, as one PDF. It names who asks: fetching it is a look that is recorded. */
export async function folderRoute(http: FastifyInstance, app: App): Promise<void> {
  const { sealedFiles } = app;
  const drawing = { ...(await letterDeps(app, sealedFiles)), sealedFiles };

  http
    .withTypeProvider<ZodTypeProvider>()
    .get(
      "/api/requests/:id/folder.pdf",
      { config: right("request.read"), schema: { params: z.object({ id: z.uuid() }) } },
      async (request, reply) => {
        const person = personOf(request);
        const read = await readableCase(app, person, request.params.id);
        if (read === null) return reply.callNotFound();
        const { found, site } = read;
        const looked = await readIdentity(app.requests, person, found);
        if (!looked.ok && looked.refusal !== "identity-purged")
          return reply.problem(problemOf(looked, requestMessages));
        const drawn = await drawFolder(drawing, {
          found,
          applicant: looked.ok ? looked.value : null,
          nameOf: site.nameOf,
          today: app.clock.today(),
        });
        if (!drawn.ok) return reply.problem(problemOf(drawn, letterMessages));
        return reply
          .header(
            "content-disposition",
            contentDisposition("attachment", `申请案卷 ${found.number}.pdf`),
          )
          .header("x-content-type-options", "nosniff")
          .header("cache-control", "private, no-store")
          .type("application/pdf")
          .send(drawn.value);
      },
    );
}
