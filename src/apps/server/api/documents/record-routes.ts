import type { FastifyInstance } from "fastify";
import type { Id } from "../../../../kernel/ids.ts";
import { refuse } from "../../../../kernel/result.ts";
import type { DocumentRecord, Edition } from "../../../../modules/documents/index.ts";
import { problemOf } from "../../../../platform/http/index.ts";
import { personOf, right } from "../../access/rights.ts";
import { deskMessages, type DocumentDesk } from "../../documents/desk.ts";
import { openDocument, saveDocument, startDocument } from "../contract/documents.ts";
import { serveRoute } from "../serve-route.ts";

/** One document: read with all that its page shows, started, saved. */
export function recordRoutes(http: FastifyInstance, desk: DocumentDesk): void {
  serveRoute(http, openDocument, right("document.read"), async ({ params, request, reply }) => {
    const found = await desk.record(personOf(request), params.siteId, params.id);
    return found === null
      ? reply.problem(problemOf(refuse("not-found"), deskMessages))
      : shown(found);
  });

  serveRoute(http, startDocument, right("document.draft"), async ({ body, request, reply }) => {
    const key = request.headers["idempotency-key"];
    const once = typeof key === "string" ? key.slice(0, 100) : null;
    const done = await desk.start(personOf(request), once, body);
    return done.ok ? done.value : reply.problem(problemOf(done, deskMessages));
  });

  const draft = right("document.draft");
  serveRoute(http, saveDocument, draft, async ({ params, body, request, reply }) => {
    const { version, ...input } = body;
    const seen = { siteId: params.siteId, id: params.id as Id<"document">, version };
    const done = await desk.save(personOf(request), seen, input);
    return done.ok ? done.value : reply.problem(problemOf(done, deskMessages));
  });
}

function shown(found: DocumentRecord) {
  const { names, editions, edition, published } = found;
  return {
    siteId: found.siteId,
    id: found.id,
    state: found.state,
    version: found.version,
    path: found.path,
    indexNumber: found.indexNumber,
    publishedAt: found.publishedAt,
    withdrawal:
      found.withdrawnAt === null
        ? null
        : { at: found.withdrawnAt, reason: found.withdrawalReason ?? "" },
    stage: found.stage,
    returned: found.returned,
    chain: found.chain,
    scheduledFor: found.scheduledFor,
    archive:
      found.archivedAt === null
        ? null
        : { at: found.archivedAt, reason: found.archiveReason ?? "" },
    scheduleProblem: found.scheduleProblem,
    live: found.live,
    may: found.may,
    edition: shownEdition(edition),
    published: published === null ? null : shownEdition(published),
    editions: editions.map(({ authors, ...one }) => ({
      ...one,
      by: authors.map((id) => names.get(id) ?? "").join("、") || null,
    })),
    steps: found.steps.map((step) => ({
      stage: step.stage,
      decision: step.decision,
      by: step.by.name,
      insteadOf: step.insteadOf?.name ?? null,
      opinion: step.opinion,
      at: step.at,
      edition: step.editionNumber,
      points: step.points,
      textHash: step.textHash,
    })),
    comments: found.comments,
    corrections: found.corrections,
  };
}

function shownEdition({ number, fields, body, attachments }: Edition) {
  return {
    number,
    ...fields,
    keywords: [...fields.keywords],
    channels: [...fields.channels],
    body,
    attachments,
  };
}
