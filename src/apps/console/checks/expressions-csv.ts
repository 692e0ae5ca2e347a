export type Expression = {
  readonly wrong: string;
  readonly right: string | null;
  readonly level: "error" | "advise" | "needs-word-boundary";
  readonly why: string | null;
};

export const heads = ["不用的说法", "应写成", "级别", "说明"] as const;
const levels: Readonly<Record<string, Expression["level"]>> = {
  错误: "error",
  建议: "advise",
  完整词: "needs-word-boundary",
  error: "error",
  advise: "advise",
  "needs-word-boundary": "needs-word-boundary",
};

/**
 * The expressions in a table's text: four columns, a head or none, commas or tabs between. Answers them and
 * how many lines could not be used because the first column was empty.
 */
export function readExpressions(text: string): {
  readonly rows: readonly Expression[];
  readonly left: number;
} {
  const lines = cellsOf(text.replace(/^\uFEFF/, "")).filter((cells) =>
    cells.some((cell) => cell.trim() !== ""),
  );
  const body = lines[0]?.[0]?.trim() === heads[0] ? lines.slice(1) : lines;
  const rows = body.flatMap(([wrong = "", right = "", level = "", why = ""]): Expression[] =>
    wrong.trim() === ""
      ? []
      : [
          {
            wrong: wrong.trim(),
            right: right.trim() || null,
            level: levels[level.trim()] ?? "advise",
            why: why.trim() || null,
          },
        ],
  );
  return { rows, left: body.length - rows.length };
}

function cellsOf(text: string): string[][] {
  const lines: string[][] = [];
  let line: string[] = [];
  let cell = "";
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at] ?? "";
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (letter === '"' && cell === "") quoted = true;
    else if (letter === "," || letter === "\t") {
      line.push(cell);
      cell = "";
    } else if (letter === "\n") {
      lines.push([...line, cell]);
      line = [];
      cell = "";
    } else if (letter !== "\r") cell += letter;
  }
  if (cell !== "" || line.length > 0) lines.push([...line, cell]);
  return lines;
}
