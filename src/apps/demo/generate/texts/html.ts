/** Paragraphs of a body. */
export function paragraphs(...lines: readonly (string | null)[]): string {
  return lines
    .filter((line) => line !== null)
    .map((line) => `<p>${line}</p>`)
    .join("");
}

/** A table with a head. */
export function table(
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  const cells = (tag: string, row: readonly (string | number)[]) =>
    `<tr>${row.map((cell) => `<${tag}>${cell}</${tag}>`).join("")}</tr>`;
  return `<table><thead>${cells("th", head)}</thead><tbody>${rows.map((row) => cells("td", row)).join("")}</tbody></table>`;
}

/** The closing lines of a document: who signs, and the day. */
export function signature(name: string, day: string): string {
  return `<p class="sign">${name}</p><p class="sign">${chineseDay(day)}</p>`;
}

/** '2018-05-07' as 2018年5月7日. */
export function chineseDay(day: string): string {
  const [year, month, date] = day.split("-").map(Number);
  return `${year}年${month}月${date}日`;
}

/** '2018-05-07' as 5月7日. */
export function monthDay(day: string): string {
  const [, month, date] = day.split("-").map(Number);
  return `${month}月${date}日`;
}
