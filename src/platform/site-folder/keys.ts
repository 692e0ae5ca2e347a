import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  hash,
  sign,
  verify,
} from "node:crypto";
import type { KeyObject } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { keptText } from "./kept-text.ts";
import { bytesOfSignature, type Signatures } from "./line.ts";
import { PRIVATE_KEY, PUBLIC_KEY, RELEASES, SM2_PRIVATE_KEY, SM2_PUBLIC_KEY } from "./paths.ts";
import { openSm2, sm2FromPem, type Sm2Key } from "./sm2.ts";

/** What signs the releases of a site. */
export type SiteKeys = {
  /** The public keys as PEM; the second only where SM2 is on. */
  readonly publicPem: string;
  readonly sm2PublicPem: string | null;
  readonly fingerprint: string;
  sign(text: string): Signatures;
};

/** What checks the signatures; `sm2` null where nothing is known of such a key. */
export type TrustedKeys = {
  readonly ed25519: KeyObject;
  readonly sm2: Sm2Key | null;
};

/**
 * The keys that sign the releases, from files in the data folder that only their owner may read; made on the
 * first call. Throws when a file is damaged: a key is never replaced silently.
 */
export async function siteKeys(
  dataFolder: string,
  options: { readonly sm2?: boolean } = {},
): Promise<SiteKeys> {
  const pem = await keptText(join(dataFolder, PRIVATE_KEY), () => {
    const { privateKey } = generateKeyPairSync("ed25519");
    return privateKey.export({ format: "pem", type: "pkcs8" }).toString();
  });
  const privateKey = createPrivateKey(pem);
  const publicKey = createPublicKey(privateKey);
  const sm2 = options.sm2 === true ? await openSm2(join(dataFolder, SM2_PRIVATE_KEY)) : null;
  return {
    publicPem: pemOf(publicKey),
    sm2PublicPem: sm2?.publicPem ?? null,
    fingerprint: fingerprintOf(publicKey),
    sign(text) {
      const ed25519 = sign(null, Buffer.from(text), privateKey).toString("base64");
      return sm2 === null ? { ed25519 } : { ed25519, sm2: sm2.sign(text) };
    },
  };
}

/**
 * Puts the public keys beside the log. One that is there already stays: that the keys changed is for `verify`
 * to find, not to be smoothed over.
 */
export async function showKeys(folder: string, keys: SiteKeys): Promise<void> {
  await mkdir(join(folder, RELEASES), { recursive: true });
  await writeOnce(join(folder, RELEASES, PUBLIC_KEY), keys.publicPem);
  if (keys.sm2PublicPem !== null)
    await writeOnce(join(folder, RELEASES, SM2_PUBLIC_KEY), keys.sm2PublicPem);
}

async function writeOnce(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text, { flag: "wx" });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
}

/** What checks signatures with a public key and, as PEM, the SM2 one; throws when they are no such keys. */
export async function trustedKeys(ed25519: KeyObject, sm2Pem: string | null): Promise<TrustedKeys> {
  if (ed25519.asymmetricKeyType !== "ed25519") throw new TypeError("not an Ed25519 key");
  return { ed25519, sm2: sm2Pem === null ? null : await sm2FromPem(sm2Pem) };
}

/** The first 32 hex digits of the SHA-256 of a public key: what people compare and what each line names. */
export function fingerprintOf(key: KeyObject): string {
  return hash("sha256", key.export({ format: "der", type: "spki" }), "hex").slice(0, 32);
}

/** Whether the Ed25519 signature of a text is genuine. */
export function isGenuine(text: string, signature: string, key: KeyObject): boolean {
  const bytes = bytesOfSignature(signature);
  return bytes !== null && verify(null, Buffer.from(text), key, bytes);
}

function pemOf(key: KeyObject): string {
  return key.export({ format: "pem", type: "spki" }).toString();
}
