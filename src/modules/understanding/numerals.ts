import type { Claim } from "./claims.ts";
import { notionOf, shownOthers, wayOf } from "./ways.ts";
import { isOfWords, type CutText } from "./places.ts";

const DIGITS = "零一二三四五六七八九";
const COUNTED =
  /(第?)([〇零一二三四五六七八九十百]{1,5}|\d{1,3})(届|号文件|号令|号公告|号|周岁|岁|次|批|期|章|节|条|编|轮|季度|年级|类|级|版|周年|胎)/g;
const OTHER_FORM = 0.9;

/** Counted things with their number in Chinese and in Arabic digits: 第十三届 and 第13届, 一号文件 and 1号文件. */
export function countedThings(text: CutText, without: ReadonlySet<string>): readonly Claim[] {
  const claims: Claim[] = [];
  for (const found of text.text.matchAll(COUNTED)) {
    const [typed, before = "", number = "", after = ""] = found;
    const [at, end] = [found.index, found.index + typed.length];
    if (!isOfWords(text, at, end) || without.has(`number-${typed}`)) continue;
    const other = otherForm(number);
    if (other === null) continue;
    const notion = notionOf(typed, [wayOf(before + other + after, OTHER_FORM, "number-form")]);
    if (notion === null) continue;
    const to = shownOthers(notion);
    const step = { key: `number-${typed}`, because: "number-form", from: typed, to } as const;
    claims.push({ at, end, notion, offers: [], steps: to === "" ? [] : [step] });
  }
  return claims;
}

const FIVE_YEARS =
  /(?<![一二三四五六七八九])(十[一二三四五]?)[·.]?五(?=规划|计划|时期|期间|$|[^\p{Script=Han}])/gu;

/** Plans of five years under their short names: 十三五 is the 第十三个五年规划. */
export function fiveYearPlans(text: CutText, without: ReadonlySet<string>): readonly Claim[] {
  return Array.from(text.text.matchAll(FIVE_YEARS)).flatMap((found) => {
    const [typed, which = ""] = found;
    if (without.has(`number-${typed}`)) return [];
    const to = `第${which}个五年规划`;
    const notion = notionOf(typed, [
      wayOf(to, OTHER_FORM, "number-form"),
      wayOf(`第${which}个五年计划`, 0.8, "number-form"),
    ]);
    const step = { key: `number-${typed}`, because: "number-form", from: typed, to } as const;
    return [
      { at: found.index, end: found.index + typed.length, notion, offers: [], steps: [step] },
    ];
  });
}

/** 13 for 十三 and the other way round; null where it is no number below 1,000 as it is usually written. */
export function otherForm(number: string): string | null {
  if (/^\d+$/.test(number)) return number.startsWith("0") ? null : inChinese(Number(number));
  const value = valueOf(number);
  return value === null || inChinese(value) !== number.replaceAll("〇", "零") ? null : `${value}`;
}

function inChinese(value: number): string | null {
  if (value < 1 || value > 999) return null;
  const [hundreds, tens, ones] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10];
  const rest = ones === 0 ? "" : (DIGITS[ones] ?? "");
  const high = hundreds === 0 ? "" : `${DIGITS[hundreds] ?? ""}百`;
  if (tens === 0) return high + (high !== "" && ones > 0 ? "零" : "") + rest;
  return high + (tens === 1 && high === "" ? "" : (DIGITS[tens] ?? "")) + "十" + rest;
}

function valueOf(number: string): number | null {
  let [value, digit] = [0, 0];
  for (const sign of number.replaceAll("〇", "零")) {
    if (sign === "十" || sign === "百") {
      value += (digit === 0 ? 1 : digit) * (sign === "十" ? 10 : 100);
      digit = 0;
    } else digit = DIGITS.indexOf(sign);
  }
  return value + digit === 0 ? null : value + digit;
}
