import type { Result } from "../../kernel/result.ts";
import type { Clock } from "../../platform/clock.ts";
import type { GatedDatabase } from "../../platform/database/gated.ts";
import type { Sealer } from "../../platform/sealing.ts";
import type { Typesetter } from "../../platform/typesetting/index.ts";

/** What issuing works with, inside the transaction of the step that sends the letter. */
export type IssuingDeps = {
  readonly clock: Clock;
  /** Keeps what stands on the sheets. */
  readonly letterSealer: Sealer;
};

/** Where drawn files are kept, encrypted (src/platform/sealed-files). */
export type LetterFiles = {
  put(
    bytes: AsyncIterable<Uint8Array>,
    name: string,
  ): Promise<
    Result<{ readonly id: string; readonly size: number; readonly sha256: string }, string>
  >;
  read(id: string): Promise<AsyncIterable<Buffer> | null>;
};

export type DrawingDeps = {
  readonly db: GatedDatabase;
  readonly letterSealer: Sealer;
  readonly typesetter: Typesetter;
  readonly files: LetterFiles;
};

/** What changing the office's settings works with. */
export type SettingDeps = { readonly db: GatedDatabase; readonly clock: Clock };
