import type { Id } from "../../kernel/ids.ts";
import { beijingDay, yearOf } from "../../kernel/dates.ts";
import { ok, refuse, type Result } from "../../kernel/result.ts";
import { record, type Actor } from "../../platform/audit.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Database, Tx } from "../../platform/database/database.ts";
import { newId } from "../../platform/ids.ts";
import type { Jobs } from "../../platform/jobs.ts";
import { columnTrail, siteById, type Column, type Site } from "../columns/index.ts";
import { organizationById } from "../organizations/index.ts";
import { putEntries, removeEntries, vectorOf } from "../search/index.ts";
import { contentKeyOf } from "./content-key.ts";
import type { DocumentInput } from "./contract.ts";
import { cleanHtml } from "./html/index.ts";
import type { DocumentRefusal } from "./messages.ts";
import type { DocumentFacts, DocumentFields, Edition } from "./model.ts";
import * as rules from "./rules.ts";
import { searchEntryOf } from "./search-entry.ts";
import * as store from "./store.ts";
import { takeSerials } from "./store/serials-and-relations.ts";

export type DocumentsDeps = { readonly db: Database; readonly clock: Clock; readonly jobs: Jobs };
export type DocumentRef = { readonly siteId: number; readonly id: Id<"document"> };
/** The document and the version of it that the person saw. */
export type Seen = DocumentRef & { readonly version: number };

type Answer<T> = Promise<Result<T, DocumentRefusal>>;

/** Starts a document as a draft in the site of its column. Answers its key. */
export function createDraft(
  deps: DocumentsDeps,
  actor: Actor,
  input: DocumentInput,
): Answer<DocumentRef> {
  return deps.db.transact(async (tx): Answer<DocumentRef> => {
    const place = await placeOf(tx, input);
    if (!place.ok) return place;
    const { column, site } = place.value;
    const { fields, body, attachments } = contentOf(input, site);
    const allowed = rules.maySave(null, fields);
    if (!allowed.ok) return allowed;

    const at = deps.clock.now();
    const ref = { siteId: column.siteId, id: newId<"document">() };
    const editionId = newId<"edition">();
    await store.insertDocument(
      tx,
      { ...ref, editionId, language: site.language, contentKey: contentKeyOf(fields, body), at },
      fields,
    );
    await store.saveEdition(
      tx,
      {
        ...ref,
        id: editionId,
        documentId: ref.id,
        number: 1,
        fields,
        body,
        attachments,
        publishedAt: null,
      },
      authorOf(actor),
      at,
    );
    await record(tx, {
      at,
      by: actor,
      event: "document.drafted",
      subject: subjectOf(ref),
      data: { edition: 1, title: fields.title },
    });
    return ok(ref);
  });
}

/** Saves a document's draft. What is published stays as it is: the change waits in an edition of its own. */
export function saveDraft(
  deps: DocumentsDeps,
  actor: Actor,
  seen: Seen,
  input: DocumentInput,
): Answer<{ readonly edition: number }> {
  return deps.db.transact(async (tx): Answer<{ readonly edition: number }> => {
    const found = await store.lock(tx, seen.siteId, seen.id);
    if (found === null) return refuse("not-found");
    if (found.version !== seen.version) return refuse("changed-by-someone-else");
    const place = await placeOf(tx, input);
    if (!place.ok) return place;
    if (place.value.column.siteId !== found.siteId) return refuse("column-unknown");
    const { fields, body, attachments } = contentOf(input, place.value.site);
    const allowed = rules.maySave(found, fields);
    if (!allowed.ok) return allowed;

    const at = deps.clock.now();
    const waiting =
      found.draftEdition === null
        ? null
        : await store.edition(tx, found.siteId, found.draftEdition);
    const number = waiting?.number ?? (await store.nextEditionNumber(tx, found.siteId, found.id));
    const saved: Edition = {
      siteId: found.siteId,
      id: waiting?.id ?? newId<"edition">(),
      documentId: found.id,
      number,
      fields,
      body,
      attachments,
      publishedAt: null,
    };
    await store.saveEdition(tx, saved, authorOf(actor), at);
    await store.saveDraftOnRow(tx, found, {
      editionId: saved.id,
      fields,
      contentKey: contentKeyOf(fields, body),
      at,
    });
    await record(tx, {
      at,
      by: actor,
      event: "document.saved",
      subject: subjectOf(found),
      data: { edition: number },
    });
    return ok({ edition: number });
  });
}

export type Published = { readonly path: string; readonly indexNumber: string };

