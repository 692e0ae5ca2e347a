import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip as mm,
  Document,
  DocumentGridType,
  Footer,
  HeadingLevel,
  LineRuleType,
  Packer,
  PageBreak,
  PageNumber,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
  type Table,
} from "docx";
import { faces, LINE, RED, sizes, TWO_CHARACTERS } from "./docx-faces.ts";
import { blocksOf, indented, line, run } from "./docx-parts.ts";
import type { LetterSheet } from "./sheet.ts";

type Block = Paragraph | Table;

const TEXT_WIDTH = mm(156);
/** 28 characters in 156 mm: in 4096ths of a point less than the character is wide. */
const CHARACTER_SPACE = -849;
const [HEAD_LARGEST, HEAD_SMALLEST] = [92, 40];
const ONE_CHARACTER = 280;

/** An official letter for Word and WPS, as GB/T 9704 orders it. Fonts are named as offices have them, not put in. */
export async function letterDocx(sheet: LetterSheet): Promise<Buffer> {
  const letter = new Document({
    title: sheet.title.replaceAll("\n", ""),
    creator: sheet.seal.organ,
    lastModifiedBy: sheet.seal.organ,
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: {
          run: {
            font: faces.fangsong,
            size: sizes.three,
            language: { value: "en-US", eastAsia: "zh-CN" },
          },
        },
        heading1: { run: { font: faces.black, size: sizes.three, bold: false, color: "000000" } },
        heading2: { run: { font: faces.kai, size: sizes.three, bold: false, color: "000000" } },
        title: { run: { font: faces.title, size: sizes.two, bold: false, color: "000000" } },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: mm(210), height: mm(297) },
            margin: {
              top: mm(37),
              bottom: mm(35),
              left: mm(28),
              right: mm(26),
              header: mm(15),
              footer: mm(25),
            },
          },
          grid: {
            type: DocumentGridType.LINES_AND_CHARS,
            linePitch: LINE,
            charSpace: CHARACTER_SPACE,
          },
        },
        footers: {
          default: pageNumber(AlignmentType.RIGHT),
          even: pageNumber(AlignmentType.LEFT),
        },
        children: [
          ...head(sheet),
          ...text(sheet),
          ...seal(sheet),
          ...annexes(sheet),
          ...imprint(sheet),
        ],
      },
    ],
  });
  return Packer.toBuffer(letter);
}

/** Odd pages have their number right, even ones left, one character in. */
function pageNumber(alignment: typeof AlignmentType.RIGHT | typeof AlignmentType.LEFT): Footer {
  const indent =
    alignment === AlignmentType.RIGHT ? { right: ONE_CHARACTER } : { left: ONE_CHARACTER };
  const number = new TextRun({
    font: faces.song,
    size: sizes.four,
    children: ["— ", PageNumber.CURRENT, " —"],
  });
  return new Footer({ children: [new Paragraph({ alignment, indent, children: [number] })] });
}

function head(sheet: LetterSheet): readonly Block[] {
  if (sheet.redHead === null) {
    const number = line([run(sheet.number)], { alignment: AlignmentType.RIGHT });
    const titles = [titled(sheet.title, HeadingLevel.TITLE), line([])];
    return sheet.number === "" ? titles : [...titles, number];
  }
  const letters = [...sheet.redHead].length;
  // As large as the line lets it be: 46 points at the most.
  const fit = Math.floor((TEXT_WIDTH / 10 / Math.max(1, letters)) * 0.94);
  const size = Math.max(HEAD_SMALLEST, Math.min(HEAD_LARGEST, fit));
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before: mm(35), line: size * 12, lineRule: LineRuleType.EXACT },
      children: [run(sheet.redHead, "title", size, RED)],
    }),
    line([]),
    line([]),
    line([run(sheet.number)], {
      alignment: AlignmentType.CENTER,
      border: { bottom: { style: BorderStyle.SINGLE, size: 12, space: 11, color: RED } },
    }),
    line([]),
    line([]),
    titled(sheet.title, HeadingLevel.TITLE),
    line([]),
  ];
}

