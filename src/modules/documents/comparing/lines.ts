import { textBlocksOf } from "../html/index.ts";

/** The lines of a body as people read and compare them: its blocks, and of a table each row. */
export function linesOf(html: string): readonly string[] {
  const lines: string[] = [];
  let row = "";
  for (const { text, cell } of textBlocksOf(html)) {
    if (cell === null) {
      lines.push(text);
      row = "";
      continue;
    }
    const at = `${cell.table} ${cell.row}`;
    if (at === row) lines[lines.length - 1] += `　${text}`;
    else lines.push(text);
    row = at;
  }
  return lines.filter((line) => line.trim() !== "");
}
