import type { FastifyRequest } from "fastify";
import { ok, refuse, type Result } from "../../../kernel/result.ts";
import type { FileStore, StoredFile, StoreRefusal } from "../../../platform/files/index.ts";
import type { FormFields } from "./typed-document.ts";

export type ReadForm = {
  readonly fields: FormFields;
  readonly files: readonly StoredFile[];
  readonly fileProblem: { readonly refusal: StoreRefusal; readonly name: string } | null;
};

/**
 * Reads a multipart form. Its token must be the first field: nothing is kept of a form that does not prove
 * where it comes from. Files go into the store as they come in; the first one refused is named.
 */
export async function readForm(
  request: FastifyRequest,
  store: FileStore,
): Promise<Result<ReadForm, "forged">> {
  const fields = new Map<string, string[]>();
  const files: StoredFile[] = [];
  let fileProblem: ReadForm["fileProblem"] = null;
  let proven = false;
  for await (const part of request.parts()) {
    if (!proven) {
      if (part.type !== "field" || part.fieldname !== "_token" || !request.proveForm(part.value))
        return refuse("forged");
      proven = true;
    } else if (part.type === "field") {
      fields.set(part.fieldname, [...(fields.get(part.fieldname) ?? []), String(part.value)]);
    } else if (part.filename === "") part.file.resume();
    else {
      const kept = await store.put(part.file, part.filename);
      if (kept.ok) files.push(kept.value);
      else {
        part.file.resume();
        fileProblem ??= { refusal: kept.refusal, name: part.filename };
      }
    }
  }
  return proven ? ok({ fields, files, fileProblem }) : refuse("forged");
}
