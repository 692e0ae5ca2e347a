import { Readable } from "node:stream";
import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import * as z from "zod";
import { ok } from "../../../../kernel/result.ts";
import { actorOf, type SignedIn } from "../../../../modules/accounts/index.ts";
import { workingCalendar } from "../../../../modules/calendar/index.ts";
import {
  letterFile,
  letterMessages,
  lettersOf,
  letterTitles,
  type DrawingDeps,
} from "../../../../modules/official-letters/index.ts";
import {
  IDENTITY_SEEN,
  previewReply,
  requestMessages,
  settingsOf,
  type CaseRecord,
} from "../../../../modules/requests/index.ts";
import { record } from "../../../../platform/audit.ts";
import { contentDisposition, problemOf } from "../../../../platform/http/index.ts";
import { mayAt } from "../../access/places.ts";
import { notAllowed, personOf, right } from "../../access/rights.ts";
import type { App } from "../../app.ts";
import * as contract from "../contract/letters.ts";
import { readableCase } from "../requests/readable-case.ts";
import { serveRoute } from "../serve-route.ts";

const MEDIA = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
} as const;
const address = z.object({
  id: z.uuid(),
  letterId: z.uuid(),
  form: z.enum(["pdf", "docx"]),
});
const noCase = { status: 404, code: "not-found", detail: requestMessages["not-found"] };
const messages = {
  ...letterMessages,
  "not-possible-now": requestMessages["not-possible-now"],
};

/** The letters of a case for its officers: the list, the files, and the reply that is being drafted. */
export function caseLetterRoutes(http: FastifyInstance, app: App, deps: DrawingDeps): void {
  const db = app.database.read;
  const reading = right("request.read");

  /** A letter names who asks: reading one is a look at them. */
  function noteLook(person: SignedIn, { id, number }: CaseRecord, letter: string) {
    return app.database.transact(async (tx) => {
      const data = { number, letter };
      const entry = { at: app.clock.now(), by: actorOf(person), subject: id, data };
      await record(tx, { ...entry, event: IDENTITY_SEEN });
      return ok(true);
    });
  }

  serveRoute(http, contract.requestLetters, reading, async ({ params, request, reply }) => {
    const read = await readableCase(app, personOf(request), params.id);
    if (read === null) return reply.problem(noCase);
    const letters = await lettersOf(db, read.found.siteId, read.found.id);
    return {
      rows: letters.map(({ id, kind, number, issuedOn, signedBy }) => ({
        id,
        kind,
        title: letterTitles[kind],
        number,
        issuedOn,
        signedBy,
      })),
    };
  });

  serveRoute(http, contract.previewRequestReply, right("request.handle"), async (asked) => {
    const read = await readableCase(app, personOf(asked.request), asked.params.id);
    if (read === null) return asked.reply.problem(noCase);
    const { siteId } = read.found;
    const { interpretation } = await settingsOf(db, siteId);
    const calendar = await workingCalendar(db, siteId);
    const today = app.clock.today();
    const { outcome } = asked.body;
    const shown = await previewReply(db, read.found, outcome, { today, calendar, interpretation });
    return shown.ok ? shown.value : asked.reply.problem(problemOf(shown, messages));
  });

  http
    .withTypeProvider<ZodTypeProvider>()
    .get(
      "/api/requests/:id/letters/:letterId/:form",
      { config: reading, schema: { params: address } },
      async (request, reply) => {
        const { id, letterId, form } = request.params;
        const person = personOf(request);
        const read = await readableCase(app, person, id);
        if (read === null) return reply.callNotFound();
        const { siteId } = read.found;
        const letters = await lettersOf(db, siteId, read.found.id);
        const letter = letters.find((one) => one.id === letterId);
        if (letter === undefined) return reply.callNotFound();
        const { organizationId } = read.found.case;
        if (!(await mayAt(db, person, "request.identity.read", organizationId)))
          return reply.problem(notAllowed);
        await noteLook(person, read.found, letter.number);
        const made = await letterFile(deps, { siteId, id: letterId }, form);
        if (!made.ok) return reply.problem(problemOf(made, letterMessages));
        const name = `${letterTitles[letter.kind]} ${letter.number}.${form}`;
        return reply
          .header("content-disposition", contentDisposition("attachment", name))
          .header("x-content-type-options", "nosniff")
          .header("cache-control", "private, no-store")
          .type(MEDIA[form])
          .send(Readable.from(made.value.bytes));
      },
    );
}
