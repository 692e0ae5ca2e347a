import { refuse } from "../../../kernel/result.ts";
import type { Tx } from "../../../platform/database/database.ts";
import type { Doer } from "../../accounts/index.ts";
import { hatFor, hatsOf, recordStep, type Hat } from "../../reviews/index.ts";
import type { Answer, DocumentsDeps } from "../deps.ts";
import type { DocumentFacts, Edition } from "../model.ts";
import { textHashOf } from "../text-hash.ts";
import { wayOf } from "../way.ts";
import { publishedEdition, touchedOf } from "./content.ts";

export type Acting = Hat | Extract<Doer, { kind: "system" }>;

/**
 * Whether somebody may let the waiting edition before the public, now or at an hour: approved as it stands, by
 * others than who does this, with nothing in the way that the checks found, and nothing frozen at that instant.
 */
export async function throughGate(
  deps: DocumentsDeps,
  tx: Tx,
  doer: Doer,
  found: DocumentFacts,
  waiting: Edition,
  wanted: { readonly action: "publish" | "schedule"; readonly at: Date },
): Answer<Acting> {
  const shown = await publishedEdition(tx, found);
  const standing = await wayOf(tx, found, waiting, shown);
  if (standing === null) return refuse("not-approved");
  const hat = hatFor(wanted.action, standing.way, await hatsOf(tx, doer, deps.clock.today()));
  if (!hat.ok) return hat.refusal === "not-possible-now" ? refuse("not-approved") : hat;
  if (standing.round?.textHash !== textHashOf(waiting)) return refuse("not-approved");
  const free = await deps.mayTouch(tx, touchedOf(found, [waiting, shown]), wanted.at);
  if (!free.ok) return free;
  const checked = await deps.mayGoOn(tx, waiting, "publish");
  return checked.ok ? hat : checked;
}

/** Keeps in the record of the review that the edition was published, or that an hour was settled for it. */
export async function recordOnTheWay(
  tx: Tx,
  doer: Doer,
  acting: Acting,
  found: DocumentFacts,
  waiting: Edition,
  done: {
    readonly decision: "published" | "scheduled" | "unscheduled";
    readonly opinion?: string;
    readonly at: Date;
  },
): Promise<void> {
  const instead = "kind" in acting ? null : acting.insteadOf;
  await recordStep(tx, {
    siteId: found.siteId,
    documentId: found.id,
    editionId: waiting.id,
    editionNumber: waiting.number,
    round: found.round,
    stage: found.stage ?? "approved",
    decision: done.decision,
    by: { id: "kind" in doer ? null : doer.userId, name: doer.name },
    insteadOf: instead === null ? null : { id: instead.userId, name: instead.name },
    opinion: done.opinion ?? null,
    points: [],
    textHash: textHashOf(waiting),
    at: done.at,
  });
}
