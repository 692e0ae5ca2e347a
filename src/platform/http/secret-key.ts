import { randomBytes } from "node:crypto";
import { chmod, link, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";

const BYTES = 32;

/**
 * The secret that signs form tokens, from a file that only its owner may read; made on the first call. Two
 * programs that call at the same instant get the same secret. Throws when the file is damaged.
 */
export async function secretKey(path: string): Promise<Buffer> {
  const known = await read(path);
  if (known !== null) return known;
  await mkdir(dirname(path), { recursive: true });
  const beside = `${path}.${randomBytes(6).toString("hex")}.part`;
  await writeFile(beside, `${randomBytes(BYTES).toString("base64url")}\n`, { mode: 0o600 });
  try {
    await link(beside, path);
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
  } finally {
    await rm(beside, { force: true });
  }
  const made = await read(path);
  if (made === null) throw new Error(`the secret key ${path} cannot be read`);
  return made;
}

async function read(path: string): Promise<Buffer | null> {
  let text;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    if (codeOf(error) === "ENOENT") return null;
    throw error;
  }
  const key = Buffer.from(text.trim(), "base64url");
  if (key.length !== BYTES) throw new Error(`the secret key ${path} is damaged`);
  await chmod(path, 0o600);
  return key;
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
