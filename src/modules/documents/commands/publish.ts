import { beijingDay, yearOf } from "../../../kernel/dates.ts";
import { ok, refuse } from "../../../kernel/result.ts";
import { record } from "../../../platform/audit.ts";
import { actorOf, type Doer } from "../../accounts/index.ts";
import { columnTrail } from "../../columns/index.ts";
import { organizationById } from "../../organizations/index.ts";
import { putEntries, vectorOf, withKeptTexts } from "../../search/index.ts";
import { contentKeyOf } from "../content-key.ts";
import type { Answer, DocumentsDeps, Seen } from "../deps.ts";
import * as rules from "../rules.ts";
import { searchEntryOf } from "../search-entry.ts";
import * as store from "../store.ts";
import { takeSerials } from "../store/serials-and-relations.ts";
import { expectAppearance } from "../timing/store/appearances.ts";
import { addCorrection } from "../timing/store/corrections.ts";
import { hasContent, pagesEvent, publishedEdition, subjectOf, waitingEdition } from "./content.ts";
import { recordOnTheWay, throughGate } from "./gate.ts";

export type Published = {
  readonly path: string;
  readonly indexNumber: string;
  readonly version: number;
};

/**
 * Publishes the waiting edition: index number and address are given once; search and pages follow in the same
 * transaction. The one gate to the public: only a text that was approved as it stands goes through it. `correction` says to the readers of a page that
 * stands already what the new edition corrects.
 */
export function publishDocument(
  deps: DocumentsDeps,
  doer: Doer,
  seen: Seen,
  correction = "",
): Answer<Published> {
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
    const hat = await throughGate(deps, tx, doer, found, waiting, {
      action: "publish",
      at: deps.clock.now(),
    });
    if (!hat.ok) return hat;
    const note = correction.trim();
    if (note !== "" && found.state !== "published") return refuse("nothing-to-correct");
    const { fields } = waiting;
    const [trail, organization] = [
      await columnTrail(tx, fields.columnId),
      await organizationById(tx, fields.organizationId),
    ];
    if (trail.length === 0) return refuse("column-unknown");
    if (organization === null) return refuse("organization-unknown");

    const before = await publishedEdition(tx, found);
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
    const put = searchEntryOf(
      { ...found, editionId: waiting.id, path, indexNumber, publishedOn },
      fields,
      waiting,
      trail.map((column) => column.id),
    );
    // Files that the edition before carried too have been read.
    const [entry = put] = await withKeptTexts(tx, [put]);
    await putEntries(tx, [entry], [vectorOf(entry)]);
    const event = pagesEvent(
      "document.published",
      found,
      before === null ? [fields] : [fields, before.fields],
    );
    await deps.jobs.enqueue(tx, "pages", event);
    await expectAppearance(tx, found, "live", at);
    if (note !== "") await addCorrection(tx, waiting, { note, by: doer.name, at });
    await recordOnTheWay(tx, doer, hat.value, found, waiting, { decision: "published", at });
    await record(tx, {
      at,
      by: actorOf(doer),
      event: "document.published",
      subject: subjectOf(found),
      data: {
        edition: waiting.number,
        indexNumber,
        path,
        ...(note === "" ? {} : { correction: note }),
      },
    });
    return ok({ path, indexNumber, version: found.version + 1 });
  });
}
