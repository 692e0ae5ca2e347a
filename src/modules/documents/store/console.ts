import type { Db } from "../../../platform/database/database.ts";
import { newId } from "../../../platform/ids.ts";
import type { DocumentRef } from "../deps.ts";
import "../tables.ts";

/** Somebody who stopped telling that they are at work is gone after this long. */
const GONE_AFTER = 60_000;

type Person = { readonly userId: string; readonly name: string };

/** Notes that somebody is, or is no longer, at work on a document. Answers who else is. */
export async function noteEditing(
  db: Db,
  ref: DocumentRef,
  person: Person,
  leaving: boolean,
  at: Date,
): Promise<readonly { readonly name: string; readonly since: Date }[]> {
  const alive = new Date(at.getTime() - GONE_AFTER);
  await db
    .deleteFrom("documents.editing")
    .where("site_id", "=", ref.siteId)
    .where("document_id", "=", ref.id)
    .where((is) =>
      leaving
        ? is.or([is("seen_at", "<", alive), is("user_id", "=", person.userId)])
        : is("seen_at", "<", alive),
    )
    .execute();
  if (!leaving) {
    await db
      .insertInto("documents.editing")
      .values({
        site_id: ref.siteId,
        document_id: ref.id,
        user_id: person.userId,
        name: person.name,
        since: at,
        seen_at: at,
      })
      .onConflict((conflict) =>
        conflict.columns(["site_id", "document_id", "user_id"]).doUpdateSet({ seen_at: at }),
      )
      .execute();
  }
  return db
    .selectFrom("documents.editing")
    .select(["name", "since"])
    .where("site_id", "=", ref.siteId)
    .where("document_id", "=", ref.id)
    .where("user_id", "<>", person.userId)
    .orderBy("since")
    .execute();
}

export type SavedFilter = {
  readonly id: string;
  readonly list: string;
  readonly name: string;
  readonly query: string;
};

/** The filters that a person has kept, by list and name. */
export function savedFilters(db: Db, userId: string): Promise<readonly SavedFilter[]> {
  return db
    .selectFrom("documents.saved_filters")
    .select(["id", "list", "name", "query"])
    .where("user_id", "=", userId)
    .orderBy("list")
    .orderBy("name")
    .execute();
}

/** Keeps a filter; one of the same name for the same list is replaced. */
export async function saveFilter(
  db: Db,
  userId: string,
  filter: Omit<SavedFilter, "id">,
  at: Date,
): Promise<SavedFilter> {
  return db
    .insertInto("documents.saved_filters")
    .values({ id: newId(), user_id: userId, ...filter, saved_at: at })
    .onConflict((conflict) =>
      conflict
        .columns(["user_id", "list", "name"])
        .doUpdateSet({ query: filter.query, saved_at: at }),
    )
    .returning(["id", "list", "name", "query"])
    .executeTakeFirstOrThrow();
}

/** Forgets a filter of a person; answers whether there was one. */
export async function forgetFilter(db: Db, userId: string, id: string): Promise<boolean> {
  const gone = await db
    .deleteFrom("documents.saved_filters")
    .where("user_id", "=", userId)
    .where("id", "=", id)
    .executeTakeFirst();
  return gone.numDeletedRows > 0n;
}
