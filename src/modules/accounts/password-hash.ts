import { hash, verify } from "@node-rs/argon2";
import { normalPassword } from "./passwords.ts";

// argon2id (the library's default), 19 MiB, two passes, one lane: OWASP's recommendation.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The argon2id hash of a password with a salt of its own, as text. */
export function hashPassword(password: string): Promise<string> {
  return hash(normalPassword(password), COST);
}

/** Whether a password belongs to a hash. Without a hash it takes as long, and answers no. */
export async function provesPassword(hashed: string | null, password: string): Promise<boolean> {
  if (hashed === null) {
    await hashPassword(password);
    return false;
  }
  return verify(hashed, normalPassword(password));
}
