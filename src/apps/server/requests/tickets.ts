import type { SealedFile } from "../../../platform/sealed-files/index.ts";
import type { Sealer } from "../../../platform/sealing.ts";

/** Names a kept file in the form that it came with: sealed and bound to the form, so that nobody names another's. */
export function fileTickets(sealer: Sealer) {
  return {
    make: (file: SealedFile, formKey: string) =>
      sealer.seal(JSON.stringify(file), `file ${formKey}`),
    read(ticket: string, formKey: string): SealedFile | null {
      const text = sealer.open(ticket, `file ${formKey}`);
      return text === null ? null : (JSON.parse(text) as SealedFile);
    },
  };
}

export type FileTickets = ReturnType<typeof fileTickets>;
