import { createPublicKey } from "node:crypto";
import { join } from "node:path";
import { textOf } from "./kept-text.ts";
import { fingerprintOf, trustedKeys, type TrustedKeys } from "./keys.ts";
import { PRIVATE_KEY, PUBLIC_KEY, RELEASES, SM2_PRIVATE_KEY, SM2_PUBLIC_KEY } from "./paths.ts";
import { sm2PublicPem } from "./sm2.ts";

/** The keys to check a folder with, and where they come from: those of the folder itself prove least. */
export type Trust = {
  readonly keys: TrustedKeys;
  readonly fingerprint: string;
  readonly from: "given" | "data" | "folder";
};

/**
 * The keys that the releases of a folder are checked with: the public key given as PEM, else the one in the
 * data folder, else the one beside the log. Null when there is none or it is no Ed25519 key.
 */
export async function trustFor(
  folder: string,
  known: { readonly dataFolder?: string | undefined; readonly pem?: string | undefined },
): Promise<Trust | null> {
  const { dataFolder, pem } = known;
  const sm2 = await sm2For(folder, dataFolder);
  if (pem !== undefined) return trusted(pem, sm2, "given");
  const kept = dataFolder === undefined ? null : await textOf(join(dataFolder, PRIVATE_KEY));
  if (kept !== null) return trusted(kept, sm2, "data");
  const shown = await textOf(join(folder, RELEASES, PUBLIC_KEY));
  return shown === null ? null : trusted(shown, sm2, "folder");
}

async function trusted(
  pem: string,
  sm2: string | null,
  from: Trust["from"],
): Promise<Trust | null> {
  try {
    const key = createPublicKey(pem);
    const keys = await trustedKeys(key, sm2);
    return { keys, fingerprint: fingerprintOf(key), from };
  } catch {
    return null;
  }
}

async function sm2For(folder: string, dataFolder: string | undefined): Promise<string | null> {
  const kept = dataFolder === undefined ? null : await textOf(join(dataFolder, SM2_PRIVATE_KEY));
  return kept === null ? textOf(join(folder, RELEASES, SM2_PUBLIC_KEY)) : sm2PublicPem(kept);
}
