import { beijingDay, yearOf } from "../../../kernel/dates.ts";
import { ok, refuse } from "../../../kernel/result.ts";
import { record } from "../../../platform/audit.ts";
import type { Tx } from "../../../platform/database/database.ts";
import { actorOf, type Doer } from "../../accounts/index.ts";
import { columnTrail } from "../../columns/index.ts";
import { organizationById } from "../../organizations/index.ts";
import { hatFor, hatsOf, recordStep, type Hat } from "../../reviews/index.ts";
import { putEntries, vectorOf } from "../../search/index.ts";
import { contentKeyOf } from "../content-key.ts";
import type { Answer, DocumentsDeps, Seen } from "../deps.ts";
import type { DocumentFacts, Edition } from "../model.ts";
import * as rules from "../rules.ts";
import { searchEntryOf } from "../search-entry.ts";
import * as store from "../store.ts";
import { takeSerials } from "../store/serials-and-relations.ts";
import { textHashOf } from "../text-hash.ts";
import { hasContent, pagesEvent, publishedEdition, subjectOf, waitingEdition } from "./content.ts";
import { wayOf } from "../way.ts";

export type Published = {
  readonly path: string;
  readonly indexNumber: string;
  readonly version: number;
};

/**
 * Publishes the waiting edition: index number and address are given once; search and pages follow in the same
 * transaction. The one gate to the public: only a text that was approved as it stands goes through it.
 */
export function publishDocument(deps: DocumentsDeps, doer: Doer, seen: Seen): Answer<Published> {
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
    const hat = await throughGate(deps, tx, doer, found, waiting);
    if (!hat.ok) return hat;
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
    await store.publish(tx, found, {
      state: allowed.value.next,
      fields,
      editionId: waiting.id,
      path,
      indexNumber,
      publishedAt,
      publishedOn,
      contentKey: contentKeyOf(fields, waiting.body),
      at,
    });
    const entry = searchEntryOf(
      { ...found, path, indexNumber, publishedOn },
      fields,
      waiting.body,
      trail.map((column) => column.id),
    );
    await putEntries(tx, [entry], [vectorOf(entry)]);
    const event = pagesEvent("document.published", found, fields, publishedOn);
    await deps.jobs.enqueue(tx, "pages", event);
    await recordPublication(tx, doer, hat.value, found, waiting, at);
    await record(tx, {
      at,
      by: actorOf(doer),
      event: "document.published",
      subject: subjectOf(found),
      data: { edition: waiting.number, indexNumber, path },
    });
    return ok({ path, indexNumber, version: found.version + 1 });
  });
}

type Acting = Hat | Extract<Doer, { kind: "system" }>;

/** Approved as it stands, by others than who publishes it, with nothing in the way that the checks found. */
async function throughGate(
  deps: DocumentsDeps,
  tx: Tx,
  doer: Doer,
  found: DocumentFacts,
  waiting: Edition,
): Answer<Acting> {
  const standing = await wayOf(tx, found, waiting, await publishedEdition(tx, found));
  if (standing === null) return refuse("not-approved");
  const hat = hatFor("publish", standing.way, await hatsOf(tx, doer, deps.clock.today()));
  if (!hat.ok) return hat.refusal === "not-possible-now" ? refuse("not-approved") : hat;
  if (standing.round?.textHash !== textHashOf(waiting)) return refuse("not-approved");
  const checked = await deps.mayGoOn(tx, waiting, "publish");
  return checked.ok ? hat : checked;
}

async function recordPublication(
  tx: Tx,
  doer: Doer,
  acting: Acting,
  found: DocumentFacts,
  waiting: Edition,
  at: Date,
): Promise<void> {
  const instead = "kind" in acting ? null : acting.insteadOf;
  await recordStep(tx, {
    siteId: found.siteId,
    documentId: found.id,
    editionId: waiting.id,
    editionNumber: waiting.number,
    round: found.round,
    stage: found.stage ?? "approved",
    decision: "published",
    by: { id: "kind" in doer ? null : doer.userId, name: doer.name },
    insteadOf: instead === null ? null : { id: instead.userId, name: instead.name },
    opinion: null,
    points: [],
    textHash: textHashOf(waiting),
    at,
  });
}
