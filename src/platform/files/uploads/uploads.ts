import { createReadStream } from "node:fs";
import { rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { ok, refuse, type Result } from "../../../kernel/result.ts";
import type { Clock } from "../../clock.ts";
import type { Database } from "../../database/database.ts";
import { newId } from "../../ids.ts";
import { endingOf, safeFileName } from "../file-name.ts";
import type { FileStore, StoredFile, StoreRefusal } from "../file-store.ts";
import { acceptedEndings } from "../kinds.ts";
import { append } from "./append.ts";
import * as store from "./store.ts";

export type UploadsDeps = {
  readonly database: Database;
  readonly clock: Clock;
  readonly files: FileStore;
  /** Where unfinished files lie; nothing in it is served. */
  readonly folder: string;
  /** The largest file, in bytes. */
  readonly limit: number;
};

/** How far an upload has come; `file` is there once all of it is kept. */
export type Upload = {
  readonly id: string;
  readonly offset: number;
  readonly file: StoredFile | null;
};

export type UploadRefusal =
  | StoreRefusal
  | "upload-unknown"
  | "wrong-offset"
  | "upload-busy"
  | "more-than-said"
  | "too-many-unfinished";

/** A person's unfinished uploads together are at most so many times the largest file. */
const QUOTA_IN_FILES = 5;
/** Nor may they be very many small ones. */
const LEAST_COUNTED = 64 * 1_024;

/**
 * Files that come in parts, so that a broken line goes on where it broke. An upload belongs to the person who
 * began it; for all others it does not exist. Once all bytes are there, the file goes through the checks of
 * the file store, and is kept like any other.
 */
export function openUploads(deps: UploadsDeps) {
  const { database, clock, files, folder, limit } = deps;
  const busy = new Set<string>();
  const pathOf = (id: string) => join(folder, `${id}.part`);

  /** What was acknowledged and is still there: a restored database and a restored folder may differ. */
  async function offsetOf(upload: store.UploadRow): Promise<number> {
    if (upload.file !== null) return upload.size;
    const kept = await stat(pathOf(upload.id)).catch(() => null);
    return Math.min(upload.received, kept?.size ?? 0);
  }

  async function keep(upload: store.UploadRow): Promise<Result<Upload, UploadRefusal>> {
    const path = pathOf(upload.id);
    const kept = await files.put(createReadStream(path), upload.name);
    if (!kept.ok) {
      await drop(upload.id);
      return kept;
    }
    await database.transact(async (tx) => {
      await store.finish(tx, upload, kept.value, clock.now());
      return ok(true);
    });
    await rm(path, { force: true });
    return ok({ id: upload.id, offset: upload.size, file: kept.value });
  }

  async function drop(id: string): Promise<void> {
    await store.removeUpload(database.read, id);
    await rm(pathOf(id), { force: true });
  }

  /** Does work on an upload that no other request has in hand. */
  async function alone(
    ownerId: string,
    id: string,
    work: (upload: store.UploadRow, offset: number) => Promise<Result<Upload, UploadRefusal>>,
  ): Promise<Result<Upload, UploadRefusal>> {
    if (busy.has(id)) return refuse("upload-busy");
    busy.add(id);
    try {
      const upload = await store.uploadOf(database.read, ownerId, id);
      if (upload === null) return refuse("upload-unknown");
      return await work(upload, await offsetOf(upload));
    } finally {
      busy.delete(id);
    }
  }

  return {
    /**
     * Begins an upload of so many bytes. Refuses a name or an ending that is not accepted, a file over the
     * limit, and more than a person may have unfinished, before a single byte is sent.
     */
    async begin(
      ownerId: string,
      given: { readonly name: string; readonly size: number },
    ): Promise<Result<Upload, UploadRefusal>> {
      const name = safeFileName(given.name);
      if (!name.ok) return name;
      const said = { name: name.value, limit: String(Math.max(1, Math.floor(limit / 1_048_576))) };
      if (!acceptedEndings.includes(endingOf(name.value))) return refuse("type-not-allowed", said);
      if (given.size > limit) return refuse("too-large", said);
      return database.transact(async (tx): Promise<Result<Upload, UploadRefusal>> => {
        await store.lockOwner(tx, ownerId);
        const counted = Math.max(given.size, LEAST_COUNTED);
        if (
          (await store.unfinishedBytes(tx, ownerId, LEAST_COUNTED)) + counted >
          limit * QUOTA_IN_FILES
        )
          return refuse("too-many-unfinished");
        const id = newId<"upload">();
        await store.insertUpload(
          tx,
          { id, ownerId, name: name.value, size: given.size },
          clock.now(),
        );
        return ok({ id, offset: 0, file: null });
      });
    },

    /**
     * Takes the next bytes, from `offset` on. Refuses another offset than the one that was reached (it stands
     * in `detail.offset`), and drops an upload that sends more than it said. What came before a line broke
     * counts; nothing that was acknowledged is lost when the server dies.
     */
    proceed(
      ownerId: string,
      id: string,
      offset: number,
      content: AsyncIterable<Uint8Array>,
    ): Promise<Result<Upload, UploadRefusal>> {
      return alone(ownerId, id, async (upload, reached) => {
        if (offset !== reached) return refuse("wrong-offset", { offset: String(reached) });
        if (upload.file !== null) return ok({ id, offset: reached, file: upload.file });
        const come = await append(pathOf(id), reached, upload.size, content, (received) =>
          store.acknowledge(database.read, id, received, clock.now()),
        );
        if (come.end === "more-than-said") {
          await drop(id);
          return refuse("more-than-said", { name: upload.name });
        }
        return come.received === upload.size
          ? keep(upload)
          : ok({ id, offset: come.received, file: null });
      });
    },

    /** How far an upload has come. One whose last bytes came before a crash is kept now. */
    state(ownerId: string, id: string): Promise<Result<Upload, UploadRefusal>> {
      return alone(ownerId, id, async (upload, reached) =>
        upload.file === null && reached === upload.size
          ? keep(upload)
          : ok({ id, offset: reached, file: upload.file }),
      );
    },

    /** Notes that a person brought a file by another way, a form for instance. */
    brought: (ownerId: string, sha256: string): Promise<void> =>
      store.noteArrival(database.read, ownerId, sha256, clock.now()),

    /** Whether a person brought a file. */
    broughtBy: (ownerId: string, sha256: string): Promise<boolean> =>
      store.broughtBy(database.read, ownerId, sha256),
  };
}

export type Uploads = ReturnType<typeof openUploads>;
