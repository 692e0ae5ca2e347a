const LONGEST = 150;
const NO_CONTENT = /^(?:各.{0,40}[：:]|附件|联系|特此|此件|抄送|主办|索引号)/;

/** The first sentences of a text as its summary, to 150 characters: addressees, formulas and headings left out. Null for a text without sentences. */
export function summaryIn(lines: readonly string[]): string | null {
  let summary = "";
  for (const line of lines) {
    const text = line.replaceAll(/\s+/g, "");
    if (NO_CONTENT.test(text) || !/[。；]/.test(text)) continue;
    for (const sentence of text.match(/[^。；]+[。；]/g) ?? []) {
      if (summary.length + sentence.length > LONGEST)
        return summary === "" ? `${sentence.slice(0, LONGEST - 1)}…` : summary;
      summary += sentence;
    }
  }
  return summary === "" ? null : summary;
}
