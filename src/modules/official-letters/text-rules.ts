import type { PlainDate } from "../../kernel/dates.ts";

const CHINESE = ["一", "二", "三", "四", "五", "六", "七", "八", "九"];

/** A day as letters write it: 2026年3月9日. */
export function chineseDay(day: PlainDate): string {
  const [year, month, date] = day.split("-").map(Number);
  return `${year}年${month}月${date}日`;
}

/** 一 to 九十九; beyond, the number in figures. */
export function chineseNumber(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  if (number < 1 || number > 99) return String(number);
  return [
    tens > 1 ? CHINESE[tens - 1] : "",
    tens > 0 ? "十" : "",
    ones > 0 ? CHINESE[ones - 1] : "",
  ].join("");
}

/**
 * What somebody typed, as it can stand inside a sentence of a letter: on one line, without the mark at its end,
 * without characters that cannot be seen, without doubled marks and empty brackets. No word of it is changed.
 */
export function asPhrase(typed: string): string {
  let text = withoutUnseen(typed).replaceAll(/\s+/g, " ").trim();
  for (let before = ""; before !== text;) {
    before = text;
    text = text
      .replaceAll(/[（(]\s*[）)]|[《“‘〔【]\s*[》”’〕】]/g, "")
      .replaceAll(/([，。；：、！？])[，。；：、]+/g, "$1")
      .replaceAll("{{", "{")
      .replaceAll("}}", "}")
      .replace(/^[，。；：、！？\s]+/, "")
      .replace(/[，。；：、\s]+$/, "");
  }
  return text;
}

/** The same with its quotation marks one level further in, for standing within quotation marks. */
export function asQuoted(typed: string): string {
  return asPhrase(typed).replaceAll("“", "‘").replaceAll("”", "’");
}

/** Without control characters, marks that turn the direction of writing, and half characters. */
function withoutUnseen(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[^\P{Cc}\t\n]/gu, "")
    .replaceAll(/[\p{Cf}\ufffd]/gu, "");
}
