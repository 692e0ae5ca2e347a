const DIGITS = "零一二三四五六七八九";
const UNITS = ["", "十", "百", "千"];

/** A number below ten thousand as it is counted in Chinese: 十二, 一百零五; others in Arabic digits. */
export function chineseCount(number: number): string {
  if (number < 1 || number > 9_999) return String(number);
  const digits = String(number);
  let said = "";
  let isGap = false;
  for (const [index, letter] of [...digits].entries()) {
    const digit = Number(letter);
    const unit = UNITS[digits.length - 1 - index] ?? "";
    if (digit === 0) {
      isGap = true;
      continue;
    }
    said += (isGap && said !== "" ? "零" : "") + (DIGITS[digit] ?? "") + unit;
    isGap = false;
  }
  return said.replace(/^一十/, "十");
}

function digitByDigit(number: number): string {
  return [...String(number)]
    .map((letter) => (letter === "0" ? "〇" : DIGITS[Number(letter)]))
    .join("");
}

const LEGAL: Readonly<Record<string, string>> = {
  零: "零",
  一: "壹",
  二: "贰",
  三: "叁",
  四: "肆",
  五: "伍",
  六: "陆",
  七: "柒",
  八: "捌",
  九: "玖",
  十: "拾",
  百: "佰",
  千: "仟",
};

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

function roman(number: number): string {
  if (number < 1 || number > 3_999) return String(number);
  let rest = number;
  let said = "";
  for (const [value, sign] of ROMAN) {
    while (rest >= value) {
      said += sign;
      rest -= value;
    }
  }
  return said;
}

/** As Word counts with letters: a … z, aa, bb … */
function letters(number: number): string {
  if (number < 1 || number > 780) return String(number);
  const letter = String.fromCodePoint(97 + ((number - 1) % 26));
  return letter.repeat(Math.floor((number - 1) / 26) + 1);
}

function circled(number: number): string {
  if (number >= 1 && number <= 20) return String.fromCodePoint(0x245f + number);
  return number >= 21 && number <= 35 ? String.fromCodePoint(0x3251 + number - 21) : String(number);
}

const FORMS: Readonly<Record<string, (number: number) => string>> = {
  decimalZero: (number) => String(number).padStart(2, "0"),
  chineseCounting: chineseCount,
  chineseCountingThousand: chineseCount,
  japaneseCounting: chineseCount,
  taiwaneseCounting: chineseCount,
  taiwaneseCountingThousand: chineseCount,
  ideographDigital: digitByDigit,
  chineseLegalSimplified: (number) =>
    [...chineseCount(number)].map((letter) => LEGAL[letter] ?? letter).join(""),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalFullWidth: (number) =>
    [...String(number)].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join(""),
  decimalEnclosedParen: (number) => `(${number})`,
  ideographZodiac: (number) => "子丑寅卯辰巳午未申酉戌亥"[(number - 1) % 12] ?? String(number),
  ideographTraditional: (number) => "甲乙丙丁戊己庚辛壬癸"[(number - 1) % 10] ?? String(number),
  upperRoman: roman,
  lowerRoman: (number) => roman(number).toLowerCase(),
  upperLetter: (number) => letters(number).toUpperCase(),
  lowerLetter: letters,
  bullet: () => "",
  none: () => "",
};

/** A number in a form that Word's numbering knows by name (w:numFmt); unknown forms are Arabic digits. */
export function inForm(form: string, number: number): string {
  return (FORMS[form] ?? String)(number);
}
