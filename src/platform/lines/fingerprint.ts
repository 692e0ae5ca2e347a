import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import { ok, refuse, type Result } from "../../kernel/result.ts";

const LOOKED_AT = 65_536;

/** What is known again when the same file is given again: its size and its first and last 64 KB. Refuses what is no file. */
export async function fingerprintOf(path: string): Promise<Result<string, "unreadable">> {
  try {
    const file = await open(path);
    try {
      const about = await file.stat();
      if (!about.isFile()) return refuse("unreadable", { cause: "not-a-file" });
      const hash = createHash("sha256").update(String(about.size));
      const buffer = Buffer.alloc(LOOKED_AT);
      for (const at of [0, Math.max(0, about.size - LOOKED_AT)]) {
        const { bytesRead } = await file.read(buffer, 0, LOOKED_AT, at);
        hash.update(buffer.subarray(0, bytesRead));
      }
      return ok(hash.digest("hex"));
    } finally {
      await file.close();
    }
  } catch (error) {
    return refuse("unreadable", {
      cause: error instanceof Error && "code" in error ? String(error.code) : "",
    });
  }
}
