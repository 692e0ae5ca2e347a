import { may, type SignedIn } from "../../../modules/accounts/index.ts";
import { sealedAmong } from "../../../modules/checks/index.ts";
import { placesOfFile } from "../../../modules/documents/index.ts";
import { organizationTrail } from "../../../modules/organizations/index.ts";
import type { App } from "../app.ts";

/** Whether a person may see a stored file that is not public: they brought it, or may read a document that carries it. */
export async function maySeeFile(
  app: Pick<App, "database" | "uploads">,
  person: SignedIn,
  sha256: string,
): Promise<boolean> {
  const db = app.database.read;
  // An original that was closed is not for the one who brought it either.
  const isSealed = (await sealedAmong(db, [sha256])).size > 0;
  if (!isSealed && (await app.uploads.broughtBy(person.userId, sha256))) return true;
  for (const { organizationId, state } of await placesOfFile(db, sha256)) {
    const trail = await organizationTrail(db, organizationId);
    if (may(person, "document.read", { trail, state }).ok) return true;
  }
  return false;
}
