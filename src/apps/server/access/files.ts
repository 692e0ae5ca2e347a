import { may, type SignedIn } from "../../../modules/accounts/index.ts";
import { placesOfFile } from "../../../modules/documents/index.ts";
import { organizationTrail } from "../../../modules/organizations/index.ts";
import type { App } from "../app.ts";

/** Whether a person may see a stored file that is not public: they brought it, or may read a document that carries it. */
export async function maySeeFile(
  app: Pick<App, "database" | "uploads">,
  person: SignedIn,
  sha256: string,
): Promise<boolean> {
  if (await app.uploads.broughtBy(person.userId, sha256)) return true;
  const db = app.database.read;
  for (const { organizationId, state } of await placesOfFile(db, sha256)) {
    const trail = await organizationTrail(db, organizationId);
    if (may(person, "document.read", { trail, state }).ok) return true;
  }
  return false;
}
