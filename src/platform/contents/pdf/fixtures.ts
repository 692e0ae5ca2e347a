// PDF files for tests, made here.
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFOperator,
  PDFOperatorNames,
  StandardFonts,
  type PDFFont,
  type PDFPage,
} from "@cantoo/pdf-lib";
import sharp from "sharp";
import type { Content, Piece } from "../model.ts";
import { readPdf } from "./read-pdf.ts";

export type Sheet = { readonly document: PDFDocument; readonly font: PDFFont; page(): PDFPage };

/** A PDF on disk. */
export async function pdfFile(
  draw: (sheet: Sheet) => void | Promise<void>,
  finish?: (document: PDFDocument) => void,
): Promise<string> {
  const document = await PDFDocument.create();
  document.setCreator("");
  document.setProducer("");
  const font = await document.embedFont(StandardFonts.Helvetica);
  await draw({ document, font, page: () => document.addPage([595, 842]) });
  finish?.(document);
  return fileWith(await document.save());
}

export function fileWith(bytes: Uint8Array): string {
  const path = join(mkdtempSync(join(tmpdir(), "gongkai-contents-")), "file");
  writeFileSync(path, bytes);
  return path;
}

/** Writes Chinese in a font that the file names and does not hold, as old office programs do. */
export function writeChinese(
  { document }: Sheet,
  page: PDFPage,
  text: string,
  at: { x: number; y: number; size: number; shade?: number },
): void {
  const descendant = document.context.register(
    document.context.obj({
      Type: "Font",
      Subtype: "CIDFontType0",
      BaseFont: "STSong-Light",
      CIDSystemInfo: {
        Registry: PDFHexString.of(Buffer.from("Adobe").toString("hex")),
        Ordering: PDFHexString.of(Buffer.from("GB1").toString("hex")),
        Supplement: 2,
      },
      FontDescriptor: document.context.register(
        document.context.obj({
          Type: "FontDescriptor",
          FontName: "STSong-Light",
          Flags: 6,
          FontBBox: [-25, -254, 1000, 880],
          ItalicAngle: 0,
          Ascent: 880,
          Descent: -120,
          CapHeight: 880,
          StemV: 93,
        }),
      ),
      DW: 1000,
    }),
  );
  const font = document.context.register(
    document.context.obj({
      Type: "Font",
      Subtype: "Type0",
      BaseFont: "STSong-Light",
      Encoding: "UniGB-UCS2-H",
      DescendantFonts: [descendant],
    }),
  );
  const name = PDFName.of(`Song${page.node.normalizedEntries().Font.keys().length}`);
  page.node.setFontDictionary(name, font);
  const code = Buffer.from(text, "utf16le").swap16().toString("hex");
  const operator = (named: PDFOperatorNames, ...values: (string | PDFName | PDFHexString)[]) =>
    PDFOperator.of(named, values as never);
  page.pushOperators(
    operator(PDFOperatorNames.BeginText),
    operator(PDFOperatorNames.NonStrokingColorGray, String(at.shade ?? 0)),
    operator(PDFOperatorNames.SetFontAndSize, name, String(at.size)),
    operator(PDFOperatorNames.MoveText, String(at.x), String(at.y)),
    operator(PDFOperatorNames.ShowText, PDFHexString.of(code)),
    operator(PDFOperatorNames.EndText),
  );
}

type Read = { pieces: Piece[]; unread: string[]; inside: Record<string, string> };

/** What reading a PDF yields, sorted. */
export async function read(
  path: string,
  bounds: { pages?: number; seconds?: number } = {},
): Promise<Read> {
  const found: Read = { pieces: [], unread: [], inside: {} };
  async function* inside(name: string, bytes: Uint8Array): AsyncGenerator<Content> {
    found.inside[name] = Buffer.from(bytes).toString();
    yield { kind: "unread", place: { within: ["名单.pdf"], spot: name }, reason: "unknown-kind" };
  }
  for await (const content of readPdf(path, { within: ["名单.pdf"], inside, ...bounds })) {
    if (content.kind === "piece") found.pieces.push(content);
    else found.unread.push(`${content.place.spot} ${content.reason}`);
  }
  return found;
}

/** A photo that says where it was taken. */
export async function photo(width: number, height: number): Promise<Buffer> {
  const create = { width, height, channels: 3, background: "#778899" } as const;
  return sharp({ create })
    .withExif({
      IFD0: { Make: "Huawei" },
      IFD3: {
        GPSLatitudeRef: "N",
        GPSLatitude: "43/1 57/1 0/1",
        GPSLongitudeRef: "E",
        GPSLongitude: "116/1 3/1 0/1",
      },
    })
    .jpeg()
    .toBuffer();
}
