import type { Hit } from "../personal-data/hit.ts";
import type { Cell } from "../rows/table-state.ts";

const NUMBER = /^\s*-?\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?\s*$|^\s*-?\d+(?:\.\d+)?\s*$/;
const TOTAL = /^\s*(?:合\s*计|总\s*计|共\s*计)\s*[:：]?\s*$/;
/** Rows under rows: such a table is not simple, and adding its rows up would accuse it wrongly. */
const NESTED =
  /小\s*计|其\s*中|合\s*计|总\s*计|^\s*[（(]?[一二三四五六七八九十]{1,3}[)）、.]|^\s*\d{1,2}[.．]\d{1,2}(?!\d)/;
const NO_SUMS =
  /率|比|％|%|单价|标准|平均|人均|编号|序|年|电话|代码|排名|号|名次|得分|日期|级|时间|单位成本|指数/;

type Column = { sum: number; decimals: number; broken: boolean; rows: number };

/** The running sums of a table: of each column one number, however many rows pass. */
export type Sums = {
  readonly columns: Map<number, Column>;
  rows: number;
  simple: boolean;
};

export function beginSums(): Sums {
  return { columns: new Map(), rows: 0, simple: true };
}

/**
 * Takes a row of data and, when it is the total of a simple table, answers with the cells that are not the sum of the
 * rows before. A simple table has one number in each of its rows, no subtotals and no rows under rows.
 */
export function takeSums(
  sums: Sums,
  row: readonly Cell[],
  headingOf: (column: number) => string,
): readonly { readonly cell: Cell; readonly hit: Hit }[] {
  if (!sums.simple) return [];
  const label = row.slice(0, 2).find((cell) => TOTAL.test(cell.text));
  if (label !== undefined) {
    sums.simple = false;
    return sums.rows < 2 ? [] : row.flatMap((cell) => differs(sums, cell, headingOf(cell.column)));
  }
  if (row.slice(0, 3).some(isNested)) {
    sums.simple = false;
    return [];
  }
  sums.rows += 1;
  for (const cell of row) addTo(sums, cell);
  return [];
}

/** Labels of rows under rows, and codes such as those of a budget, 201 over 20106. */
function isNested(cell: Cell, index: number): boolean {
  if (index === 0 && /^\s*\d{3,9}\s*$/.test(cell.text)) return true;
  return NESTED.test(cell.text) && (index === 0 || !NUMBER.test(cell.text));
}

function addTo(sums: Sums, cell: Cell): void {
  const column = sums.columns.get(cell.column) ?? { sum: 0, decimals: 0, broken: false, rows: 0 };
  sums.columns.set(cell.column, column);
  column.rows += 1;
  if (!NUMBER.test(cell.text)) {
    column.broken = true;
    return;
  }
  const text = cell.text.replaceAll(/[,，\s]/g, "");
  column.sum += Number(text);
  column.decimals = Math.max(column.decimals, text.split(".")[1]?.length ?? 0);
}

function differs(sums: Sums, cell: Cell, heading: string): readonly { cell: Cell; hit: Hit }[] {
  const column = sums.columns.get(cell.column);
  if (column === undefined || column.broken || column.rows !== sums.rows) return [];
  if (!NUMBER.test(cell.text) || NO_SUMS.test(heading)) return [];
  const text = cell.text.replaceAll(/[,，\s]/g, "");
  const told = Number(text);
  const toldDecimals = text.split(".")[1]?.length ?? 0;
  // Rounded figures may be off by half of their last digit each; whole numbers are counted, not rounded.
  const rounded = column.decimals > 0 || toldDecimals > 0;
  const tolerance = rounded
    ? 0.5 * (10 ** -column.decimals * column.rows + 10 ** -toldDecimals)
    : 0;
  if (Math.abs(told - column.sum) <= tolerance + 1e-9) return [];
  const sum = Number(column.sum.toFixed(column.decimals));
  return [
    {
      cell,
      hit: {
        rule: "sum-differs",
        start: 0,
        end: cell.text.length,
        told: {
          message: `上面各行加起来是 ${sum}，这里写的是 ${cell.text.trim()}。`,
          fix: "核对这一列的数字。",
          shown: cell.text.trim(),
        },
      },
    },
  ];
}
