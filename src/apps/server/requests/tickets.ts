import type { FileRole } from "../../../modules/requests/index.ts";
import type { SealedFile } from "../../../platform/sealed-files/index.ts";
import type { Sealer } from "../../../platform/sealing.ts";

/** A paper of an applicant: what it is to the case, and the file it is kept as. */
export type Paper = SealedFile & {
  readonly role: Extract<FileRole, "identity" | "mandate" | "material">;
};

/** Names a kept file in the form that it came with: sealed and bound to the form, so that nobody names another's. */
export function fileTickets(sealer: Sealer) {
  return {
    make: (file: Paper, formKey: string) => sealer.seal(JSON.stringify(file), `file ${formKey}`),
    read(ticket: string, formKey: string): Paper | null {
      const text = sealer.open(ticket, `file ${formKey}`);
      return text === null ? null : (JSON.parse(text) as Paper);
    },
  };
}

export type FileTickets = ReturnType<typeof fileTickets>;
