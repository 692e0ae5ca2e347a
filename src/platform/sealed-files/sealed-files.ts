import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { ok, refuse, type Result } from "../../kernel/result.ts";
import { safeFileName } from "../files/file-name.ts";
import { kindOf } from "./kind-of.ts";
import { opened, sealed } from "./sealed-stream.ts";

/** A file that is kept sealed, as a record names it. */
export type SealedFile = {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  /** A program, or something that is neither paper nor picture: kept, and never given out. */
  readonly isQuarantined: boolean;
};
export type SealRefusal = "too-large" | "file-empty" | "name-unusable";

export type SealedFiles = {
  /** The largest file, in bytes. */
  readonly limit: number;
  /** Keeps a file. Refuses what is too large as soon as it is, without reading on. */
  put(bytes: AsyncIterable<Uint8Array>, name: string): Promise<Result<SealedFile, SealRefusal>>;
  /** The plain bytes of a file; null when it is not there. Throws when it was changed. */
  read(id: string): Promise<AsyncIterable<Buffer> | null>;
  remove(id: string): Promise<void>;
  /** Removes files that were put before an instant and that nothing names; answers how many. */
  sweep(
    before: Date,
    isNamed: (ids: readonly string[]) => Promise<ReadonlySet<string>>,
  ): Promise<number>;
};

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Keeps files encrypted below a folder that nothing is served from, under names that say nothing. `limit` is in
 * bytes. Without the installation's secret the folder is noise.
 */
export function openSealedFiles(
  folder: string,
  secret: Buffer,
  options: { readonly limit: number },
): SealedFiles {
  const pathOf = (id: string) => (ID.test(id) ? join(folder, id.slice(-2), id) : null);

  async function read(id: string) {
    const path = pathOf(id);
    if (path === null || !(await isThere(path))) return null;
    return opened(secret, id, createReadStream(path));
  }

  return {
    limit: options.limit,
    read,
    async put(bytes, given) {
      const name = safeFileName(given);
      if (!name.ok) return name;
      const id = randomUUID();
      const path = join(folder, id.slice(-2), id);
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      const part = `${path}.part`;
      const hash = createHash("sha256");
      let size = 0;
      async function* measured() {
        for await (const chunk of bytes) {
          size += chunk.length;
          if (size > options.limit) return;
          hash.update(chunk);
          yield chunk;
        }
      }
      try {
        const file = await open(part, "wx", 0o600);
        try {
          for await (const piece of sealed(secret, id, measured())) await file.writeFile(piece);
          await file.sync();
        } finally {
          await file.close();
        }
        if (size > options.limit) return refuse("too-large", { name: name.value });
        if (size === 0) return refuse("file-empty", { name: name.value });
        await rename(part, path);
      } finally {
        await rm(part, { force: true });
      }
      const plain: Buffer[] = [];
      for await (const piece of opened(secret, id, createReadStream(path))) plain.push(piece);
      const mediaType = await kindOf(Buffer.concat(plain), name.value);
      return ok({
        id,
        name: name.value,
        mediaType: mediaType ?? "application/octet-stream",
        size,
        sha256: hash.digest("hex"),
        isQuarantined: mediaType === null,
      });
    },
    async remove(id) {
      const path = pathOf(id);
      if (path !== null) await rm(path, { force: true });
    },
    async sweep(before, isNamed) {
      let removed = 0;
      for (const below of await foldersIn(folder)) {
        const old: string[] = [];
        for (const file of await readdir(join(folder, below))) {
          const { mtime } = await stat(join(folder, below, file));
          if (mtime < before) old.push(file);
        }
        if (old.length === 0) continue;
        const named = await isNamed(old.filter((file) => ID.test(file)));
        for (const file of old) {
          if (named.has(file)) continue;
          await rm(join(folder, below, file), { force: true });
          removed += 1;
        }
      }
      return removed;
    },
  };
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function foldersIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch(() => []);
}
