import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PDFDict, PDFDocument, PDFName, PDFString } from "@cantoo/pdf-lib";
import mammoth from "mammoth";
import sharp from "sharp";
import { afterAll, describe, expect, it } from "vitest";
import { readContents } from "../contents/index.ts";
import { openPdf } from "../contents/pdf/open-pdf.ts";
import { drawingFolder, letter } from "./fixtures.ts";
import { openTypesetter, type JoinedPart } from "./index.ts";

const folder = drawingFolder();
const typesetter = openTypesetter({ folder, fonts: null });
afterAll(async () => {
  await typesetter.close();
  rmSync(folder, { recursive: true });
});

async function textOf(bytes: Buffer): Promise<string> {
  const path = join(folder, "read.pdf");
  writeFileSync(path, bytes);
  return fileText(path);
}
async function fileText(path: string): Promise<string> {
  let text = "";
  for await (const piece of readContents(path, path))
    if (piece.kind === "piece") text += piece.text;
  return text.replaceAll(/\s/g, "");
}
async function drawn(sheet = letter) {
  const done = await typesetter.letterPdf(sheet);
  if (!done.ok) throw new Error(done.refusal);
  return done.value;
}

describe("an official letter as PDF", () => {
  it("says all that the letter says, word for word and nothing read as an instruction", async () => {
    const { bytes, missing } = await drawn();
    const text = await textOf(bytes);
    for (const words of [
      "晴住建公复〔2026〕12号",
      "林小满：",
      '“实施方案”已主动公开，#read("/etc/passwd")$x$*请登录*网站',
      "第11至30件",
      "附件：1.实施方案2.补正回执",
      "（联系人：信息公开科）",
      "抄送：晴川县人民政府办公室。",
      "2026年3月9日印发",
      "—1—",
      "—2—",
    ])
      expect(text).toContain(words);
    expect(missing).toEqual([]);
  });

  it("is tagged, is PDF/UA, and carries its fonts", async () => {
    const raw = (await drawn()).bytes.toString("latin1");
    expect(raw).toContain("pdfuaid:part");
    expect(raw).toMatch(/\/FontFile[23]/);
    expect(raw).toContain("/StructTreeRoot");
  });

  it("puts 〓 for characters that no font has, and names them", async () => {
    const { bytes, missing } = await drawn({ ...letter, addressee: "赵\u{2EBF0}" });
    expect(missing).toEqual(["\u{2EBF0}"]);
    expect(await textOf(bytes)).toContain("赵〓：");
  });

  it("has 22 lines of 28 characters on a full page", async () => {
    const { bytes } = await drawn({
      ...letter,
      body: [{ kind: "paragraph", text: "永".repeat(3_000) }],
    });
    writeFileSync(join(folder, "full.pdf"), bytes);
    const pdf = await openPdf(join(folder, "full.pdf"));
    if (!pdf.ok) throw new Error(pdf.refusal);
    const { pdfium, document } = pdf.value;
    const text = pdfium.FPDFText_LoadPage(pdfium.FPDF_LoadPage(document, 2));
    const heights = new Map<number, number>();
    for (let at = 0; at < pdfium.FPDFText_CountChars(text); at += 1) {
      if (pdfium.FPDFText_GetUnicode(text, at) !== "永".codePointAt(0)) continue;
      const box = pdfium.malloc(32);
      pdfium.FPDFText_GetCharBox(text, at, box, box + 8, box + 16, box + 24);
      const bottom = Math.round(pdfium.doubles(box, 4)[2] ?? 0);
      heights.set(bottom, (heights.get(bottom) ?? 0) + 1);
    }
    expect([...heights.values()]).toEqual(Array.from({ length: 22 }, () => 28));
    const [top = 0, ...rest] = [...heights.keys()].toSorted((one, other) => other - one);
    const pitch = (top - (rest.at(-1) ?? 0)) / 21;
    expect(pitch).toBeCloseTo((225 / 22) * (72 / 25.4), 0);
  });

  it("is drawn no more by a typesetter that was closed", async () => {
    const again = openTypesetter({ folder, fonts: null });
    await again.close();
    await expect(again.letterPdf(letter)).rejects.toThrow("closed");
  });

  it("goes on over as many pages as a table needs", async () => {
    const rows = [["申请内容", "永".repeat(4_000)]];
    const table = { kind: "table", head: ["项目", "内容"], rows, widths: [1, 3] } as const;
    const { bytes, pages } = await drawn({ ...letter, body: [table], annexes: [] });
    expect(pages).toBeGreaterThan(4);
    expect((await textOf(bytes)).match(/永/g)).toHaveLength(4_000);
  });

  it("never puts the seal on a page without text, however long the letter is", async () => {
    for (let count = 8; count < 16; count += 1) {
      const lines = Array.from({ length: count }, () => "甲乙丙丁".repeat(30)).join("");
      const { bytes, pages } = await drawn({
        ...letter,
        body: [{ kind: "paragraph", text: lines }],
        attachments: [],
        annexes: [],
        copies: null,
        imprint: null,
      });
      const text = await textOf(bytes);
      const last = text.slice(text.indexOf(`—${pages - 1}—`));
      expect(last.replace(/^—\d—/, ""), `${count} pieces`).toMatch(/^[甲乙丙丁]{2}/);
    }
  });
});

