import { columnsOf, siteById } from "../modules/columns/index.ts";
import { documentForEdit } from "../modules/documents/index.ts";
import type { Frozen, Target } from "../modules/emergencies/index.ts";
import { organizationById } from "../modules/organizations/index.ts";
import type { Db } from "../platform/database/database.ts";

/** What is to be frozen, with its name; null when there is no such thing on the site. */
export async function frozenOf(
  db: Db,
  asked: { readonly siteId: number; readonly target: Target; readonly key: string },
): Promise<Frozen | null> {
  const name = await nameOf(db, asked);
  return name === null ? null : { ...asked, name };
}

async function nameOf(
  db: Db,
  { siteId, target, key }: { siteId: number; target: Target; key: string },
): Promise<string | null> {
  switch (target) {
    case "site":
      return (await siteById(db, Number(key)))?.name ?? null;
    case "column": {
      const column = (await columnsOf(db, siteId)).find((one) => one.id === Number(key));
      return column?.name ?? null;
    }
    case "organization":
      return (await organizationById(db, Number(key)))?.name ?? null;
    case "document":
      return (await documentForEdit(db, siteId, key))?.edition.fields.title ?? null;
  }
}
