import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { docxOf, foundAt, unreadIn, withFile, wordLine, xlsxOf } from "./fixtures.ts";
import { readContents, type Bounds, type Content } from "./index.ts";

async function read(content: Uint8Array | string, name: string, bounds: Partial<Bounds> = {}) {
  return withFile(content, async (path) => {
    const contents: Content[] = [];
    for await (const one of readContents(path, name, { bounds })) contents.push(one);
    return contents;
  });
}

test("a file is read by a process of its own, its name first", async () => {
  const contents = await read(docxOf(wordLine("身份证号110105199003071234")), "名单.docx");
  expect(contents).toStrictEqual([
    {
      kind: "piece",
      place: { within: [], spot: "文件名" },
      text: "名单.docx",
      concealed: null,
      cell: null,
      address: null,
    },
    {
      kind: "piece",
      place: { within: [], spot: "第 1 段" },
      text: "身份证号110105199003071234",
      concealed: null,
      cell: null,
      address: "word/document.xml#1",
    },
  ]);
});

test("cells come through as they were read, places and addresses included", async () => {
  const rows = Array.from(
    { length: 3_000 },
    (_, index) =>
      `<row r="${index + 1}"><c r="A${index + 1}"><v>${index}</v></c><c r="B${index + 1}" t="inlineStr"><is><t>甲${index}</t></is></c></row>`,
  );
  const contents = await read(
    xlsxOf([{ name: "名单", inside: `<sheetData>${rows.join("")}</sheetData>` }]),
    "a.xlsx",
  );
  expect(contents.length).toBe(6_002);
  expect(contents.at(-1)).toStrictEqual({
    kind: "piece",
    place: { within: [], spot: "工作表“名单”B3000" },
    text: "甲2999",
    concealed: null,
    cell: { table: "工作表“名单”", row: 3_000, column: 2 },
    address: "xl/worksheets/sheet1.xml#B3000",
  });
});

test("a reading that needs too much memory is ended and says so, after what it had found", async () => {
  const text = `${"甲".repeat(100)}\n`.repeat(400_000);
  const contents = await read(text, "a.txt", { memoryBytes: 40 * 1_048_576 });
  expect(unreadIn(contents)).toStrictEqual(["全文: too-large"]);
});

test("a reading that takes too long is ended and says so", async () => {
  const text = `${"甲".repeat(100)}\n`.repeat(400_000);
  expect(unreadIn(await read(text, "a.txt", { seconds: 0.05 }))).toStrictEqual(["全文: too-slow"]);
});

test("a text over the bound of letters is read as far as the bound", async () => {
  const contents = await read("110105199003071234\n".repeat(1_000), "a.txt", { characters: 5_000 });
  expect(unreadIn(contents)).toStrictEqual(["全文: too-large"]);
  expect(foundAt(contents, "110105199003071234").length).toBeGreaterThan(50);
});

test("who leaves the reading ends it, and who reads slowly is waited for", async () => {
  await withFile("甲乙丙丁\n".repeat(100_000), async (path) => {
    let count = 0;
    for await (const one of readContents(path, "a.txt", { bounds: { seconds: 3 } })) {
      count += one.kind === "piece" ? 1 : 0;
      if (count === 10) await new Promise((resolve) => setTimeout(resolve, 3_200));
      if (count === 20_000) break;
    }
    expect(count).toBe(20_000);
  });
}, 30_000);

test.each([1_400, 1_600, 1_800, 2_000, 2_200])(
  "what is taken slowly comes whole: %i lines",
  async (lines) => {
    await withFile("甲乙丙丁\n".repeat(lines), async (path) => {
      const contents: Content[] = [];
      for await (const one of readContents(path, "a.txt")) {
        contents.push(one);
        if (contents.length === 2) await new Promise((resolve) => setTimeout(resolve, 800));
      }
      expect(unreadIn(contents)).toStrictEqual([]);
      expect(contents.length).toBe(lines + 1);
    });
  },
);

test("bytes of no kind are said to be unread", async () => {
  expect(unreadIn(await read(randomBytes(5_000), "a.dat"))).toStrictEqual(["全文: unknown-kind"]);
});

test("a file that is not there is unread", async () => {
  const contents: Content[] = [];
  for await (const one of readContents("/nowhere/at/all", "a.txt")) contents.push(one);
  expect(unreadIn(contents)).toStrictEqual(["全文: damaged"]);
});
