import { readFileSync } from "node:fs";
import sharp from "sharp";
import { expect, test } from "vitest";
import { zipOf } from "../files/fixtures.ts";
import { docxOf, foundAt, unreadIn, withFile, wordLine } from "./fixtures.ts";
import { readContents, type Content } from "./index.ts";
import { pdfFile } from "./pdf/fixtures.ts";

const NUMBER = "110105199003071234";

function read(content: Uint8Array, name: string) {
  return withFile(content, async (path) => {
    const contents: Content[] = [];
    for await (const one of readContents(path, name)) contents.push(one);
    return contents;
  });
}

const photo = () =>
  sharp({ create: { width: 400, height: 300, channels: 3, background: "#888888" } })
    .withExif({
      IFD0: { Artist: "Zhang San" },
      IFD3: {
        GPSLatitudeRef: "N",
        GPSLatitude: "43/1 57/1 0/1",
        GPSLongitudeRef: "E",
        GPSLongitude: "116/1 3/1 0/1",
      },
    })
    .jpeg()
    .toBuffer();

test("photos in a document tell where they were taken", async () => {
  const contents = await read(
    docxOf(wordLine("现场"), { "word/media/image1.jpeg": await photo() }),
    "a.docx",
  );
  expect(foundAt(contents, "Zhang San")[0]).toMatch(
    /^image1\.jpeg › 图片信息：.* \[document-property\]$/,
  );
  expect(contents.some((one) => one.kind === "piece" && one.concealed === "photo-position")).toBe(
    true,
  );
  expect(unreadIn(contents)).toStrictEqual(["image1.jpeg › 图片上的文字: scanned"]);
}, 30_000);

test("the small picture of the first page makes no document unread", async () => {
  const parts = { "docProps/thumbnail.jpeg": await photo() };
  expect(unreadIn(await read(docxOf(wordLine("现场"), parts), "a.docx"))).toStrictEqual([]);
}, 30_000);

test("a PDF in a zip file is read, and a document that is attached to it", async () => {
  const pdf = await pdfFile(async ({ page, font, document }) => {
    page().drawText("Notice 1", { x: 50, y: 700, font });
    await document.attach(docxOf(wordLine(NUMBER)), "inner.docx");
  });
  const contents = await read(zipOf({ "b.pdf": readFileSync(pdf) }), "a.zip");
  expect(foundAt(contents, "Notice 1")).toStrictEqual(["b.pdf › 第 1 页"]);
  expect(foundAt(contents, NUMBER)).toStrictEqual(["b.pdf › inner.docx › 第 1 段"]);
  expect(unreadIn(contents)).toStrictEqual([]);
}, 30_000);
