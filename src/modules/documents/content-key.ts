import { createHash } from "node:crypto";
import type { DocumentFields } from "./model.ts";

/** SHA-256 of title, document number, day and body: two documents with the same key are the same information. */
export function contentKeyOf(
  fields: Pick<DocumentFields, "title" | "documentNumber" | "writtenOn">,
  body: string,
): string {
  return createHash("sha256")
    .update(
      [
        fields.title.normalize("NFKC").trim(),
        fields.documentNumber ?? "",
        fields.writtenOn ?? "",
        body,
      ].join("\n"),
    )
    .digest("hex");
}
