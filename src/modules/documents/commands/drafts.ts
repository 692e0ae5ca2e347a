import { ok, refuse } from "../../../kernel/result.ts";
import { record } from "../../../platform/audit.ts";
import type { Tx } from "../../../platform/database/database.ts";
import { newId } from "../../../platform/ids.ts";
import { actorOf, type Doer } from "../../accounts/index.ts";
import { carryComments, hatFor, hatsOf, recordStep } from "../../reviews/index.ts";
import { changedParts } from "../changes.ts";
import { contentKeyOf } from "../content-key.ts";
import type { DocumentInput } from "../contract.ts";
import type { Answer, DocumentRef, DocumentsDeps, Seen } from "../deps.ts";
import { textBlocksOf } from "../html/index.ts";
import type { DocumentFacts, Edition } from "../model.ts";
import * as rules from "../rules.ts";
import * as store from "../store.ts";
import { textHashOf } from "../text-hash.ts";
import {
  authorOf,
  contentOf,
  placeOf,
  publishedEdition,
  subjectOf,
  waitingEdition,
} from "./content.ts";
import { mayAtAll, trailsOf, wayOf } from "../way.ts";

/** Starts a document as a draft in the site of its column. Answers its key. */
export function createDraft(
  deps: DocumentsDeps,
  doer: Doer,
  input: DocumentInput,
): Answer<DocumentRef> {
  return deps.db.transact(async (tx): Answer<DocumentRef> => {
    const place = await placeOf(tx, input);
    if (!place.ok) return place;
    const { column, site } = place.value;
    const { fields, body, attachments } = contentOf(input, site);
    const permitted = mayAtAll(doer, "document.draft", await trailsOf(tx, [{ fields }]));
    if (!permitted.ok) return permitted;
    const allowed = rules.maySave(null, fields);
    if (!allowed.ok) return allowed;

    const at = deps.clock.now();
    const ref = { siteId: column.siteId, id: newId<"document">() };
    const editionId = newId<"edition">();
    await store.insertDocument(
      tx,
      {
        ...ref,
        editionId,
        language: site.language,
        contentKey: contentKeyOf(fields, body),
        author: authorOf(doer),
        at,
      },
      fields,
    );
    await store.saveEdition(
      tx,
      { ...ref, id: editionId, documentId: ref.id, number: 1, fields, body, attachments },
      authorOf(doer),
      at,
    );
    await record(tx, {
      at,
      by: actorOf(doer),
      event: "document.drafted",
      subject: subjectOf(ref),
      data: { edition: 1, title: fields.title },
    });
    return ok(ref);
  });
}

/**
 * Saves a document's draft. What is published stays as it is: the change waits in an edition of its own. A save
 * by an author of a text that is under review, or was approved, takes it back to drafting.
 */
export function saveDraft(
  deps: DocumentsDeps,
  doer: Doer,
  seen: Seen,
  input: DocumentInput,
): Answer<{ readonly edition: number; readonly version: number }> {
  return deps.db.transact(
    async (tx): Answer<{ readonly edition: number; readonly version: number }> => {
      const found = await store.lock(tx, seen.siteId, seen.id);
      if (found === null) return refuse("not-found");
      if (found.version !== seen.version) return refuse("changed-by-someone-else");
      const place = await placeOf(tx, input);
      if (!place.ok) return place;
      if (place.value.column.siteId !== found.siteId) return refuse("column-unknown");
      const { fields, body, attachments } = contentOf(input, place.value.site);
      const waiting = await waitingEdition(tx, found);
      const published = await publishedEdition(tx, found);
      const trails = await trailsOf(tx, [waiting, published, { fields }]);
      const permitted = mayAtAll(doer, "document.draft", trails);
      if (!permitted.ok) return permitted;
      const allowed = rules.maySave(found, fields);
      if (!allowed.ok) return allowed;
      const reopened = await reopen(deps, tx, doer, found, waiting, published);
      if (!reopened.ok) return reopened;

      const at = deps.clock.now();
      // What was settled stays as it was reviewed: the change waits in an edition of its own.
      const kept = waiting?.settledAt == null ? waiting : null;
      const number = kept?.number ?? (await store.nextEditionNumber(tx, found.siteId, found.id));
      const saved = {
        siteId: found.siteId,
        id: kept?.id ?? newId<"edition">(),
        documentId: found.id,
        number,
        fields,
        body,
        attachments,
      };
      await store.saveEdition(tx, saved, authorOf(doer), at);
      await store.saveDraftOnRow(tx, found, {
        editionId: saved.id,
        fields,
        contentKey: contentKeyOf(fields, body),
        author: authorOf(doer),
        isNew: kept === null,
        state: allowed.value.next,
        at,
      });
      await carryComments(
        tx,
        { siteId: found.siteId, documentId: found.id, editionId: saved.id },
        textBlocksOf(body).map((block) => block.text),
      );
      await record(tx, {
        at,
        by: actorOf(doer),
        event: "document.saved",
        subject: subjectOf(found),
        data: { edition: number, changed: changedParts(kept ?? published, saved) },
      });
      return ok({ edition: number, version: found.version + 1 });
    },
  );
}

/** Records that a text which was handed in is worked on again; only those who wrote or handed it in may. */
async function reopen(
  deps: DocumentsDeps,
  tx: Tx,
  doer: Doer,
  found: DocumentFacts,
  waiting: Edition | null,
  published: Edition | null,
): Answer<true> {
  const standing = await wayOf(tx, found, waiting, published);
  if (standing === null || waiting === null || standing.way.stage === "drafting") return ok(true);
  const hat = hatFor("reopen", standing.way, await hatsOf(tx, doer, deps.clock.today()));
  if (!hat.ok) return hat.refusal === "not-yours" ? refuse("under-review") : hat;
  const by = actorOf(doer);
  await recordStep(tx, {
    siteId: found.siteId,
    documentId: found.id,
    editionId: waiting.id,
    editionNumber: waiting.number,
    round: found.round,
    stage: standing.way.stage,
    decision: "reopened",
    by: { id: authorOf(doer), name: by.name },
    insteadOf: null,
    opinion: null,
    points: [],
    textHash: textHashOf(waiting),
    at: deps.clock.now(),
  });
  return ok(true);
}
