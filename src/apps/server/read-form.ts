import type { FastifyRequest } from "fastify";
import { ok, refuse, type Result } from "../../kernel/result.ts";
import { fileMessages, type FileStore, type StoredFile } from "../../platform/files/index.ts";
import { sentenceOf } from "../../platform/http/index.ts";

/** What came in from a form, by field; a field may come several times. */
export type FormFields = ReadonlyMap<string, readonly string[]>;

export type ReadForm = {
  readonly fields: FormFields;
  readonly files: readonly StoredFile[];
  /** What is wrong with the first file that was refused, as a sentence. */
  readonly fileProblem: string | null;
};

/**
 * Reads a multipart form. Its token must be the first field, or stand in the header of a program's request:
 * nothing is kept of a form that does not prove where it comes from. Files go into the store as they come in; the first one refused is named.
 */
export async function readForm(
  request: FastifyRequest,
  store: FileStore,
): Promise<Result<ReadForm, "forged">> {
  const fields = new Map<string, string[]>();
  const files: StoredFile[] = [];
  let fileProblem: ReadForm["fileProblem"] = null;
  const header = request.headers["x-form-token"];
  let proven = header !== undefined && request.proveForm(header);
  for await (const part of request.parts()) {
    if (!proven) {
      if (part.type !== "field" || part.fieldname !== "_token" || !request.proveForm(part.value))
        return refuse("forged");
      proven = true;
    } else if (part.type === "field") {
      fields.set(part.fieldname, [...(fields.get(part.fieldname) ?? []), String(part.value)]);
    } else if (part.filename === "") part.file.resume();
    else {
      // The rest of a refused file must still be read, or the form would never end.
      const kept = await store.put(part.file.iterator({ destroyOnReturn: false }), part.filename);
      part.file.resume();
      if (kept.ok) files.push(kept.value);
      else fileProblem ??= sentenceOf(kept, fileMessages);
    }
  }
  return proven ? ok({ fields, files, fileProblem }) : refuse("forged");
}