describe("an official letter for Word", () => {
  it("says all that the letter says, with its headings, in the faces that offices have", async () => {
    const done = await typesetter.letterDocx(letter);
    if (!done.ok) throw new Error(done.refusal);
    const { value } = await mammoth.convertToHtml({ buffer: done.value.bytes });
    for (const words of [
      "晴住建公复〔2026〕12号",
      "林小满：",
      "#read(&quot;/etc/passwd&quot;) $x$ *请登录*",
      "一、关于实施方案</h1>",
      "第11至30件",
      "附件：1. 实施方案",
      "（联系人：信息公开科）",
      "2026年3月9日印发",
    ])
      expect(value.replaceAll('"', "&quot;")).toContain(words);
    const path = join(folder, "read.docx");
    writeFileSync(path, done.value.bytes);
    expect(await fileText(path)).toContain("晴川县住房和城乡建设局");
  });
});

describe("joined papers", () => {
  const folderPath = (name: string) => join(folder, name);
  async function joined(parts: readonly JoinedPart[]) {
    const done = await typesetter.joinPapers("案卷", parts);
    if (!done.ok) throw new Error(done.refusal);
    return done.value;
  }

  it("have a list with their pages, bookmarks, and numbers, and nothing that acts", async () => {
    writeFileSync(folderPath("one.pdf"), (await drawn()).bytes);
    writeFileSync(folderPath("two.pdf"), await acting());
    writeFileSync(folderPath("three.png"), await picture());
    writeFileSync(folderPath("four.pdf"), "no paper");
    const { bytes, pages, missing } = await joined([
      { title: "答复书", path: folderPath("one.pdf"), mediaType: "application/pdf" },
      { title: "来信", path: folderPath("two.pdf"), mediaType: "application/pdf" },
      { title: "照片", path: folderPath("three.png"), mediaType: "image/png" },
      { title: "损坏的材料", path: folderPath("four.pdf"), mediaType: "application/pdf" },
    ]);
    expect(missing).toEqual(["损坏的材料"]);
    expect(pages).toBe(1 + 3 + 1 + 1);
    const text = await textOf(bytes);
    expect(text).toMatch(/1答复书2.*2来信5.*3照片6.*4损坏的材料未能并入/);
    expect(text).toContain("hello");
    const read = await PDFDocument.load(bytes);
    expect(read.catalog.has(PDFName.of("Outlines"))).toBe(true);
    expect(objectsOf(read)).not.toMatch(/JavaScript|alert|Link/);
  });

  it("show what was filled in where a paper is a form", async () => {
    const form = await PDFDocument.create();
    const field = form.getForm().createTextField("name");
    field.setText("Wuyun");
    field.addToPage(form.addPage(), { x: 50, y: 600, width: 200, height: 30 });
    writeFileSync(folderPath("form.pdf"), await form.save());
    const { bytes } = await joined([
      { title: "申请表", path: folderPath("form.pdf"), mediaType: "application/pdf" },
    ]);
    expect(await textOf(bytes)).toContain("Wuyun");
    expect(objectsOf(await PDFDocument.load(bytes))).not.toMatch(/\/Subtype \/Widget/);
  });
});

/** A paper that does something when it is opened and when somebody clicks on it. */
async function acting(): Promise<Uint8Array> {
  const paper = await PDFDocument.create();
  const page = paper.addPage();
  page.drawText("hello");
  paper.addJavaScript("boo", "app.alert('boo')");
  const action = { Type: "Action", S: "JavaScript", JS: PDFString.of("app.alert('boo')") };
  const link = { Type: "Annot", Subtype: "Link", Rect: [0, 0, 600, 800], A: action };
  page.node.set(
    PDFName.of("Annots"),
    paper.context.obj([paper.context.register(paper.context.obj(link))]),
  );
  page.node.set(PDFName.of("AA"), paper.context.obj({ O: action }));
  return paper.save();
}

/** All that a PDF has inside, streams without their contents. */
function objectsOf(paper: PDFDocument): string {
  return paper.context
    .enumerateIndirectObjects()
    .map(([, one]) => (one instanceof PDFDict ? one.toString() : ""))
    .join("\n");
}

async function picture(): Promise<Buffer> {
  const red = { width: 40, height: 20, channels: 3, background: "red" } as const;
  return sharp({ create: red }).png().toBuffer();
}