function titled(
  words: string,
  heading: (typeof HeadingLevel)[keyof typeof HeadingLevel],
): Paragraph {
  const children = words.split("\n").map(
    (part, at) =>
      new TextRun({
        text: part,
        font: faces.title,
        size: sizes.two,
        ...(at === 0 ? {} : { break: 1 }),
      }),
  );
  return new Paragraph({
    heading,
    alignment: AlignmentType.CENTER,
    spacing: { line: 720, lineRule: LineRuleType.EXACT },
    children,
  });
}

function text(sheet: LetterSheet): readonly Block[] {
  const { addressee, body, attachments } = sheet;
  const several = attachments.length > 1;
  return [
    ...(addressee === null ? [] : [line([run(`${addressee}：`)])]),
    ...body.flatMap((part) => blocksOf(part)),
    ...(attachments.length === 0 ? [] : [line([])]),
    ...attachments.map((name, at) =>
      line([run(`${at === 0 ? "附件：" : ""}${several ? `${at + 1}. ` : ""}${name}`)], {
        indent: at === 0 ? { left: 5 * 320, hanging: 3 * 320 } : { left: 5 * 320 },
      }),
    ),
  ];
}

/** Name and date with room for the seal over them, kept with the last line of the text. */
function seal({ seal: { organ, date }, note }: LetterSheet): readonly Block[] {
  const [organWide, dateWide] = [wideOf(organ), wideOf(date)];
  const side = Math.max(2 * TWO_CHARACTERS, (organWide - dateWide) / 2 + 320);
  const right = (wide: number) => Math.max(0, Math.round(side + (dateWide - wide) / 2));
  const kept = { alignment: AlignmentType.RIGHT, keepNext: true, keepLines: true };
  return [
    line([], { keepNext: true }),
    line([], { keepNext: true }),
    line([run(organ)], { ...kept, indent: { right: right(organWide) } }),
    line([run(date)], { ...kept, keepNext: note !== null, indent: { right: right(dateWide) } }),
    ...(note === null ? [] : [line([run(`（${note}）`)], indented)]),
  ];
}

/** How wide words are in size 3, in twentieths of a point. */
function wideOf(words: string): number {
  return [...words].reduce((sum, one) => sum + (/[\u0020-\u007e]/.test(one) ? 160 : 320), 0);
}

function annexes(sheet: LetterSheet): readonly Block[] {
  return sheet.annexes.flatMap((annex) => [
    new Paragraph({ children: [new PageBreak()] }),
    line([run(annex.label, "black")]),
    line([]),
    titled(annex.title, HeadingLevel.HEADING_1),
    line([]),
    ...annex.body.flatMap((part) => blocksOf(part)),
  ]);
}

function imprint(sheet: LetterSheet): readonly Block[] {
  if (sheet.imprint === null) return [];
  const ruled = (size: number) => ({ style: BorderStyle.SINGLE, size, space: 4, color: "000000" });
  const indent = { left: ONE_CHARACTER, right: ONE_CHARACTER };
  const { organ, date } = sheet.imprint;
  const hasCopies = sheet.copies !== null;
  return [
    line([]),
    ...(hasCopies
      ? [
          new Paragraph({
            indent,
            border: { top: ruled(8) },
            children: [run(`抄送：${sheet.copies}。`, "fangsong", sizes.four)],
          }),
        ]
      : []),
    new Paragraph({
      indent,
      border: { top: ruled(hasCopies ? 6 : 8), bottom: ruled(8) },
      tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH - ONE_CHARACTER }],
      children: [
        new TextRun({
          children: [organ, new Tab(), `${date}印发`],
          font: faces.fangsong,
          size: sizes.four,
        }),
      ],
    }),
  ];
}
