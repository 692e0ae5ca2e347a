import { createHash } from "node:crypto";
import type { Attachment, DocumentFields } from "./model.ts";

/** SHA-256 of everything that an edition says: what was reviewed is what is published. */
export function textHashOf(edition: {
  readonly fields: DocumentFields;
  readonly body: string;
  readonly attachments: readonly Attachment[];
}): string {
  const fields = Object.entries(edition.fields).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const attachments = edition.attachments.map(({ name, sha256 }) => [name, sha256]);
  return createHash("sha256")
    .update(JSON.stringify([fields, edition.body, attachments]))
    .digest("hex");
}