/** Publishes the waiting edition: index number and address are given once; search and pages follow in the same transaction. */
export function publishDocument(deps: DocumentsDeps, actor: Actor, seen: Seen): Answer<Published> {
  return deps.db.transact(async (tx): Answer<Published> => {
    const found = await store.lock(tx, seen.siteId, seen.id);
    if (found === null) return refuse("not-found");
    if (found.version !== seen.version) return refuse("changed-by-someone-else");
    const waiting = await waitingEdition(tx, found);
    const allowed = rules.mayPublish(
      found,
      waiting && { fields: waiting.fields, hasContent: hasContent(waiting) },
      deps.clock.today(),
    );
    if (!allowed.ok) return allowed;
    if (waiting === null) return refuse("nothing-to-publish");
    const { fields } = waiting;
    const [trail, organization] = [
      await columnTrail(tx, fields.columnId),
      await organizationById(tx, fields.organizationId),
    ];
    if (trail.length === 0) return refuse("column-unknown");
    if (organization === null) return refuse("organization-unknown");

    const at = deps.clock.now();
    const publishedAt = found.publishedAt ?? at;
    const publishedOn = beijingDay(publishedAt);
    const year = yearOf(publishedOn);
    const serial = () =>
      takeSerials(tx, { siteId: found.siteId, organizationId: organization.id, year }, 1);
    const indexNumber =
      found.indexNumber ?? rules.indexNumber(organization.code, year, await serial());
    const path = found.path ?? rules.documentPath(found.id, year);
    const contentKey = contentKeyOf(fields, waiting.body);
    await store.publish(tx, found, {
      state: allowed.value.next,
      fields,
      editionId: waiting.id,
      path,
      indexNumber,
      publishedAt,
      publishedOn,
      contentKey,
      at,
    });
    const entry = searchEntryOf(
      { ...found, path, indexNumber, publishedOn },
      fields,
      waiting.body,
      trail.map((column) => column.id),
    );
    await putEntries(tx, [entry], [vectorOf(entry)]);
    await deps.jobs.enqueue(
      tx,
      "pages",
      pagesEvent("document.published", found, fields, publishedOn),
    );
    await record(tx, {
      at,
      by: actor,
      event: "document.published",
      subject: subjectOf(found),
      data: { edition: waiting.number, indexNumber, path },
    });
    return ok({ path, indexNumber });
  });
}

/** Takes a published document off page, lists, search, feeds and attachments at once; the reason stays to be read. */
export function withdrawDocument(
  deps: DocumentsDeps,
  actor: Actor,
  seen: Seen,
  reason: string,
): Answer<{ readonly reason: string }> {
  return deps.db.transact(async (tx): Answer<{ readonly reason: string }> => {
    const found = await store.lock(tx, seen.siteId, seen.id);
    if (found === null) return refuse("not-found");
    if (found.version !== seen.version) return refuse("changed-by-someone-else");
    const allowed = rules.mayWithdraw(found, reason);
    if (!allowed.ok) return allowed;
    const shown =
      found.publishedEdition === null
        ? null
        : await store.edition(tx, found.siteId, found.publishedEdition);

    const at = deps.clock.now();
    await store.withdraw(tx, found, allowed.value.reason, at);
    await removeEntries(tx, [found.id]);
    if (shown !== null) {
      await deps.jobs.enqueue(
        tx,
        "pages",
        pagesEvent("document.withdrawn", found, shown.fields, beijingDay(found.publishedAt ?? at)),
      );
    }
    await record(tx, {
      at,
      by: actor,
      event: "document.withdrawn",
      subject: subjectOf(found),
      data: { reason: allowed.value.reason },
    });
    return ok(allowed.value);
  });
}

type Place = { readonly column: Column; readonly site: Site };

async function placeOf(
  tx: Tx,
  input: DocumentInput,
): Promise<Result<Place, "column-unknown" | "organization-unknown">> {
  const [column] = await columnTrail(tx, input.columnId);
  const site = column === undefined ? null : await siteById(tx, column.siteId);
  if (column === undefined || site === null) return refuse("column-unknown");
  if ((await organizationById(tx, input.organizationId)) === null)
    return refuse("organization-unknown");
  return ok({ column, site });
}

function contentOf(
  input: DocumentInput,
  site: Site,
): { fields: DocumentFields; body: string; attachments: DocumentInput["attachments"] } {
  const { body, attachments, ...given } = input;
  const channels = [...new Set([site.channel, ...given.channels])];
  return { fields: { ...given, channels }, body: cleanHtml(body), attachments };
}

async function waitingEdition(tx: Tx, found: DocumentFacts): Promise<Edition | null> {
  const id = found.draftEdition ?? (found.state === "withdrawn" ? found.publishedEdition : null);
  return id === null ? null : store.edition(tx, found.siteId, id);
}

function hasContent(edition: Edition): boolean {
  return edition.body.trim() !== "" || edition.attachments.length > 0;
}

function pagesEvent(
  event: string,
  found: DocumentFacts,
  fields: DocumentFields,
  publishedOn: string,
) {
  return {
    event,
    siteId: found.siteId,
    documentIds: [found.id],
    columnIds: [fields.columnId],
    organizationIds: [fields.organizationId],
    from: publishedOn,
  };
}

function authorOf(actor: Actor): string | null {
  return actor.kind === "user" ? actor.userId : null;
}

function subjectOf(ref: DocumentRef): string {
  return `document:${ref.id}`;
}
