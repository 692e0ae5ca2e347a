import { readFileSync } from "node:fs";
import sharp from "sharp";
import { expect, test, vi } from "vitest";
import { photo } from "../../../../platform/contents/pdf/fixtures.ts";
import { docxOf, wordLine } from "../../../../platform/contents/fixtures.ts";
import { masked, textsOf } from "../fixtures.ts";

// Each starts processes of its own.
vi.setConfig({ testTimeout: 60_000 });

test("a photo loses what it says about itself and stands upright", async () => {
  const turned = await sharp(await photo(400, 300))
    .keepMetadata()
    .withMetadata({ orientation: 6 })
    .toBuffer();
  const file = await masked("现场.jpg", turned);
  const { width, height, exif, orientation } = await sharp(readFileSync(file.path)).metadata();
  expect({ width, height, exif, orientation }).toEqual({
    width: 300,
    height: 400,
    exif: undefined,
    orientation: undefined,
  });
  expect(await textsOf(file)).toEqual(["图片上的文字 scanned"]);
});

test("a photo in a Word file does so too", async () => {
  const file = await masked(
    "通知.docx",
    docxOf(wordLine("公示"), { "word/media/image1.jpeg": await photo(400, 300) }),
  );
  expect(await textsOf(file)).toEqual(["公示", "图片上的文字 scanned"]);
});
