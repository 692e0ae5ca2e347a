import { createHash } from "node:crypto";
import { mkdir, open, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { ok, refuse, type Result } from "../../kernel/result.ts";
import { newId } from "../ids.ts";
import { endingOf, safeFileName } from "./file-name.ts";
import { mediaTypeOf, type TypeRefusal } from "./file-type.ts";

/** A file as a record names it. `size` in bytes. */
export type StoredFile = {
  readonly name: string;
  readonly sha256: string;
  readonly mediaType: string;
  readonly size: number;
};

export type StoreRefusal = TypeRefusal | "name-unusable" | "too-large";

export type FileStore = {
  /** Keeps a file; the same content is kept once. Refuses what is too large while it still comes in. */
  put(content: AsyncIterable<Uint8Array>, name: string): Promise<Result<StoredFile, StoreRefusal>>;
  /** The facts of a kept file under a name, read from the file itself; refused when it is not there. */
  describe(sha256: string, name: string): Promise<Result<StoredFile, StoreRefusal | "not-found">>;
  /** Where a file is kept, whether or not it is there; null for text that is no SHA-256 in hex. */
  pathOf(sha256: string): string | null;
};

const MOST_KNOWN = 5_000;

/** Keeps files by the SHA-256 of their content below a folder: `ab/cd/abcd….` `limit` is in bytes. */
export function openFileStore(folder: string, options: { readonly limit: number }): FileStore {
  const pathOf = (sha256: string) =>
    /^[0-9a-f]{64}$/.test(sha256)
      ? join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256)
      : null;
  const known = new Map<string, Result<string, TypeRefusal>>();
  /** The type of a kept file is found once: what is kept never changes. */
  async function typeOf(path: string, name: string): Promise<Result<string, TypeRefusal>> {
    const key = `${path}.${endingOf(name)}`;
    const found = known.get(key) ?? (await mediaTypeOf(path, name));
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(key, found);
    return found;
  }
  return {
    pathOf,
    async put(content, given) {
      const name = safeFileName(given);
      if (!name.ok) return name;
      const incoming = join(folder, "incoming", `${newId()}.part`);
      try {
        const received = await receive(content, incoming, options.limit);
        if (received === null) {
          return refuse("too-large", {
            name: name.value,
            limit: String(Math.max(1, Math.floor(options.limit / 1_048_576))),
          });
        }
        const mediaType = await mediaTypeOf(incoming, name.value);
        if (!mediaType.ok) return mediaType;
        await keep(incoming, pathOf(received.sha256) ?? "");
        return ok({ name: name.value, mediaType: mediaType.value, ...received });
      } finally {
        await rm(incoming, { force: true });
      }
    },
    async describe(sha256, given) {
      const name = safeFileName(given);
      if (!name.ok) return name;
      const path = pathOf(sha256);
      const size = path === null ? null : await sizeOf(path);
      if (path === null || size === null) return refuse("not-found");
      const mediaType = await typeOf(path, name.value);
      return mediaType.ok
        ? ok({ name: name.value, sha256, mediaType: mediaType.value, size })
        : mediaType;
    },
  };
}

async function receive(content: AsyncIterable<Uint8Array>, path: string, limit: number) {
  await mkdir(dirname(path), { recursive: true });
  const file = await open(path, "wx", 0o640);
  const hash = createHash("sha256");
  let size = 0;
  try {
    for await (const piece of content) {
      size += piece.byteLength;
      if (size > limit) return null;
      hash.update(piece);
      await file.writeFile(piece);
    }
    await file.sync();
    return { sha256: hash.digest("hex"), size };
  } finally {
    await file.close();
  }
}

async function keep(incoming: string, path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await rename(incoming, path);
  // The name in the folder must survive a power failure too. Windows cannot open folders and needs no telling.
  if (process.platform === "win32") return;
  const folder = await open(dirname(path));
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

async function sizeOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).size;
  } catch {
    return null;
  }
}
