import { randomBytes } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync } from "node:fs";
import { appendFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { freshDatabase } from "../../../../test/support/fresh-database.ts";
import { clockAt } from "../../clock.ts";
import { newId } from "../../ids.ts";
import { openFileStore } from "../file-store.ts";
import { sweepUploads } from "./sweep.ts";
import { openUploads } from "./uploads.ts";

const database = await freshDatabase();
const LIMIT = 1_048_576;
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function opened(at = "2018-11-23T12:00:00+08:00", within?: string) {
  const folder = within ?? mkdtempSync(join(tmpdir(), "uploads-"));
  folders.push(folder);
  const clock = clockAt(at);
  const files = openFileStore(join(folder, "files"), { limit: LIMIT });
  const parts = join(folder, "uploads");
  return {
    folder,
    files,
    parts,
    uploads: openUploads({ database, clock, files, folder: parts, limit: LIMIT }),
    sweep: (carried: readonly string[] = []) =>
      sweepUploads({
        db: database.read,
        clock,
        files,
        folder: parts,
        carriers: [async () => new Set(carried)],
      }),
  };
}

async function* pieces(...given: readonly (Uint8Array | "break")[]) {
  for (const piece of given) {
    if (piece === "break") throw new Error("ECONNRESET");
    yield piece;
  }
}

const person = () => newId<"user">();
const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const letters = (count: number) => Buffer.from(randomBytes(count).toString("hex").slice(0, count));

async function begun(
  place: ReturnType<typeof opened>,
  owner: string,
  size: number,
  name = "名单.txt",
) {
  const done = await place.uploads.begin(owner, { name, size });
  if (!done.ok) throw new Error(done.refusal);
  return done.value.id;
}

let place: ReturnType<typeof opened>;
beforeEach(() => {
  place = opened();
});

describe("an upload in parts", () => {
  it("is kept as one file when its last part has come", async () => {
    const owner = person();
    const text = letters(300_000);
    const id = await begun(place, owner, text.length);
    const first = await place.uploads.proceed(owner, id, 0, pieces(text.subarray(0, 200_000)));
    expect(first).toMatchObject({ ok: true, value: { offset: 200_000, file: null } });
    const last = await place.uploads.proceed(owner, id, 200_000, pieces(text.subarray(200_000)));
    if (!last.ok) throw new Error(last.refusal);
    expect(last.value).toMatchObject({
      offset: 300_000,
      file: { name: "名单.txt", mediaType: "text/plain" },
    });
    expect(existsSync(place.files.pathOf(last.value.file?.sha256 ?? "") ?? "")).toBe(true);
    expect(readdirSync(place.parts)).toEqual([]);
    expect(await place.uploads.state(owner, id)).toEqual(last);
    expect(await place.uploads.broughtBy(owner, last.value.file?.sha256 ?? "")).toBe(true);
  });

  it("goes on where the line broke, and says where that is", async () => {
    const owner = person();
    const text = letters(1_000);
    const id = await begun(place, owner, text.length);
    const broken = await place.uploads.proceed(
      owner,
      id,
      0,
      pieces(text.subarray(0, 400), "break"),
    );
    expect(broken).toMatchObject({ ok: true, value: { offset: 400, file: null } });
    const wrong = await place.uploads.proceed(owner, id, 500, pieces(text.subarray(500)));
    expect(wrong).toEqual({ ok: false, refusal: "wrong-offset", detail: { offset: "400" } });
    const done = await place.uploads.proceed(owner, id, 400, pieces(text.subarray(400)));
    expect(done).toMatchObject({ ok: true, value: { offset: 1_000, file: { size: 1_000 } } });
  });

  it("belongs to the person who began it", async () => {
    const owner = person();
    const id = await begun(place, owner, 100);
    const other = person();
    expect(await place.uploads.state(other, id)).toMatchObject({ refusal: "upload-unknown" });
    expect(await place.uploads.proceed(other, id, 0, pieces(letters(100)))).toMatchObject({
      refusal: "upload-unknown",
    });
    expect(await place.uploads.state(owner, id)).toMatchObject({ ok: true, value: { offset: 0 } });
  });

  it("takes up after a crash at what was acknowledged, whatever else is in the file", async () => {
    const owner = person();
    const text = letters(1_000);
    const id = await begun(place, owner, text.length);
    await place.uploads.proceed(owner, id, 0, pieces(text.subarray(0, 600)));
    // Bytes that reached the file without being acknowledged are not trusted.
    await appendFile(join(place.parts, `${id}.part`), Buffer.alloc(50));
    const again = opened("2018-11-23T12:05:00+08:00", place.folder);
    expect(await again.uploads.state(owner, id)).toMatchObject({
      ok: true,
      value: { offset: 600 },
    });
    const done = await again.uploads.proceed(owner, id, 600, pieces(text.subarray(600)));
    if (!done.ok) throw new Error(done.refusal);
    const stored = again.files.pathOf(done.value.file?.sha256 ?? "") ?? "";
    const { readFileSync } = await import("node:fs");
    expect(readFileSync(stored).equals(text)).toBe(true);
  });

  it("begins anew when its file is gone though the database remembers it", async () => {
    const owner = person();
    const id = await begun(place, owner, 100);
    await place.uploads.proceed(owner, id, 0, pieces(letters(60)));
    rmSync(join(place.parts, `${id}.part`));
    expect(await place.uploads.state(owner, id)).toMatchObject({ ok: true, value: { offset: 0 } });
  });

  it("that sends more than it said is dropped at once", async () => {
    const owner = person();
    const id = await begun(place, owner, 100);
    let sent = 0;
    async function* endless() {
      for (;;) {
        sent += 1;
        yield letters(64);
      }
    }
    expect(await place.uploads.proceed(owner, id, 0, endless())).toMatchObject({
      refusal: "more-than-said",
    });
    expect(sent).toBe(2);
    expect(await place.uploads.state(owner, id)).toMatchObject({ refusal: "upload-unknown" });
    expect(readdirSync(place.parts)).toEqual([]);
  });

  it.each([
    ["over the limit", { name: "大.pdf", size: 1_073_741_824 }, "too-large"],
    ["of a kind that is not accepted", { name: "安装.exe", size: 10 }, "type-not-allowed"],
    ["without a name", { name: "...", size: 10 }, "name-unusable"],
  ])("%s is refused before a byte is sent", async (_, given, refusal) => {
    expect(await place.uploads.begin(person(), given)).toMatchObject({ refusal });
  });

  it("whose content is not what its name says is refused and forgotten", async () => {
    const owner = person();
    const id = await begun(place, owner, png.length, "表.pdf");
    expect(await place.uploads.proceed(owner, id, 0, pieces(png))).toMatchObject({
      refusal: "ending-differs",
    });
    expect(await place.uploads.state(owner, id)).toMatchObject({ refusal: "upload-unknown" });
  });

  it("is refused when too many of the same person are unfinished", async () => {
    const owner = person();
    const sizes = await Promise.all(
      Array.from({ length: 8 }, () => place.uploads.begin(owner, { name: "大.txt", size: LIMIT })),
    );
    expect(sizes.filter((one) => one.ok)).toHaveLength(5);
    expect(sizes.find((one) => !one.ok)).toMatchObject({ refusal: "too-many-unfinished" });
    expect((await place.uploads.begin(person(), { name: "大.txt", size: LIMIT })).ok).toBe(true);
  });
});

describe("sweeping", () => {
  async function kept(owner: string) {
    const text = letters(500);
    const id = await begun(place, owner, text.length);
    const done = await place.uploads.proceed(owner, id, 0, pieces(text));
    if (!done.ok || done.value.file === null) throw new Error("not kept");
    return {
      text,
      sha256: done.value.file.sha256,
      path: place.files.pathOf(done.value.file.sha256) ?? "",
    };
  }

  it("takes away an upload that nobody went on with for a day", async () => {
    const owner = person();
    const id = await begun(place, owner, 100);
    await place.uploads.proceed(owner, id, 0, pieces(letters(50)));
    const old = new Date("2018-11-23T12:00:00+08:00");
    utimesSync(join(place.parts, `${id}.part`), old, old);
    expect(await opened("2018-11-24T11:00:00+08:00", place.folder).sweep()).toMatchObject({
      unfinished: 0,
    });
    expect(readdirSync(place.parts)).toHaveLength(1);
    expect(await opened("2018-11-24T13:00:00+08:00", place.folder).sweep()).toMatchObject({
      unfinished: 1,
    });
    expect(await place.uploads.state(owner, id)).toMatchObject({ refusal: "upload-unknown" });
    expect(readdirSync(place.parts)).toEqual([]);
  });

  it("takes away a file that no record carries after seven days, and no other", async () => {
    const [loose, carried] = [await kept(person()), await kept(person())];
    await opened("2018-11-30T11:00:00+08:00", place.folder).sweep([carried.sha256]);
    expect([existsSync(loose.path), existsSync(carried.path)]).toEqual([true, true]);
    const swept = await opened("2018-11-30T13:00:00+08:00", place.folder).sweep([carried.sha256]);
    expect(swept.uncarried).toBe(1);
    expect([existsSync(loose.path), existsSync(carried.path)]).toEqual([false, true]);
  });

  it("keeps a file that somebody brought again", async () => {
    const file = await kept(person());
    const later = opened("2018-11-29T12:00:00+08:00", place.folder);
    await later.uploads.brought(person(), file.sha256);
    await opened("2018-11-30T13:00:00+08:00", place.folder).sweep();
    expect(existsSync(file.path)).toBe(true);
  });
});
