import {
  AlignmentType,
  HeadingLevel,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { faces, LINE, sizes, TWO_CHARACTERS, type FaceName } from "./docx-faces.ts";
import type { SheetPart } from "./sheet.ts";

type Block = Paragraph | Table;
type ParagraphOptions = Exclude<ConstructorParameters<typeof Paragraph>[0], string>;

const TEXT_WIDTH = 8_844;

/** Text in a face of a size. */
export function run(
  text: string,
  face: FaceName = "fangsong",
  size: number = sizes.three,
  color?: string,
): TextRun {
  return new TextRun({ text, font: faces[face], size, ...(color === undefined ? {} : { color }) });
}

/** A paragraph on the grid of 22 lines. */
export function line(children: readonly TextRun[], options: ParagraphOptions = {}): Paragraph {
  return new Paragraph({
    spacing: { line: LINE, lineRule: LineRuleType.EXACT },
    ...options,
    children: [...children],
  });
}

export const indented = { indent: { firstLine: TWO_CHARACTERS, firstLineChars: 200 } } as const;

/** A piece of the text of a letter for Word. */
export function blocksOf(part: SheetPart): readonly Block[] {
  switch (part.kind) {
    case "paragraph":
      return [line([run(part.text)], { ...indented, alignment: AlignmentType.JUSTIFIED })];
    case "flush":
      return [line([run(part.text)])];
    case "heading":
      return [
        line([run(part.text, part.level === 1 ? "black" : "kai")], {
          ...indented,
          heading: part.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
          keepNext: true,
        }),
      ];
    case "blank":
      return [line([])];
    case "table":
      return [tableOf(part)];
  }
}

function tableOf({ head, rows, widths }: Extract<SheetPart, { readonly kind: "table" }>): Table {
  const sum = widths.reduce((all, width) => all + width, 0);
  const columnWidths = widths.map((width) => Math.round((TEXT_WIDTH * width) / sum));
  const cell = (text: string, face: FaceName) =>
    new TableCell({ children: [new Paragraph({ children: [run(text, face, sizes.smallFour)] })] });
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: head.map((text) => cell(text, "black")),
      }),
      ...rows.map(
        (row) =>
          new TableRow({ cantSplit: true, children: row.map((text) => cell(text, "fangsong")) }),
      ),
    ],
  });
}
