import { degrees, rgb, setTextRenderingMode, TextRenderingMode } from "@cantoo/pdf-lib";
import { describe, expect, test } from "vitest";
import { pdfFile, photo, read, writeChinese, type Sheet } from "./fixtures.ts";

/** Text, concealment and spot of what is in the run of text. */
async function seen(draw: (sheet: Sheet) => void | Promise<void>): Promise<(string | null)[][]> {
  const { pieces } = await read(await pdfFile(draw));
  return pieces
    .filter(({ address }) => address !== null)
    .map(({ text, concealed, place }) => [text, concealed, place.spot]);
}

const HIDDEN = "110101199003077774";

describe("letters of a page", () => {
  test("come as lines with their page", async () => {
    const lines = await seen(({ page, font }) => {
      page().drawText("First 1", { x: 50, y: 700, font });
      page().drawText("Second 2", { x: 50, y: 700, font });
    });
    expect(lines).toEqual([
      ["First 1", null, "第 1 页"],
      ["Second 2", null, "第 2 页"],
    ]);
  });

  test.each<[string, string, (sheet: Sheet) => void | Promise<void>]>([
    [
      "under a black box",
      "covered-text",
      ({ page, font }) => {
        const sheet = page();
        sheet.drawText(HIDDEN, { x: 50, y: 650, size: 14, font });
        sheet.drawRectangle({ x: 45, y: 640, width: 300, height: 30, color: rgb(0, 0, 0) });
      },
    ],
    [
      "under a white box",
      "covered-text",
      ({ page, font }) => {
        const sheet = page();
        sheet.drawText(HIDDEN, { x: 50, y: 650, size: 14, font });
        sheet.drawRectangle({ x: 45, y: 640, width: 300, height: 30, color: rgb(1, 1, 1) });
      },
    ],
    [
      "under a picture",
      "covered-text",
      async ({ page, font, document }) => {
        const sheet = page();
        sheet.drawText(HIDDEN, { x: 50, y: 650, size: 14, font });
        const picture = await document.embedJpg(await photo(40, 40));
        sheet.drawImage(picture, { x: 45, y: 640, width: 300, height: 30 });
      },
    ],
    [
      "in white on white",
      "hidden-text",
      ({ page, font }) => page().drawText(HIDDEN, { x: 50, y: 650, font, color: rgb(1, 1, 1) }),
    ],
    [
      "drawn without paint",
      "hidden-text",
      ({ page, font }) => {
        const sheet = page();
        sheet.pushOperators(setTextRenderingMode(TextRenderingMode.Invisible));
        sheet.drawText(HIDDEN, { x: 50, y: 650, font });
      },
    ],
    [
      "beyond the edge of the page",
      "hidden-text",
      ({ page, font }) => page().drawText(HIDDEN, { x: 700, y: 650, font }),
    ],
    [
      "too small to see",
      "hidden-text",
      ({ page, font }) => page().drawText(HIDDEN, { x: 50, y: 650, size: 0.9, font }),
    ],
    [
      "under a box on a page that lies on its side",
      "covered-text",
      ({ page, font }) => {
        const sheet = page();
        sheet.setRotation(degrees(90));
        sheet.drawText(HIDDEN, { x: 50, y: 650, size: 14, font });
        sheet.drawRectangle({ x: 45, y: 640, width: 300, height: 30, color: rgb(0, 0, 0) });
      },
    ],
  ])("%s are marked as such", async (_, concealed, draw) => {
    expect(await seen(draw)).toEqual([[HIDDEN, concealed, "第 1 页"]]);
  });

  test.each<[string, (sheet: Sheet) => void]>([
    [
      "on a coloured box",
      ({ page, font }) => {
        const sheet = page();
        sheet.drawRectangle({ x: 45, y: 640, width: 300, height: 30, color: rgb(0, 0, 0.5) });
        sheet.drawText(HIDDEN, { x: 50, y: 650, font, color: rgb(1, 1, 1) });
      },
    ],
    [
      "under a highlighter",
      ({ page, font }) => {
        const sheet = page();
        sheet.drawText(HIDDEN, { x: 50, y: 650, font });
        const marker = { x: 45, y: 640, width: 300, height: 30, color: rgb(1, 1, 0), opacity: 0.4 };
        sheet.drawRectangle(marker);
      },
    ],
    [
      "on a page that lies on its side",
      ({ page, font }) => {
        const sheet = page();
        sheet.setRotation(degrees(270));
        sheet.drawText(HIDDEN, { x: 50, y: 650, font });
      },
    ],
  ])("%s are to be seen", async (_, draw) => {
    expect(await seen(draw)).toEqual([[HIDDEN, null, "第 1 页"]]);
  });

  test("in Chinese are read and judged though their font is not in the file", async () => {
    const lines = await seen((sheet) => {
      const page = sheet.page();
      writeChinese(sheet, page, "救助对象名单", { x: 50, y: 700, size: 16 });
      writeChinese(sheet, page, "身份证号码", { x: 50, y: 650, size: 16 });
      page.drawRectangle({ x: 40, y: 640, width: 300, height: 30, color: rgb(0, 0, 0) });
      writeChinese(sheet, page, "白色的字", { x: 50, y: 600, size: 16, shade: 1 });
    });
    expect(lines).toEqual([
      ["救助对象名单", null, "第 1 页"],
      ["身份证号码", "covered-text", "第 1 页"],
      ["白色的字", "hidden-text", "第 1 页"],
    ]);
  });

  test("that are radicals come as characters", async () => {
    const lines = await seen((sheet) => {
      writeChinese(sheet, sheet.page(), "⼯⼈⻓", { x: 50, y: 700, size: 16 });
    });
    expect(lines).toEqual([["工人长", null, "第 1 页"]]);
  });

  test("of one paragraph come together, rows of a table do not", async () => {
    const lines = await seen(({ page, font }) => {
      const sheet = page();
      const write = (text: string, x: number, y: number) =>
        sheet.drawText(text, { x, y, size: 12, font });
      write("A paragraph goes on for the whole of the page up to the number 13800", 50, 700);
      write("138000 and then it ends", 50, 684);
      write("110101199003", 50, 600);
      write("077774", 50, 586);
      write("1 Zhang", 50, 500);
      write("200", 150, 500);
      write("2 Li", 50, 484);
      write("300", 150, 484);
    });
    expect(lines.map(([text]) => text)).toEqual([
      "A paragraph goes on for the whole of the page up to the number 13800\n138000 and then it ends",
      "110101199003\n077774",
      "1 Zhang\t200",
      "2 Li\t300",
    ]);
  });
});
