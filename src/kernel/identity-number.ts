import { parsePlainDate, type PlainDate } from "./dates.ts";

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = "10X98765432";

/** The check character of the first 17 digits of a resident's number (GB 11643-1999, 6.2). */
export function residentIdCheck(digits: string): string {
  let sum = 0;
  for (let index = 0; index < 17; index += 1) sum += (WEIGHTS[index] ?? 0) * Number(digits[index]);
  return CHECKS[sum % 11] ?? "";
}

/** Two-digit codes of provinces (GB/T 2260), with 81 to 83 for residents from Hong Kong, Macao and Taiwan. */
const PROVINCES: ReadonlySet<string> = new Set(
  "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83".split(
    " ",
  ),
);

/** Whether two digits are a province's code at the head of a resident's number. */
export function possibleProvince(code: string): boolean {
  return PROVINCES.has(code);
}

export type IdentityNumberProblem = "length" | "division" | "birth-date" | "check";

/** A number as it is kept: without spaces and strokes, full-width characters made narrow, letters large. */
export function plainIdentityNumber(text: string): string {
  return text
    .normalize("NFKC")
    .replaceAll(/[\s\-–—·]/g, "")
    .toUpperCase();
}

/**
 * What is wrong with a resident's number (公民身份号码), null for nothing: 18 characters by GB 11643 with division,
 * date of birth and check character, those of foreigners and of residents from Hong Kong, Macao and Taiwan of the same
 * form; of the old 15 digits only a possible division and date can be asked, since they have no check digit.
 */
export function residentNumberProblem(
  text: string,
  today: PlainDate,
): IdentityNumberProblem | null {
  const number = plainIdentityNumber(text);
  const isOld = /^\d{15}$/.test(number);
  if (!isOld && !/^\d{17}[\dX]$/.test(number)) return "length";
  const place = number.startsWith("9") && !isOld ? number.slice(1, 3) : number.slice(0, 2);
  if (!possibleProvince(place)) return "division";
  const digits = isOld ? `19${number.slice(6, 12)}` : number.slice(6, 14);
  const born = parsePlainDate(`${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`);
  if (born === null || born < "1890-01-01" || born > today) return "birth-date";
  return isOld || residentIdCheck(number) === number[17] ? null : "check";
}

const CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const CREDIT_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** What is wrong with a unified social credit code (GB 32100-2015), null for nothing. */
export function creditCodeProblem(text: string): "length" | "check" | null {
  const code = plainIdentityNumber(text);
  if (!/^[0-9A-HJ-NPQRTUWXY]{18}$/.test(code)) return "length";
  let sum = 0;
  for (const [index, weight] of CREDIT_WEIGHTS.entries())
    sum += weight * CREDIT_ALPHABET.indexOf(code.charAt(index));
  const check = CREDIT_ALPHABET[(31 - (sum % 31)) % 31];
  return check === code[17] ? null : "check";
}
