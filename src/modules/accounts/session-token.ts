import { createHash, randomBytes } from "node:crypto";

/** A new session token: 32 random bytes as 43 characters of base64url. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What is stored in its place: the SHA-256 of the token in hex. */
export function tokenHash(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
