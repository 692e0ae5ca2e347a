import { writeXlsx, type CellValue, type DataValidation, type WriteSheet } from "hucre";
import { pastColumn, pastKeys, PAST_SHEET, type PastKey } from "./columns.ts";

/** Rows for which the template offers lists to choose from. */
const ROWS_OFFERED = 5_000;
/**
 * Rows below that are ready to be filled in as text: a spreadsheet would round identity numbers of 18 digits, and make
 * days of numbers.
 */
const EMPTY: readonly Readonly<Partial<Record<PastKey, string>>>[] = Array.from(
  { length: 500 },
  () => ({}),
);
/** Letters of all choices together, above which the list stands on a sheet of its own. */
const LONGEST_INLINE = 250;

/** A table of past requests: as a template when it has no rows. */
export async function pastWorkbook(
  rows: readonly Readonly<Partial<Record<PastKey, string>>>[],
  others: readonly WriteSheet[] = [],
): Promise<Buffer> {
  const lists = pastKeys.flatMap((key) => {
    const { choices = [] } = pastColumn(key);
    return choices.join(",").length > LONGEST_INLINE ? [{ key, choices }] : [];
  });
  return Buffer.from(
    await writeXlsx({
      sheets: [
        {
          name: PAST_SHEET,
          columns: pastKeys.map((key) => ({
            width: pastColumn(key).width ?? 10,
            style: { alignment: { wrapText: true, vertical: "top" }, numFmt: "@" },
          })),
          rows: [
            pastKeys.map(headOf),
            ...[...rows, ...EMPTY].map((row) => pastKeys.map((key): CellValue => row[key] ?? null)),
          ],
          cells: new Map(
            pastKeys.map((_, index) => [`0,${index}`, { style: { font: { bold: true } } }]),
          ),
          freezePane: { rows: 1, columns: 1 },
          dataValidations: pastKeys.flatMap((key, index) => validationOf(key, index, lists)),
        },
        explanations(),
        ...others,
        ...(lists.length === 0 ? [] : [choicesSheet(lists)]),
      ],
    }),
  );
}

type LongList = { readonly key: PastKey; readonly choices: readonly string[] };
const CHOICES_SHEET = "可选文字";

function headOf(key: PastKey): string {
  const { head, isNeeded } = pastColumn(key);
  return isNeeded === true ? `${head}*` : head;
}

function validationOf(key: PastKey, index: number, lists: readonly LongList[]): DataValidation[] {
  const { choices, head, how } = pastColumn(key);
  if (choices === undefined) return [];
  const letter = letterOf(index);
  const long = lists.findIndex((one) => one.key === key);
  return [
    {
      type: "list",
      range: `${letter}2:${letter}${ROWS_OFFERED}`,
      allowBlank: true,
      showInputMessage: true,
      inputTitle: head,
      inputMessage: how.slice(0, 200),
      // Other words are read too: what is not known is named when the file is imported.
      showErrorMessage: false,
      ...(long < 0
        ? { values: [...choices] }
        : {
            formula1: `'${CHOICES_SHEET}'!$${letterOf(long)}$2:$${letterOf(long)}$${choices.length + 1}`,
          }),
    },
  ];
}

function explanations(): WriteSheet {
  return {
    name: "填写说明",
    columns: [{ width: 22 }, { width: 8 }, { width: 80 }, { width: 60 }],
    rows: [
      ["列", "必填", "怎样填写", "可以填写的文字"],
      ...pastKeys.map((key) => {
        const { head, isNeeded, how, choices } = pastColumn(key);
        return [head, isNeeded === true ? "是" : "", how, choices?.join("、") ?? ""];
      }),
      ["", "", "", ""],
      [
        "说明",
        "",
        "一行一件；带 * 的列必须填写，其他列可以空着，也可以删去。日期写成 2018-03-05。",
        "",
      ],
      [
        "",
        "",
        "先用 gongkai requests import 文件 --dry-run 检查，改好后再导入。有问题的行不导入，其他行照常导入。",
        "",
      ],
      ["", "", "超期等不合规定的历史情况照实填写，导入时保留并加说明，不会拒绝。", ""],
    ],
  };
}

function choicesSheet(lists: readonly LongList[]): WriteSheet {
  const most = Math.max(...lists.map(({ choices }) => choices.length));
  return {
    name: CHOICES_SHEET,
    columns: lists.map(() => ({ width: 40 })),
    rows: [
      lists.map(({ key }) => pastColumn(key).head),
      ...Array.from({ length: most }, (_, row) => lists.map(({ choices }) => choices[row] ?? "")),
    ],
  };
}

/** The letters of a column: A, B … Z, AA. */
function letterOf(index: number): string {
  const before = Math.floor(index / 26);
  const letter = String.fromCharCode(65 + (index % 26));
  return before === 0 ? letter : `${letterOf(before - 1)}${letter}`;
}
