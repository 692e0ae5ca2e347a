/** What a character can be part of; a character may have several of these. */
export const mark = {
  digit: 1,
  chineseDigit: 2,
  ignorable: 4,
  space: 8,
  dash: 16,
  dot: 32,
  slash: 64,
  lineBreak: 128,
  at: 256,
  door: 512,
  province: 1024,
  health: 2048,
  chat: 4096,
  paper: 8192,
  separator: 8 | 16 | 32 | 64 | 128,
} as const;

/** The marks of each UTF-16 unit. */
export const marks: Uint16Array = new Uint16Array(65_536);
/** The digit that a UTF-16 unit stands for. */
const digitValues: Uint8Array = new Uint8Array(65_536);

const CHINESE_DIGITS = [
  "〇零",
  "一壹幺",
  "二贰",
  "三叁",
  "四肆",
  "五伍",
  "六陆",
  "七柒",
  "八捌",
  "九玖",
];

function put(characters: string, value: number): void {
  for (const character of characters) {
    const unit = character.charCodeAt(0);
    marks[unit] = (marks[unit] ?? 0) | value;
  }
}

function putRange(first: number, last: number, value: number): void {
  for (let unit = first; unit <= last; unit += 1) marks[unit] = (marks[unit] ?? 0) | value;
}

// Digits of ASCII, full width, Arabic-Indic, Devanagari and Mongolian: each block begins with its nought.
for (const nought of [0x30, 0xff10, 0x0660, 0x06f0, 0x0966, 0x1810]) {
  putRange(nought, nought + 9, mark.digit);
  for (let value = 0; value < 10; value += 1) digitValues[nought + value] = value;
}
CHINESE_DIGITS.forEach((forms, value) => {
  put(forms, mark.chineseDigit);
  for (const form of forms) digitValues[form.charCodeAt(0)] = value;
});
put("\u00ad\u034f\u061c\u180e\u2060\ufeff\ufe0e\ufe0f", mark.ignorable);
putRange(0x200b, 0x200f, mark.ignorable);
putRange(0x202a, 0x202e, mark.ignorable);
putRange(0x2061, 0x2069, mark.ignorable);
put(" \t\u00a0\u1680\u202f\u205f\u3000", mark.space);
putRange(0x2000, 0x200a, mark.space);
put("-_\u2212\uff0d\ufe58\ufe63\uff3f\u2500\u2501\u30fc\u02d7\u207b\u00af~\uff5e\u301c", mark.dash);
putRange(0x2010, 0x2015, mark.dash);
put(".\uff0e\u00b7\u2022\u30fb\u2027\u2219\u22c5\u3002\uff61\uff65\u2024", mark.dot);
put("/\\\uff0f\uff3c\u2044\u2215", mark.slash);
put("\n\r\v\f\u0085\u2028\u2029", mark.lineBreak);

put("@\uff20", mark.at);
put("号室栋幢户", mark.door);
put("京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领", mark.province);
put("患病残癌症瘤瘫疾孕毒障诊核炎梗聋哑痴", mark.health);
put("QqＱｑ微Vv扣", mark.chat);
put("照证胞乡", mark.paper);

/** The marks of the UTF-16 unit at a place; none beyond the ends. */
export function marksAt(text: string, index: number): number {
  return marks[text.charCodeAt(index)] ?? 0;
}

/** The digit at a place as ASCII; only for places marked as digits. */
export function digitAt(text: string, index: number): string {
  return String(digitValues[text.charCodeAt(index)] ?? 0);
}

const LATIN = /[A-Za-zＡ-Ｚａ-ｚ]/;

/** Whether a letter stands at a place, in full or half width. */
export function isLetterAt(text: string, index: number): boolean {
  return LATIN.test(text.charAt(index));
}
