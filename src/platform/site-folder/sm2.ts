import { keptText } from "./kept-text.ts";
import { bytesOfSignature } from "./line.ts";

/** A public SM2 key and what it can check. */
export type Sm2Key = { isGenuine(text: string, signature: string): boolean };

/** The bytes before the point in the public form of every SM2 key (GB/T 32918, GM/T 0009, as X.509 writes it). */
const HEAD = Buffer.from("3059301306072a8648ce3d020106082a811ccf5501822d034200", "hex");

/**
 * The SM2 key of a site (GB/T 32918.2, digest SM3, the usual distinguishing id), kept as 64 hex digits in a
 * file that only its owner may read; made on the first call. Signatures are DER in base64, so that other
 * programs check them too.
 */
export async function openSm2(
  path: string,
): Promise<{ readonly publicPem: string; sign(text: string): string }> {
  // Loaded only where the setting asks for it: the library takes a while.
  const { sm2 } = await import("sm-crypto-v2");
  const text = await keptText(path, () => `${sm2.generateKeyPairHex().privateKey}\n`);
  const privateKey = text.trim();
  if (!/^[0-9a-f]{64}$/.test(privateKey)) throw new Error(`the signing key ${path} is damaged`);
  const publicKey = sm2.getPublicKeyFromPrivateKey(privateKey);
  return {
    publicPem: pemOf(publicKey),
    sign: (message) =>
      Buffer.from(
        sm2.doSignature(Buffer.from(message), privateKey, { hash: true, der: true, publicKey }),
        "hex",
      ).toString("base64"),
  };
}

/** The public half, as PEM, of a private SM2 key that is kept as hex. */
export async function sm2PublicPem(privateKey: string): Promise<string> {
  const { sm2 } = await import("sm-crypto-v2");
  return pemOf(sm2.getPublicKeyFromPrivateKey(privateKey.trim()));
}

function pemOf(point: string): string {
  const body = Buffer.concat([HEAD, Buffer.from(point, "hex")]).toString("base64");
  const lines = body.match(/.{1,64}/g) ?? [];
  return `-----BEGIN PUBLIC KEY-----\n${lines.join("\n")}\n-----END PUBLIC KEY-----\n`;
}

/** Reads a public SM2 key from PEM text; throws when it is none. */
export async function sm2FromPem(pem: string): Promise<Sm2Key> {
  const { sm2 } = await import("sm-crypto-v2");
  const bytes = Buffer.from(pem.replaceAll(/-----[^-]+-----|\s/g, ""), "base64");
  const point = bytes.subarray(HEAD.length).toString("hex");
  if (!bytes.subarray(0, HEAD.length).equals(HEAD) || !sm2.verifyPublicKey(point))
    throw new TypeError("not an SM2 key");
  return {
    isGenuine(text, signature) {
      const hex = bytesOfSignature(signature)?.toString("hex");
      try {
        if (hex === undefined) return false;
        return sm2.doVerifySignature(Buffer.from(text), hex, point, { hash: true, der: true });
      } catch {
        return false;
      }
    },
  };
}
