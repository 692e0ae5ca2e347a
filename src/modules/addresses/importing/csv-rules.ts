/** The cells of a line of a table: commas, semicolons or tabs between, quotes around and doubled inside. */
export function cellsOfLine(line: string): readonly string[] | null {
  const separator = line.includes("\t") ? "\t" : line.includes(",") ? "," : ";";
  const cells: string[] = [];
  for (let at = 0; at <= line.length;) {
    if (line[at] !== '"') {
      const end = line.indexOf(separator, at);
      cells.push(line.slice(at, end < 0 ? line.length : end));
      if (end < 0) return cells;
      at = end + 1;
      continue;
    }
    let cell = "";
    for (at += 1; ; at += 2) {
      const end = line.indexOf('"', at);
      // A quote that is not closed on its line: a cell of several lines is no address.
      if (end < 0) return null;
      cell += line.slice(at, end);
      at = end;
      if (line[at + 1] !== '"') break;
      cell += '"';
    }
    cells.push(cell);
    if (at + 1 >= line.length) return cells;
    if (line[at + 1] !== separator) return null;
    at += 2;
  }
  return cells;
}
