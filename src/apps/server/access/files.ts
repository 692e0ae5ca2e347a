import { may, type SignedIn } from "../../../modules/accounts/index.ts";
import { sealingDocuments } from "../../../modules/checks/index.ts";
import { documentForEdit, isPublicFile, placesOfFile } from "../../../modules/documents/index.ts";
import { organizationTrail } from "../../../modules/organizations/index.ts";
import type { App } from "../app.ts";
import { mayAt } from "./places.ts";

/**
 * Whether a person may see a stored file: it is public, they brought it, or they may read a document that
 * carries it. An original that was closed when its masked copy took its place is for those alone who hold the
 * right to sealed files where it was closed (个人信息保护法 art. 6), whoever brought or carries it.
 */
export async function maySeeFile(
  app: Pick<App, "database" | "uploads">,
  person: SignedIn,
  sha256: string,
): Promise<boolean> {
  const db = app.database.read;
  const sealings = await sealingDocuments(db, sha256);
  for (const { siteId, documentId } of sealings) {
    const found = await documentForEdit(db, siteId, documentId);
    const place = found?.edition.fields.organizationId ?? null;
    if (await mayAt(db, person, "sealed-file.read", place)) return true;
  }
  if (sealings.length > 0) return false;
  if (await isPublicFile(db, sha256)) return true;
  if (await app.uploads.broughtBy(person.userId, sha256)) return true;
  for (const { organizationId, state } of await placesOfFile(db, sha256)) {
    const trail = await organizationTrail(db, organizationId);
    if (may(person, "document.read", { trail, state }).ok) return true;
  }
  return false;
}
