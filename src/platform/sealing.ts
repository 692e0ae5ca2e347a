import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";

const [KEY, NONCE, TAG] = [32, 12, 16];

/** Keeps short secrets so that a copy of the database alone does not give them away. */
export type Sealer = {
  /** The text as AES-256-GCM under a fresh nonce; it opens only with the same `bound`. */
  seal(text: string, bound: string): string;
  /** The text again. Null when it was sealed with another key, for another `bound`, or was changed. */
  open(sealed: string, bound: string): string | null;
  /** A mark by which a text is known again but not found out: HMAC-SHA-256 in base64url. */
  mark(text: string, bound: string): string;
};

/** Makes the sealer of one purpose: what it seals, the sealer of another purpose cannot open. */
export function openSealer(secret: Buffer, purpose: string): Sealer {
  const derived = (use: string) =>
    Buffer.from(hkdfSync("sha256", secret, "", `gongkai ${purpose} ${use}`, KEY));
  const [sealKey, markKey] = [derived("seal"), derived("mark")];
  return {
    seal(text, bound) {
      const nonce = randomBytes(NONCE);
      const cipher = createCipheriv("aes-256-gcm", sealKey, nonce).setAAD(Buffer.from(bound));
      const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString("base64url");
    },
    open(sealed, bound) {
      const bytes = Buffer.from(sealed, "base64url");
      if (bytes.length < NONCE + TAG) return null;
      const decipher = createDecipheriv("aes-256-gcm", sealKey, bytes.subarray(0, NONCE), {
        authTagLength: TAG,
      })
        .setAAD(Buffer.from(bound))
        .setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
      try {
        const body = [decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()];
        return Buffer.concat(body).toString("utf8");
      } catch {
        return null;
      }
    },
    mark(text, bound) {
      return createHmac("sha256", markKey)
        .update(bound)
        .update("\n")
        .update(text)
        .digest("base64url");
    },
  };
}
