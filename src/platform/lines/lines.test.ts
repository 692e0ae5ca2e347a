import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { fingerprintOf, readLines, type Line } from "./index.ts";

const folder = mkdtempSync(join(tmpdir(), "gongkai-lines-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function linesOf(
  bytes: Uint8Array | string,
  options: Partial<Parameters<typeof readLines>[1]> = {},
): Promise<readonly Line[]> {
  const path = join(folder, "file");
  writeFileSync(path, bytes);
  return Array.fromAsync(readLines(path, { limitBytes: 100_000, ...options }));
}
const texts = (lines: readonly Line[]) =>
  lines.map((line) => ("text" in line ? line.text.trimEnd() : line.problem));
const utf16 = (text: string, order: "le" | "be") => {
  const bytes = Buffer.from(`\ufeff${text}`, "utf16le");
  return order === "le" ? bytes : bytes.swap16();
};
// 公开 and 目录 in GB18030.
const GB = Buffer.from([0xb9, 0xab, 0xbf, 0xaa, 0x0a, 0xc4, 0xbf, 0xc2, 0xbc]);

describe("lines are read from", () => {
  it.each([
    ["UTF-8", Buffer.from("公开\n目录")],
    ["UTF-8 with a mark", Buffer.from("\ufeff公开\n目录\n")],
    ["UTF-8 with Windows breaks", Buffer.from("公开\r\n目录\r\n")],
    ["GB18030", GB],
    ["UTF-16 LE", utf16("公开\n目录\n", "le")],
    ["UTF-16 BE", utf16("公开\n目录", "be")],
  ])("%s", async (_name, bytes) => {
    expect(texts(await linesOf(bytes))).toEqual(["公开", "目录"]);
  });

  it("a file that begins as UTF-8 and has a line in GB18030", async () => {
    const start = Buffer.from(`${"目录\n".repeat(200_000)}`);
    const lines = await linesOf(Buffer.concat([start, GB]));
    expect(texts(lines).at(-2)).toBe("公开");
  });
});

it("numbers blank lines without giving them", async () => {
  const lines = await linesOf("一\n\n  \n二");
  expect(lines.map((line) => line.number)).toEqual([1, 4]);
});

it("passes over a line that is too long and goes on", async () => {
  const lines = await linesOf(`短\n${"长".repeat(400_000)}\n短`);
  expect(texts(lines)).toEqual(["短", "line-too-long", "短"]);
});

it("holds neither a file without any break nor its only line", async () => {
  const lines = await linesOf(Buffer.alloc(60_000_000, 0x61));
  expect(texts(lines)).toEqual(["line-too-long"]);
});

it.each([
  ["bytes of no encoding", Buffer.from([0x61, 0x0a, 0xff, 0xff, 0xff, 0x0a, 0x62])],
  ["NUL bytes", Buffer.from("a\n\u0000\u0001\nb")],
])("says of %s that they are no text", async (_name, bytes) => {
  expect(texts(await linesOf(bytes))).toEqual(["a", "not-text", "b"]);
});

it.each([["utf-8"], ["utf-16"]])(
  "goes on from where an earlier reading of %s stopped",
  async (encoding) => {
    const text = "一\n二二\n三\n四";
    const all = await linesOf(encoding === "utf-8" ? text : utf16(text, "le"));
    for (const line of all) {
      const rest = await linesOf(encoding === "utf-8" ? text : utf16(text, "le"), {
        from: line.end,
        linesBefore: line.number,
      });
      expect(rest).toEqual(all.slice(line.number));
    }
  },
);

it("knows a file again, and not when it is another", async () => {
  const path = join(folder, "known");
  writeFileSync(path, "甲\n乙");
  const first = await fingerprintOf(path);
  expect(await fingerprintOf(path)).toEqual(first);
  writeFileSync(path, "甲\n丙");
  expect(await fingerprintOf(path)).not.toEqual(first);
  expect(await fingerprintOf(join(folder, "none"))).toMatchObject({
    refusal: "unreadable",
    detail: { cause: "ENOENT" },
  });
});
