import { readFileSync } from "node:fs";
import { degrees, rgb, setTextRenderingMode, TextRenderingMode } from "@cantoo/pdf-lib";
import { expect, test, vi } from "vitest";
import { pdfFile, photo, writeChinese } from "../../../../platform/contents/pdf/fixtures.ts";
import { openPdf } from "../../../../platform/contents/pdf/open-pdf.ts";
import { rasterOf } from "../../../../platform/contents/pdf/raster.ts";
import { settings } from "../../fixtures.ts";
import { laid, masked, textsOf } from "../fixtures.ts";
import { maskFile } from "../mask-file.ts";

// Each starts processes of its own.
vi.setConfig({ testTimeout: 60_000 });

const ID = "110101199003077774";

/** How dark boxes of the first page are, from 0 (black) to 255 (white), by the mean of their pixels. */
async function shadesOf(
  path: string,
  boxes: readonly (readonly [number, number, number, number])[],
) {
  const opened = await openPdf(path);
  if (!opened.ok) throw new Error(opened.refusal);
  const { pdfium, document } = opened.value;
  const page = pdfium.FPDF_LoadPage(document, 0);
  const raster = rasterOf(pdfium, page, 2, 9_000_000);
  if (raster === null) throw new Error("no memory");
  const { pixels, stride } = raster.draw();
  return boxes.map(([left, bottom, right, top]) => {
    const area = raster.pixelsOf({ left, bottom, right, top });
    let [sum, count] = [0, 0];
    for (let y = area.top; y < area.bottom; y += 1) {
      for (let x = area.left; x < area.right; x += 1) {
        sum += pixels[y * stride + x] ?? 0;
        count += 1;
      }
    }
    return Math.round(sum / count);
  });
}

test("a PDF becomes pictures of its pages with what was found blackened, and nothing else", async () => {
  const path = await pdfFile(async ({ page, font, document }) => {
    const sheet = page();
    sheet.drawText("Notice of the bureau", { x: 50, y: 750, size: 14, font });
    sheet.drawText(`ID ${ID}`, { x: 50, y: 700, size: 14, font });
    sheet.drawText(ID, { x: 50, y: 650, size: 14, font });
    sheet.drawRectangle({ x: 45, y: 640, width: 200, height: 30, color: rgb(0, 0, 0) });
    const field = document.getForm().createTextField("phone");
    field.setText("13812345678");
    field.addToPage(sheet, { x: 50, y: 500, width: 200, height: 20 });
    document.setAuthor("李桂芳");
    await document.attach(Buffer.from(ID), "名单.csv");
  });
  const file = await masked("名单.pdf", readFileSync(path));
  expect(await textsOf(file)).toEqual(["第 1 页 scanned"]);
  const bytes = readFileSync(file.path);
  expect(bytes.includes(ID) || bytes.includes("EmbeddedFile")).toBe(false);
  const [title, label, id, field] = await shadesOf(file.path, [
    [50, 745, 190, 765],
    [50, 699, 62, 709],
    [69, 699, 196, 709],
    [52, 502, 248, 518],
  ]);
  expect(title).toBeGreaterThan(150);
  expect(label).toBeGreaterThan(100);
  expect(id).toBeLessThan(12);
  expect(field).toBeLessThan(12);
});

test("pages that lie on their side are blackened where the letters are", async () => {
  const path = await pdfFile(({ page, font }) => {
    const sheet = page();
    sheet.setRotation(degrees(90));
    sheet.drawText(ID, { x: 100, y: 100, size: 20, font });
  });
  const file = await masked("名单.pdf", readFileSync(path));
  // Turned by a quarter, what was at (x, y) of a page 595 wide is at (y, 595 - x).
  const [id, other] = await shadesOf(file.path, [
    [101, 595 - 298, 113, 595 - 102],
    [300, 100, 400, 400],
  ]);
  expect(id).toBeLessThan(12);
  expect(other).toBe(255);
});

test("a scanned page is blackened where a program recognised what was found", async () => {
  const path = await pdfFile(async ({ page, font, document }) => {
    const sheet = page();
    const picture = await document.embedJpg(await photo(400, 560));
    sheet.drawImage(picture, { x: 0, y: 0, width: 595, height: 842 });
    sheet.pushOperators(setTextRenderingMode(TextRenderingMode.Invisible));
    sheet.drawText(`Recognised ID ${ID} of a person`, { x: 50, y: 650, size: 14, font });
  });
  const file = await masked("扫描.pdf", readFileSync(path));
  const [id, other] = await shadesOf(file.path, [
    [145, 652, 265, 658],
    [300, 100, 400, 400],
  ]);
  expect(id).toBeLessThan(20);
  expect(other).toBeGreaterThan(100);
});

test("a PDF whose letters cannot be drawn without their fonts is refused", async () => {
  const bytes = readFileSync(
    await pdfFile((sheet) => {
      const page = sheet.page();
      writeChinese(sheet, page, "身份证号", { x: 50, y: 700, size: 14 });
      page.drawText(ID, { x: 150, y: 700, size: 14, font: sheet.font });
    }),
  );
  const { path, folder } = laid(bytes);
  expect(await maskFile({ path, name: "名单.pdf" }, folder, settings)).toMatchObject({
    refusal: "fonts-missing",
  });
});
