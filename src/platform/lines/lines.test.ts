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
const OPEN = Buffer.from([0xb9, 0xab, 0xbf, 0xaa]);
const FEED = Buffer.from("\n");
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

  it.each([
    ["more of UTF-8", [OPEN, FEED, OPEN, Buffer.from("\n预算公开\n年度报告·附表\n办事指南\n")]],
    [
      "more of GB18030",
      [
        OPEN,
        FEED,
        OPEN,
        FEED,
        OPEN,
        FEED,
        OPEN,
        FEED,
        Buffer.from("预算公开\n年度报告·附表\n办事指南\n"),
      ],
    ],
  ])("a file put together from both, with %s", async (_name, parts) => {
    const lines = texts(await linesOf(Buffer.concat(parts)));
    expect(lines.slice(0, 2)).toEqual(["公开", "公开"]);
    expect(lines.slice(-3)).toEqual(["预算公开", "年度报告·附表", "办事指南"]);
  });

  it("GB18030 whose bytes are valid UTF-8 too", async () => {
    // 目录 is C4 BF C2 BC, in UTF-8 two other letters; 通 is CD A8.
    const lines = await linesOf(Buffer.concat([GB, FEED, Buffer.from([0xcd, 0xa8])]));
    expect(texts(lines)).toEqual(["公开", "目录", "通"]);
  });
});

it("numbers blank lines without giving them", async () => {
  const lines = await linesOf("一\n\n  \n　\n\r\n二");
  expect(lines.map((line) => line.number)).toEqual([1, 6]);
});

it.each([["\n"], ["\r\n"]])("says where each line begins and the next one (%j)", async (feed) => {
  const bytes = Buffer.from(["\ufeff一", "", "二二", "x".repeat(300_000), "三"].join(feed));
  const lines = await linesOf(bytes, { limitBytes: 1_000 });
  expect(lines.map((line) => bytes.toString("utf8", line.offset, line.end).trim())).toEqual([
    "一",
    "二二",
    "x".repeat(300_000),
    "三",
  ]);
  expect(lines.at(-1)?.end).toBe(bytes.length);
});

it("leaves out a return at a line's end, and keeps one within", async () => {
  expect((await linesOf("一\r二\r\n三\r")).map((line) => "text" in line && line.text)).toEqual([
    "一\r二",
    "三",
  ]);
});

it.each([[1], [2], [3], [262_143], [262_144], [262_145]])(
  "reads a line of %i bytes as it is, wherever pieces of the file end",
  async (length) => {
    const line = "b".repeat(length);
    const lines = await linesOf(`${`${line}\n`.repeat(3)}末`, { limitBytes: length + 3 });
    expect(texts(lines)).toEqual([line, line, line, "末"]);
  },
);

it("takes a line of just the limit and none longer", async () => {
  expect(texts(await linesOf("12345\n123456\n1234", { limitBytes: 5 }))).toEqual([
    "12345",
    "line-too-long",
    "1234",
  ]);
});

it("gives nothing for an empty file, a lone mark or breaks alone", async () => {
  for (const bytes of ["", "\ufeff", "\n\n\r\n", "\n".repeat(3_000_000)])
    expect(await linesOf(bytes)).toEqual([]);
});

it("never takes UTF-8 that lost a byte for GB18030", async () => {
  const whole = Buffer.from("各镇人民政府、街道办事处，区直有关部门：现将通知印发给你们");
  const start = Buffer.from("目录\n".repeat(200_000));
  for (let at = 0; at < whole.length; at += 1) {
    const damaged = Buffer.concat([whole.subarray(0, at), whole.subarray(at + 1)]);
    if (at < 3)
      expect(texts(await linesOf(Buffer.concat([start, damaged]))).at(-1)).toBe("not-text");
    expect(texts(await linesOf(Buffer.concat([Buffer.from("目录\n预算\n"), damaged]))).at(-1)).toBe(
      "not-text",
    );
  }
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
  expect(await fingerprintOf(folder)).toMatchObject({ detail: { cause: "not-a-file" } });
});
