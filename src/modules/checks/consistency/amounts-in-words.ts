import type { Hit } from "../personal-data/hit.ts";

const DIGITS = "零壹贰叁肆伍陆柒捌玖";
const UNITS: Readonly<Record<string, number>> = { 拾: 10, 佰: 100, 仟: 1_000 };
const WORDS =
  "[零壹贰叁肆伍陆柒捌玖拾佰仟万亿]{2,24}[元圆](?:[零壹贰叁肆伍陆柒捌玖]角)?(?:零?[壹贰叁肆伍陆柒捌玖]分)?[整正]?";
const FIGURE =
  "[￥¥]?\\s?(\\d{1,3}(?:[,，]\\d{3})+(?:\\.\\d{1,2})?|\\d+(?:\\.\\d{1,6})?)\\s?(万?)元?";
const WORDS_FIRST = new RegExp(
  `(${WORDS})\\s?[（(]\\s?(?:小写)?[:：]?\\s?(?:人民币)?${FIGURE}`,
  "g",
);
const FIGURE_FIRST = new RegExp(
  `${FIGURE}\\s?[（(]\\s?(?:大写)?[:：]?\\s?(?:人民币)?(${WORDS})`,
  "g",
);

/** An amount in the characters of bank notes as hundredths of a yuan; null for what is none. */
export function amountInWords(text: string): number | null {
  const [whole = "", rest = ""] = text.split(/[元圆]/);
  let total = 0;
  let section = 0;
  let digit = 0;
  for (const character of whole) {
    const value = DIGITS.indexOf(character);
    if (value >= 0) digit = value;
    else if (UNITS[character] !== undefined) {
      section += (digit === 0 ? 1 : digit) * (UNITS[character] ?? 1);
      digit = 0;
    } else if (character === "万") {
      total += (section + digit) * 10_000;
      section = 0;
      digit = 0;
    } else if (character === "亿") {
      total = (total + section + digit) * 100_000_000;
      section = 0;
      digit = 0;
    } else return null;
  }
  const tenth = /([零壹贰叁肆伍陆柒捌玖])角/.exec(rest)?.[1];
  const cent = /([零壹贰叁肆伍陆柒捌玖])分/.exec(rest)?.[1];
  const small = (character: string | undefined) =>
    character === undefined ? 0 : DIGITS.indexOf(character);
  return (total + section + digit) * 100 + small(tenth) * 10 + small(cent);
}

/** Amounts that stand side by side in words and in figures and differ. */
export function differingAmountsIn(text: string): readonly Hit[] {
  const hits: Hit[] = [];
  const look = (found: RegExpMatchArray, words: string, figure: string, tenThousand: string) => {
    const inWords = amountInWords(words);
    const inFigures = Math.round(
      Number(figure.replaceAll(/[,，]/g, "")) * (tenThousand === "" ? 100 : 1_000_000),
    );
    if (inWords === null || inWords === inFigures) return;
    const start = found.index ?? 0;
    hits.push({
      rule: "amount-in-words-differs",
      start,
      end: start + found[0].length,
      told: {
        message: `大写金额是 ${inWords / 100} 元，小写金额是 ${inFigures / 100} 元，不一样。`,
        fix: "核对后改成一致。",
        shown: found[0],
      },
    });
  };
  for (const found of text.matchAll(WORDS_FIRST))
    look(found, found[1] ?? "", found[2] ?? "", found[3] ?? "");
  for (const found of text.matchAll(FIGURE_FIRST))
    look(found, found[3] ?? "", found[1] ?? "", found[2] ?? "");
  return hits;
}
