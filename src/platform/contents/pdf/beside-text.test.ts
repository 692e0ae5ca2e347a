import { PDFHexString, PDFName, setTextRenderingMode, TextRenderingMode } from "@cantoo/pdf-lib";
import { describe, expect, test } from "vitest";
import { fileWith, pdfFile, photo, read } from "./fixtures.ts";

describe("what is not in the run of text", () => {
  test("is read with its place: information, XMP, bookmarks, comments, fields, links, photos", async () => {
    const { pieces } = await read(
      await pdfFile(async ({ page, font, document }) => {
        const sheet = page();
        sheet.drawText("Text", { x: 50, y: 700, font });
        const field = document.getForm().createTextField("phone");
        field.setText("13800138000");
        field.addToPage(sheet, { x: 50, y: 500, width: 200, height: 20 });
        document.setAuthor("张三");
        const { context } = document;
        const text = (value: string) => PDFHexString.fromText(value);
        sheet.node.addAnnot(
          context.register(
            context.obj({
              Type: "Annot",
              Subtype: "Text",
              Rect: [10, 10, 30, 30],
              Contents: text("此人患病"),
              T: text("李四"),
            }),
          ),
        );
        const action = {
          S: "URI",
          URI: PDFHexString.of(Buffer.from("mailto:a@b.c").toString("hex")),
        };
        sheet.node.addAnnot(
          context.register(
            context.obj({ Type: "Annot", Subtype: "Link", Rect: [10, 50, 30, 70], A: action }),
          ),
        );
        const outlines = context.nextRef();
        const mark = context.register(context.obj({ Title: text("名单"), Parent: outlines }));
        context.assign(
          outlines,
          context.obj({ Type: "Outlines", First: mark, Last: mark, Count: 1 }),
        );
        document.catalog.set(PDFName.of("Outlines"), outlines);
        const xmp = "<x:xmpmeta xmlns:x='adobe:ns:meta/'><dc:rights>王五</dc:rights></x:xmpmeta>";
        const stream = context.stream(Buffer.from(xmp), { Type: "Metadata", Subtype: "XML" });
        document.catalog.set(PDFName.of("Metadata"), context.register(stream));
        const picture = await document.embedJpg(await photo(60, 60));
        sheet.drawImage(picture, { x: 50, y: 300, width: 60, height: 60 });
      }),
    );
    const found = pieces.map(({ text, concealed, place }) => `${place.spot} ${text} ${concealed}`);
    expect(found).toEqual([
      "文档属性：作者 张三 document-property",
      "文档属性：XMP 王五 document-property",
      "书签 名单 null",
      "第 1 页表单填写内容 13800138000 null",
      "第 1 页批注 此人患病 comment",
      "第 1 页批注 李四 comment",
      "第 1 页链接地址 mailto:a@b.c markup",
      "第 1 页的图片：拍摄位置 43.9500,116.0500 photo-position",
      "第 1 页的图片：厂商 Huawei document-property",
      "第 1 页 Text null",
    ]);
  });

  test("is handed on when it is a file of its own", async () => {
    const { inside, unread } = await read(
      await pdfFile(async ({ page, document }) => {
        page();
        await document.attach(Buffer.from("姓名,电话"), "名单.csv");
      }),
    );
    expect(inside).toEqual({ "名单.csv": "姓名,电话" });
    expect(unread).toEqual(["名单.csv unknown-kind"]);
  });
});

describe("what cannot be read is said", () => {
  test("pages that are pictures, together", async () => {
    const { unread } = await read(
      await pdfFile(async ({ page, font, document }) => {
        const picture = await document.embedJpg(await photo(400, 560));
        for (let number = 1; number <= 6; number += 1) {
          const sheet = page();
          if (number === 2)
            sheet.drawText("A page with enough text on it", { x: 50, y: 700, font });
          else sheet.drawImage(picture, { x: 0, y: 0, width: 595, height: 842 });
        }
      }),
    );
    expect(unread).toEqual(["第 1 页、第 3—6 页 scanned"]);
  });

  test("a scanned page with recognised text yields its text and is said", async () => {
    const { pieces, unread } = await read(
      await pdfFile(async ({ page, font, document }) => {
        const sheet = page();
        const picture = await document.embedJpg(await photo(400, 560));
        sheet.drawImage(picture, { x: 0, y: 0, width: 595, height: 842 });
        sheet.pushOperators(setTextRenderingMode(TextRenderingMode.Invisible));
        sheet.drawText("Recognised text of a scanned page", { x: 50, y: 650, font });
      }),
    );
    const page = pieces.filter(({ address }) => address !== null);
    expect(page.map(({ concealed }) => concealed)).toEqual([null]);
    expect(unread).toEqual(["第 1 页 scanned"]);
  });

  test("a file under a password", async () => {
    const path = await pdfFile(
      ({ page, font }) => page().drawText("Secret", { x: 50, y: 700, font }),
      (document) => document.encrypt({ userPassword: "a", ownerPassword: "b" }),
    );
    expect(await read(path)).toMatchObject({ pieces: [], unread: ["全文 encrypted"] });
  });

  test("a damaged file", async () => {
    const path = fileWith(Buffer.from("%PDF-1.7\n1 0 obj\n<< /Type /Catalog"));
    expect(await read(path)).toMatchObject({ pieces: [], unread: ["全文 damaged"] });
  });

  test("pages and time beyond the bounds", async () => {
    const path = await pdfFile(({ page, font }) => {
      for (let number = 1; number <= 5; number += 1) {
        page().drawText(`Page ${number} has some more text`, { x: 50, y: 700, font });
      }
    });
    expect(await read(path, { pages: 3 })).toMatchObject({ unread: ["第 4—5 页 too-large"] });
    expect(await read(path, { seconds: 0 })).toMatchObject({ unread: ["第 1—5 页 too-slow"] });
  });
});
