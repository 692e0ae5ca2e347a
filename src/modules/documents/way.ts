import { ok, refuse, type Result } from "../../kernel/result.ts";
import type { Db } from "../../platform/database/database.ts";
import { may, type Action, type Doer } from "../accounts/index.ts";
import { organizationTrail } from "../organizations/index.ts";
import { roundOf, type Round, type Way } from "../reviews/index.ts";
import type { DocumentFacts, Edition } from "./model.ts";

/** The organizations that have a say in a document: where its waiting edition belongs, and where it is shown. */
export async function trailsOf(
  db: Db,
  editions: readonly (Pick<Edition, "fields"> | null)[],
): Promise<readonly (readonly number[])[]> {
  const ids = new Set(editions.flatMap((one) => (one === null ? [] : [one.fields.organizationId])));
  return Promise.all([...ids].map((id) => organizationTrail(db, id)));
}

/** Whether somebody may do something at all the places given. */
export function mayAtAll(
  doer: Doer,
  action: Action,
  trails: readonly (readonly number[])[],
): Result<true, "not-allowed"> {
  return trails.every((trail) => may(doer, action, { trail }).ok)
    ? ok(true)
    : refuse("not-allowed");
}

/** Where the waiting edition of a document stands, and the round that it is in; null when none waits. */
export async function wayOf(
  db: Db,
  found: DocumentFacts,
  waiting: Edition | null,
  published: Edition | null,
): Promise<{ readonly way: Way; readonly round: Round | null } | null> {
  if (found.stage === null || waiting === null) return null;
  const round = await roundOf(db, {
    siteId: found.siteId,
    editionId: waiting.id,
    round: found.round,
  });
  return {
    round,
    way: {
      stage: found.stage,
      reviews: round?.reviews ?? 1,
      proactive: waiting.fields.openness === "proactive",
      trails: await trailsOf(db, [waiting, published]),
      authors: found.authors,
      submittedBy: found.submittedBy,
      passedBy: found.passedBy,
    },
  };
}
