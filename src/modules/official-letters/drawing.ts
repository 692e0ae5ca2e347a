import { ok, refuse, type Result } from "../../kernel/result.ts";
import type { DrawingDeps } from "./deps.ts";
import { sheetOf } from "./queries.ts";
import { noteFile } from "./store.ts";
import type { LetterFile } from "./tables.ts";

export type LetterForm = "pdf" | "docx";

/**
 * A letter as a file: as it was drawn the first time it was asked for, ever after. Refuses a letter that is not there
 * and one too large to draw.
 */
export async function letterFile(
  deps: DrawingDeps,
  at: { readonly siteId: number; readonly id: string },
  form: LetterForm,
): Promise<
  Result<
    { readonly file: LetterFile; readonly bytes: AsyncIterable<Uint8Array> },
    "not-found" | "letter-too-large"
  >
> {
  const letter = await sheetOf(deps.db.read, deps.letterSealer, at);
  if (letter === null) return refuse("not-found");
  const kept = letter[form];
  if (kept !== null) return read(deps, kept);
  const drawn = await (form === "pdf"
    ? deps.typesetter.letterPdf(letter.sheet)
    : deps.typesetter.letterDocx(letter.sheet));
  if (!drawn.ok) return drawn;
  const put = await deps.files.put(once(drawn.value.bytes), `letter.${form}`);
  if (!put.ok) throw new Error(`a letter was not kept: ${put.refusal}`);
  const { id, size, sha256 } = put.value;
  const file = { id, size, sha256 };
  const noted = await deps.db.transact(async (tx): Promise<Result<LetterFile, never>> =>
    ok(await noteFile(tx, at.siteId, at.id, form, file)),
  );
  // While nothing may be changed it is drawn anew each time, and can still be read.
  return read(deps, noted.ok ? noted.value : file);
}

async function read(deps: DrawingDeps, file: LetterFile) {
  const bytes = await deps.files.read(file.id);
  if (bytes === null) throw new Error(`the file ${file.id} of a letter is gone`);
  return ok({ file, bytes });
}

async function* once(bytes: Buffer): AsyncIterable<Uint8Array> {
  yield bytes;
}
