import { mkdtemp, readFile, readdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openSealedFiles } from "./sealed-files.ts";

const secret = Buffer.alloc(32, 5);
const folder = await mkdtemp(join(tmpdir(), "sealed-"));
const files = openSealedFiles(folder, secret, { limit: 300_000 });
const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

async function* inChunks(content: Buffer, size = 1_000) {
  for (let at = 0; at < content.length; at += size) yield content.subarray(at, at + size);
}
async function put(name: string, content: Buffer) {
  const kept = await files.put(inChunks(content), name);
  if (!kept.ok) throw new Error(kept.refusal);
  return kept.value;
}
async function bytesOf(id: string, by = files) {
  const pieces = [];
  for await (const piece of (await by.read(id)) ?? []) pieces.push(piece);
  return Buffer.concat(pieces);
}
const pathOf = (id: string) => join(folder, id.slice(-2), id);

describe("a sealed file", () => {
  it.each([1, 65_535, 65_536, 65_537, 131_072, 200_001])(
    "of %i bytes opens again",
    async (size) => {
      const content = Buffer.alloc(size, "据");
      expect((await bytesOf((await put("a.txt", content)).id)).equals(content)).toBe(true);
    },
  );

  it("is noise on the disk, under a name that says nothing", async () => {
    const { id } = await put("乌云的身份证.txt", Buffer.from("110105194912310021"));
    const stored = await readFile(pathOf(id));
    expect(stored.includes("110105")).toBe(false);
    expect((await readdir(folder, { recursive: true })).join()).not.toContain("身份证");
  });

  it("does not open when it was changed, cut off, moved, or by another secret", async () => {
    const content = Buffer.alloc(150_000, 7);
    const { id } = await put("a.bin", content);
    const stored = await readFile(pathOf(id));
    const broken = async (bytes: Buffer) => {
      await writeFile(pathOf(id), bytes);
      await expect(bytesOf(id)).rejects.toThrow(/changed|cut off|not sealed/);
    };
    const changed = Buffer.from(stored);
    changed[70_000] = (changed[70_000] ?? 0) ^ 1;
    await broken(changed);
    await broken(stored.subarray(0, 65_574));
    await broken(stored.subarray(0, 10));
    await writeFile(pathOf(id), stored);
    const other = await put("b.bin", content);
    await writeFile(pathOf(other.id), stored);
    await expect(bytesOf(other.id)).rejects.toThrow("changed");
    const stranger = openSealedFiles(folder, Buffer.alloc(32, 6), { limit: 1 });
    await expect(bytesOf(id, stranger)).rejects.toThrow("changed");
  });

  it("that is too large is refused without reading on", async () => {
    let read = 0;
    async function* endless() {
      for (;;) {
        read += 10_000;
        yield Buffer.alloc(10_000);
      }
    }
    expect(await files.put(endless(), "large.pdf")).toMatchObject({ refusal: "too-large" });
    expect(read).toBeLessThan(400_000);
    expect(await files.put(inChunks(Buffer.alloc(0)), "empty.pdf")).toMatchObject({
      refusal: "file-empty",
    });
    expect(
      (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(".part")),
    ).toEqual([]);
  });

  it("is told by its content: papers and pictures are given out, all else is quarantined", async () => {
    const kinds = [
      ["a.png", PNG, false],
      ["a.pdf", Buffer.from("%PDF-1.7\n%âãÏÓ\n1 0 obj\n"), false],
      ["说明.txt", Buffer.from("我要申请的信息"), false],
      ["a.exe", Buffer.from(`MZ${"\0".repeat(200)}`), true],
      ["program.pdf", Buffer.from(`MZ${"\0".repeat(200)}`), true],
      ["a.jpg", PNG, true],
      ["a.html", Buffer.from("<script>alert(1)</script>"), true],
      ["a.txt", Buffer.from("<html><script>alert(1)</script>"), true],
      ["a.svg", Buffer.from("<svg onload='alert(1)'/>"), true],
      ["a.txt", Buffer.from([0, 1, 2, 3]), true],
      ["a.zip", Buffer.from("504b0506" + "00".repeat(18), "hex"), true],
      ["a", Buffer.from("#!/bin/sh\nrm -rf /"), true],
    ] as const;
    for (const [name, content, quarantined] of kinds)
      expect([name, (await put(name, content)).isQuarantined]).toEqual([name, quarantined]);
  });

  it("keeps a name that shows what it is", async () => {
    expect((await put("../../etc/pass\u202Etxt.exe", PNG)).name).toBe("passtxt.exe");
  });

  it("that nothing names goes after a while", async () => {
    const named = await put("a.png", PNG);
    const orphan = await put("b.png", PNG);
    const later = new Date(Date.parse("2126-01-01"));
    expect(await files.sweep(new Date(0), async () => new Set())).toBe(0);
    await files.sweep(later, async (ids) => new Set(ids.filter((id) => id === named.id)));
    expect([await files.read(orphan.id), (await files.read(named.id)) !== null]).toEqual([
      null,
      true,
    ]);
    await files.remove(named.id);
    expect(await files.read("../../etc/passwd")).toBe(null);
  });
});
