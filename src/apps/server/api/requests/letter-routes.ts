import { Readable } from "node:stream";
import type { FastifyInstance } from "fastify";
import * as z from "zod";
import { ok } from "../../../../kernel/result.ts";
import { actorOf, type SignedIn } from "../../../../modules/accounts/index.ts";
import {
  letterFile,
  lettersOf,
  letterMessages,
  letterTitles,
} from "../../../../modules/official-letters/index.ts";
import { IDENTITY_SEEN, type CaseRecord } from "../../../../modules/requests/index.ts";
import { record } from "../../../../platform/audit.ts";
import { contentDisposition, problemOf } from "../../../../platform/http/index.ts";
import { letterDeps } from "../../../letter-deps.ts";
import { mayAt } from "../../access/places.ts";
import { notAllowed, personOf, right } from "../../access/rights.ts";
import type { App } from "../../app.ts";
import { caseLetters } from "../contract/requests-answer.ts";
import { serveRoute } from "../serve-route.ts";
import { noCase, readableCase } from "./readable-case.ts";

const file = z.object({ id: z.uuid(), letterId: z.uuid(), form: z.enum(["pdf", "docx"]) });
const types = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
} as const;

/** The letters of a case, to be listed and taken along. A letter names who asked: it is for those who may see that. */
export async function letterRoutes(http: FastifyInstance, app: App): Promise<void> {
  const db = app.database.read;
  const deps = await letterDeps(app, app.sealedFiles);

  serveRoute(http, caseLetters, right("request.read"), async ({ params, request, reply }) => {
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

  const schema = { params: file };
  const config = right("request.identity.read");
  http.get(
    "/api/requests/:id/letters/:letterId.:form",
    { config, schema },
    async (request, reply) => {
      const { id, letterId, form } = request.params as z.output<typeof file>;
      const person = personOf(request);
      const read = await readableCase(app, person, id);
      if (read === null) return reply.problem(noCase);
      const { siteId } = read.found;
      // Whoever only helps reads the case and not who asks.
      const place = read.found.case.organizationId;
      if (!(await mayAt(db, person, "request.identity.read", place)))
        return reply.problem(notAllowed);
      const letter = (await lettersOf(db, siteId, id)).find((one) => one.id === letterId);
      if (letter === undefined) return reply.problem(noCase);
      await noteLook(app, person, read.found, letter.number);
      const drawn = await letterFile(deps, { siteId, id: letterId }, form);
      if (!drawn.ok)
        return drawn.refusal === "not-found"
          ? reply.problem(noCase)
          : reply.problem(problemOf({ ok: false, refusal: drawn.refusal }, letterMessages));
      return reply
        .header(
          "content-disposition",
          contentDisposition("attachment", `${letter.number} ${letterTitles[letter.kind]}.${form}`),
        )
        .header("cache-control", "private, no-store")
        .header("x-content-type-options", "nosniff")
        .type(types[form])
        .send(Readable.from(drawn.value.bytes));
    },
  );
}

/** A letter names who asks: reading one is a look at them. */
async function noteLook(app: App, person: SignedIn, { id, number }: CaseRecord, letter: string) {
  await app.database.transact(async (tx) => {
    const entry = { at: app.clock.now(), by: actorOf(person), subject: id };
    await record(tx, { ...entry, event: IDENTITY_SEEN, data: { number, letter } });
    return ok(true);
  });
}
