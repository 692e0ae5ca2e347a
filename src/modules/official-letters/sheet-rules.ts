import type { SheetPart } from "../../platform/typesetting/index.ts";
import type { FeeStep } from "./model.ts";
import { FEE_TABLE } from "./place-rules.ts";

const FIRST = /^[一二三四五六七八九十]+、/;
const SECOND = /^（[一二三四五六七八九十]+）/;
const LONGEST_HEADING = 40;

/**
 * The paragraphs of a letter from its text, a line each: headings known by 一、 and （一）, the table of a fee
 * in its place. A title in 《》 needs no quotation marks beside.
 */
export function partsOf(text: string, steps: readonly FeeStep[]): readonly SheetPart[] {
  let hasFirst = false;
  return text
    .replaceAll(/“(《[^《》]*》)”/g, "$1")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line): SheetPart => {
      if (line === FEE_TABLE) return feeTable(steps);
      const isShort = line.length <= LONGEST_HEADING && !/[。；：]$/.test(line);
      if (isShort && FIRST.test(line)) {
        hasFirst = true;
        return { kind: "heading", level: 1, text: line };
      }
      if (isShort && hasFirst && SECOND.test(line))
        return { kind: "heading", level: 2, text: line };
      return { kind: "paragraph", text: line };
    });
}

function feeTable(steps: readonly FeeStep[]): SheetPart {
  return {
    kind: "table",
    head: ["档次", "标准", "数量", "金额（元）"],
    widths: [3, 2, 1, 2],
    rows: steps.map(({ range, rate, count, yuan }) => [range, rate, String(count), String(yuan)]),
  };
}

/** The slip that goes with a letter by which others are asked for their opinion. */
export function opinionSlip(label: string): {
  readonly label: string;
  readonly title: string;
  readonly body: readonly SheetPart[];
} {
  const lines = [
    "一、是否同意公开（请在所选项前划“√”）：",
    "□ 同意公开　　□ 部分同意公开　　□ 不同意公开",
    "二、不同意公开的内容：",
    "三、不同意公开的理由：",
    "单位名称（公章）或者本人签名：",
    "联系人和联系电话：",
    "日期：　　　　年　　月　　日",
  ];
  const gaps = new Set([2, 3]);
  const body = lines.flatMap((text, at): readonly SheetPart[] => [
    { kind: "flush", text },
    ...(gaps.has(at) ? [{ kind: "blank" } as const, { kind: "blank" } as const] : []),
  ]);
  return { label, title: "征求意见回执", body };
}
