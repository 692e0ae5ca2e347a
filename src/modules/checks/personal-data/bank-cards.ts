import { isLetterAt } from "./characters.ts";
import type { Hit } from "./hit.ts";
import { bankLabelBefore, negativeLabelBefore, unitAfter } from "./labels.ts";
import { gapWithin, shapeOf, windowsOf, type NumberRun, type NumberWindow } from "./number-runs.ts";

/** Whether digits end in the check digit of Luhn (ISO/IEC 7812-1, annex B). */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    let value = Number(digits[digits.length - 1 - index]);
    if (index % 2 === 1) {
      value *= 2;
      if (value > 9) value -= 9;
    }
    sum += value;
  }
  return sum % 10 === 0;
}

/** How cards of Chinese banks begin, by length: 62 is UnionPay, the rest are older or international cards. */
const ISSUERS: Readonly<Record<number, RegExp>> = {
  16: /^(?:62|60|68|69|4[0-9]|5[1-5]|2[2-7]|35[2-8]|955[89]|9400|9843)/,
  17: /^62/,
  18: /^(?:62|68)/,
  19: /^(?:62|60|9558|9559|103|690755|940034|9400)/,
};
const GROUPED = /^4(?:-4)*(?:-[1-4])?$/;
const USUAL = new Set([
  "6-13",
  "6-10",
  "4-15",
  "4-12",
  "8-8",
  "8-11",
  "6-4-4-4-1",
  "6-6-7",
  "6-6-4",
  "4-4-8",
  "4-4-11",
  "8-8-3",
  "6-12",
  "6-11",
]);

/** Card numbers in a run of digits: lengths and heads in use with a right check digit. */
export function bankCardsIn(text: string, run: NumberRun): readonly Hit[] {
  const hits: Hit[] = [];
  for (const count of [19, 16, 18, 17]) {
    for (const window of windowsOf(run, count)) {
      const digits = run.digits.slice(window.from, window.to);
      if (!(ISSUERS[count]?.test(digits) ?? false) || !passesLuhn(digits)) continue;
      const start = run.at[window.from] ?? 0;
      const end = (run.at[window.to - 1] ?? 0) + 1;
      if (
        isCard(text, run, window, start, end) &&
        !hits.some((hit) => hit.start < end && start < hit.end)
      ) {
        hits.push({ rule: "bank-account", start, end });
      }
    }
  }
  return hits;
}

function isCard(
  text: string,
  run: NumberRun,
  window: NumberWindow,
  start: number,
  end: number,
): boolean {
  if (bankLabelBefore(text, start)) return true;
  if (negativeLabelBefore(text, start) || unitAfter(text, end)) return false;
  if (isLetterAt(text, start - 1) || isLetterAt(text, end)) return false;
  const shape = shapeOf(run, window);
  const gap = gapWithin(run, window);
  if (gap === "none") return tiedTo(run, window) === false;
  if (/^1(?:-1)+$/.test(shape)) return true;
  if (gap === "mixed") return false;
  return (
    GROUPED.test(shape) || USUAL.has(shape) || gap === "break" || isUnionPay(run, window, shape)
  );
}

/** A card of UnionPay in whatever groups of two and more: its head and check digit leave little doubt. */
function isUnionPay(run: NumberRun, window: NumberWindow, shape: string): boolean {
  return run.digits.startsWith("62", window.from) && !/(?:^|-)1(?:-|$)/.test(shape);
}

function tiedTo(run: NumberRun, window: NumberWindow): boolean {
  const tied = (gap: string | undefined) => gap === "dash" || gap === "dot";
  return tied(run.gaps[window.first]) || tied(run.gaps[window.last + 1]);
}

const ACCOUNT =
  /(?:账\s*号|帐\s*号|卡\s*号|一卡通|存折|账户|帐户)\s*(?:[为是:：]|[(（][^)）]{0,12}[)）])?\s*[:：为是]?\s*$/;
const OF_ORGANIZATION =
  /公司|集团|局|财政|中心|委员会|政府|学校|医院|协会|基金会|慈善|专户|保证金|合作社|事务所|户名[:：]?[^，。；]{0,30}(?:院|厅|所|站|馆|社|队)|单位|对公|基本户|缴费|国库|履约|投标|竞买|竞拍|捐赠|收款人[:：]?[^，。；]{5,}/;

/** Numbers that the words before them call accounts, though they do not have the form of a card: not those of organizations. */
export function namedAccountsIn(text: string, run: NumberRun, before: string): readonly Hit[] {
  const count = run.digits.length;
  if (count < 10 || count > 24) return [];
  const start = run.at[0] ?? 0;
  const lead = text.slice(Math.max(0, start - 14), start);
  if (!ACCOUNT.test(lead)) return [];
  const end = (run.at[count - 1] ?? 0) + 1;
  const around =
    (before + text.slice(Math.max(0, start - 80), start)).slice(-120) + text.slice(end, end + 40);
  return OF_ORGANIZATION.test(around) ? [] : [{ rule: "bank-account", start, end }];
}
