import type { PlainDate } from "../../../kernel/dates.ts";
import type { Db } from "../../../platform/database/database.ts";
import { namesOf, type SignedIn } from "../../accounts/index.ts";
import {
  chainFor,
  chainOf,
  commentsOf,
  hatsOf,
  stepsOf,
  type Comment,
  type Stage,
  type Step,
} from "../../reviews/index.ts";
import { possibleActions, type DocumentAction } from "../possible-actions.ts";
import { lastAppearance, type LastAppearance } from "../timing/queries/last-appearance.ts";
import { correctionsOf, type Correction } from "../timing/store/corrections.ts";
import { trailsOf, wayOf } from "../way.ts";
import { documentForEdit, type DocumentForEdit } from "./for-edit.ts";

/** A document with everything that its page in the console shows to somebody. */
export type DocumentRecord = DocumentForEdit & {
  readonly chain: readonly Stage[];
  readonly may: readonly DocumentAction[];
  readonly steps: readonly Step[];
  readonly comments: readonly Comment[];
  /** What the public should find, since when, and when that was seen; null when it was never public here. */
  readonly appearance: LastAppearance | null;
  readonly corrections: readonly Correction[];
  /** The names of those who wrote on its editions. */
  readonly names: ReadonlyMap<string, string>;
};

/** The record of a document as somebody sees it today; null when there is none. Whether they may is asked before. */
export async function documentRecord(
  db: Db,
  person: SignedIn,
  siteId: number,
  id: string,
  today: PlainDate,
): Promise<DocumentRecord | null> {
  const found = await documentForEdit(db, siteId, id);
  if (found === null) return null;
  const waiting = found.draftEdition === null ? null : found.edition;
  const standing = await wayOf(db, found, waiting, found.published);
  const trails = await trailsOf(db, [found.edition, found.published]);
  const chain = standing?.round ?? (await chainFor(db, found.edition.fields.organizationId));
  return {
    ...found,
    chain: found.stage === null ? [] : chainOf(chain.reviews),
    may: possibleActions(
      person,
      found,
      standing?.way ?? null,
      trails,
      await hatsOf(db, person, today),
    ),
    steps: await stepsOf(db, siteId, id),
    comments: await commentsOf(db, { siteId, documentId: id }),
    appearance: await lastAppearance(db, siteId, id),
    corrections: (await correctionsOf(db, siteId, [id])).get(id) ?? [],
    names: await namesOf(db, [...new Set(found.editions.flatMap((one) => one.authors))]),
  };
}
