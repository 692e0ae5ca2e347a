import { rules, type Severity } from "../../modules/checks/index.ts";
import type { Scanned } from "./scan-file.ts";

const NAMES: Readonly<Record<Severity, string>> = { leak: "泄露", warning: "提醒", note: "提示" };
const TITLES: ReadonlyMap<string, string> = new Map(rules.map(({ id, title }) => [id, title]));

/** What was found in a file, as lines for people. */
export function linesOf({ file, readable, findings }: Scanned): readonly string[] {
  const head = readable ? file : `${file}（没有完整读取）`;
  if (findings.length === 0) return [head, "  没有发现问题"];
  const rows = findings.map(({ rule, severity, place, masked }) => [
    NAMES[severity],
    TITLES.get(rule) ?? rule,
    masked,
    place,
  ]);
  const widths = [0, 1, 2].map((column) =>
    Math.max(...rows.map((row) => widthOf(row[column] ?? ""))),
  );
  return [
    head,
    ...rows.map((row) =>
      `  ${row.map((text, column) => text + " ".repeat(Math.max(0, (widths[column] ?? 0) - widthOf(text)))).join("  ")}`.trimEnd(),
    ),
  ];
}

/** How many files were checked and what was found in all. */
export function summaryOf(all: readonly Scanned[]): string {
  const counted = (severity: Severity) =>
    all.flatMap(({ findings }) => findings).filter((finding) => finding.severity === severity)
      .length;
  const unread = all.filter(({ readable }) => !readable).length;
  const rest = unread === 0 ? "" : `；${unread} 个文件没有完整读取，请人工检查`;
  return `共检查 ${all.length} 个文件：泄露 ${counted("leak")} 处，提醒 ${counted("warning")} 处，提示 ${counted("note")} 处${rest}。`;
}

/** Columns that a text takes in a terminal: Chinese letters take two. */
function widthOf(text: string): number {
  return [...text].reduce(
    (sum, letter) =>
      sum +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(
        letter,
      )
        ? 2
        : 1),
    0,
  );
}
