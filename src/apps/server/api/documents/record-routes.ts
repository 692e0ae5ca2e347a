import type { FastifyInstance } from "fastify";
import type { Id } from "../../../../kernel/ids.ts";
import { refuse } from "../../../../kernel/result.ts";
import type { DocumentRecord, Edition } from "../../../../modules/documents/index.ts";
import { problemOf } from "../../../../platform/http/index.ts";
import { may, type SignedIn } from "../../../../modules/accounts/index.ts";
import { freezeOn } from "../../../gates.ts";
import type { App } from "../../app.ts";
import { personOf, right } from "../../access/rights.ts";
import { deskMessages, type DocumentDesk } from "../../documents/desk.ts";
import { openDocument, saveDocument, startDocument } from "../contract/documents.ts";
import { serveRoute } from "../serve-route.ts";

/** One document: read with all that its page shows, started, saved. */
export function recordRoutes(http: FastifyInstance, app: App, desk: DocumentDesk): void {
  serveRoute(http, openDocument, right("document.read"), async ({ params, request, reply }) => {
    const found = await desk.record(personOf(request), params.siteId, params.id);
    if (found === null) return reply.problem(problemOf(refuse("not-found"), deskMessages));
    return { ...shown(found), ...(await withFreeze(app, personOf(request), found)) };
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

/** What a freeze takes from what may be done: all that the public would see, but for withdrawing a leak. */
async function withFreeze(app: App, person: SignedIn, found: DocumentRecord) {
  const editions = [found.edition, ...(found.published === null ? [] : [found.published])];
  const touched = {
    siteId: found.siteId,
    documentId: found.id,
    columnIds: editions.map(({ fields }) => fields.columnId),
    organizationIds: editions.map(({ fields }) => fields.organizationId),
  };
  const freeze = await freezeOn(app.database.read, touched, app.clock.now());
  if (freeze === null) return { frozen: null, may: found.may };
  const { effect, setBy: by, until, reason } = freeze;
  const mayBreak = may(person, "site.emergency", { trail: [] }).ok;
  return {
    frozen: { name: effect.kind === "freeze" ? effect.name : "", by, until, reason },
    may: found.may.filter(
      (one) => one !== "publish" && one !== "archive" && (one !== "withdraw" || mayBreak),
    ),
  };
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
    live: expected("live", found),
    gone: expected("gone", found),
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

function expected(kind: "live" | "gone", { appearance }: DocumentRecord) {
  if (appearance?.kind !== kind) return null;
  return { since: appearance.since, seenAt: appearance.seenAt };
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
