import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { openFileStore } from "./file-store.ts";
import { zipOf } from "./fixtures.ts";

const folder = await mkdtemp(join(tmpdir(), "files-"));
afterAll(() => rm(folder, { recursive: true, force: true }));

async function* pieces(...given: readonly (string | Buffer)[]) {
  for (const one of given) yield Buffer.from(one);
}

async function* broken() {
  yield Buffer.from("half");
  throw new Error("connection lost");
}

const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const contentTypes = (main: string) =>
  `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/x" ContentType="${main}+xml"/></Types>`;
const office = (kind: string) =>
  zipOf({
    "[Content_Types].xml": contentTypes(
      `application/vnd.openxmlformats-officedocument.${kind}.main`,
    ),
  });
const compound = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(512)]);

describe("a file store", () => {
  const store = openFileStore(join(folder, "a"), { limit: 4_096 });

  it("keeps a file under the digest of its content and once only", async () => {
    const first = await store.put(pieces("第一行\n", "第二行\n"), "说明.txt");
    const again = await store.put(pieces("第一行\n第二行\n"), "另一个名字.txt");
    const sha256 = createHash("sha256").update("第一行\n第二行\n").digest("hex");
    expect(first).toEqual({
      ok: true,
      value: { name: "说明.txt", mediaType: "text/plain", sha256, size: 20 },
    });
    expect(again.ok && again.value.sha256).toBe(sha256);
    const path = store.pathOf(sha256) ?? "";
    expect(path.endsWith(join(sha256.slice(0, 2), sha256.slice(2, 4), sha256))).toBe(true);
    expect(await readFile(path, "utf8")).toBe("第一行\n第二行\n");
  });

  it("refuses a file that is too large before it has all come in, and leaves nothing", async () => {
    let asked = 0;
    async function* endless() {
      for (;;) {
        asked += 1;
        yield Buffer.alloc(1_024, 65);
      }
    }
    expect(await store.put(endless(), "大.txt")).toMatchObject({ refusal: "too-large" });
    expect(asked).toBe(5);
    expect(await readdir(join(folder, "a", "incoming"))).toEqual([]);
  });

  it("leaves nothing of an upload that breaks off", async () => {
    await expect(store.put(broken(), "半.txt")).rejects.toThrow("connection lost");
    expect(await readdir(join(folder, "a", "incoming"))).toEqual([]);
  });

  it("describes a kept file from its content, and refuses one that is not there", async () => {
    const kept = await store.put(pieces(png), "图.png");
    expect(await store.describe(kept.ok ? kept.value.sha256 : "", "图.png")).toEqual(kept);
    expect(await store.describe("0".repeat(64), "图.png")).toMatchObject({ refusal: "not-found" });
    expect(await store.describe("../../etc/passwd", "图.png")).toMatchObject({
      refusal: "not-found",
    });
  });
});

describe("the type of an uploaded file", () => {
  const store = openFileStore(join(folder, "b"), { limit: 1_048_576 });

  it.each([
    ["表.png", png, "image/png"],
    ["公告.pdf", Buffer.from("%PDF-1.7\n1 0 obj\n"), "application/pdf"],
    [
      "通知.docx",
      office("wordprocessingml.document"),
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ],
    [
      "预算.xlsx",
      office("spreadsheetml.sheet"),
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ],
    ["版式.ofd", zipOf({ "OFD.xml": "<ofd:OFD/>" }), "application/ofd"],
    ["旧文件.doc", compound, "application/msword"],
    ["表格.et", compound, "application/vnd.ms-excel"],
    ["数据.csv", Buffer.from("﻿名称,金额\n办公费,12\n"), "text/csv"],
    ["国标.txt", Buffer.from("d5fec8aeb9abbfaa0a", "hex"), "text/plain"],
    [
      "图.svg",
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>'),
      "image/svg+xml",
    ],
  ])("of %s is found from its content", async (name, content, mediaType) => {
    expect(await store.put(pieces(content), name)).toMatchObject({
      ok: true,
      value: { mediaType },
    });
  });

  it.each([
    ["程序.exe", Buffer.from("4d5a90000300000004000000ffff0000", "hex"), "type-not-allowed"],
    ["程序.pdf", Buffer.from("4d5a90000300000004000000ffff0000", "hex"), "type-not-allowed"],
    ["程序.txt", Buffer.from("7f454c4602010100", "hex"), "type-not-allowed"],
    ["页面.html", Buffer.from("<!doctype html><p>x"), "type-not-allowed"],
    ["页面.txt", Buffer.from("  <script>alert(1)</script>"), "type-not-allowed"],
    ["脚本.svg", Buffer.from("<svg><script>alert(1)</script></svg>"), "type-not-allowed"],
    ["事件.svg", Buffer.from('<svg onload="alert(1)"/>'), "type-not-allowed"],
    ["外链.svg", Buffer.from('<svg><image href="http://a.example/x"/></svg>'), "type-not-allowed"],
    ["压缩.zip", zipOf({ "a.exe": "MZ" }), "type-not-allowed"],
    [
      "宏.docm",
      zipOf({
        "[Content_Types].xml": contentTypes("application/vnd.ms-word.document.macroEnabled.main"),
      }),
      "type-not-allowed",
    ],
    ["脚本.sh", Buffer.from("#!/bin/sh\nrm -rf x\n"), "type-not-allowed"],
    ["数据.bin", Buffer.from([1, 2, 3, 0, 5, 6]), "type-not-allowed"],
    ["图.pdf", png, "ending-differs"],
    ["表.doc", office("spreadsheetml.sheet"), "ending-differs"],
    ["旧.exe", compound, "ending-differs"],
    ["空.txt", Buffer.alloc(0), "file-empty"],
    ["..", png, "name-unusable"],
  ])("of %s is refused", async (name, content, refusal) => {
    expect(await store.put(pieces(content), name)).toMatchObject({ ok: false, refusal });
  });
});
