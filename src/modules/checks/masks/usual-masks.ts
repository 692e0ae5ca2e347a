import { digitAt, mark, marksAt } from "../personal-data/characters.ts";
import { bareName, surnameLength } from "../personal-data/names.ts";

const NUMERAL = mark.digit | mark.chineseDigit;
const STAR = "*";

/** Digits that stay: the first and the last ones, or none where the number is only a part of one. */
type Kept = { readonly first: number; readonly last: number; readonly fewest: number };

const KEPT: Readonly<Record<string, Kept>> = {
  "resident-id": { first: 3, last: 4, fewest: 15 },
  "resident-id-miswritten": { first: 3, last: 4, fewest: 15 },
  "bank-account": { first: 0, last: 4, fewest: 10 },
  "personal-number": { first: 0, last: 4, fewest: 10 },
};

/**
 * A value as it is usually made unreadable, by the rule that found it: 138****5678, 150***********1234, 张某某. Parts of
 * a number that is split lose all digits. Masking again changes nothing that matters: what stays is no finding.
 */
export function usualMask(rule: string, value: string): string {
  const kept = KEPT[rule];
  if (kept !== undefined) return maskNumber(value, kept);
  const how = HOW[rule];
  return how === undefined ? "（已隐去）" : how(value);
}

const HOW: Readonly<Record<string, (value: string) => string>> = {
  "mobile-number": maskMobile,
  landline: maskLandline,
  "home-address": maskAddress,
  "plate-number": maskPlate,
  "travel-document": maskPaper,
  "e-mail": maskMail,
  "messenger-account": maskPaper,
  "birth-date": maskBirthDate,
  "name-in-sensitive-list": maskName,
  "illness-with-name": maskName,
};

function places(value: string): readonly number[] {
  const found: number[] = [];
  for (let index = 0; index < value.length; index += 1) {
    if ((marksAt(value, index) & NUMERAL) !== 0 || /[xXｘＸХх×]/.test(value.charAt(index)))
      found.push(index);
  }
  return found;
}

function starred(value: string, hidden: ReadonlySet<number>): string {
  let masked = "";
  for (let index = 0; index < value.length; index += 1) {
    masked += hidden.has(index) ? STAR : value.charAt(index);
  }
  return masked;
}

function maskNumber(value: string, { first, last, fewest }: Kept): string {
  const at = places(value);
  if (at.length < fewest) return starred(value, new Set(at));
  return starred(value, new Set(at.slice(first, at.length - last)));
}

function maskMobile(value: string): string {
  const at = places(value);
  if (at.length < 11) return starred(value, new Set(at));
  return starred(value, new Set(at.slice(-8, -4)));
}

function maskLandline(value: string): string {
  const at = places(value);
  const digits = at.map((index) => digitAt(value, index)).join("");
  return starred(value, new Set(at.slice(AREA.exec(digits)?.[0].length ?? 0)));
}

const AREA = /^0(?:10|2\d|[3-9]\d\d)(?=\d{7,8}$)/;

const WAY =
  /(?:大街|大道|路|街|巷|弄|胡同|小区|花园|家园|嘉园|公寓|新村|苑|社区|街坊|村|屯|嘎查|镇|乡|苏木|街道|区|县|市|旗)/g;

function maskAddress(value: string): string {
  let end = 0;
  for (const found of value.matchAll(WAY)) {
    if (/[0-9０-９一二三四五六七八九十]/.test(value.slice(0, found.index))) break;
    end = found.index + found[0].length;
  }
  return `${value.slice(0, end)}***`;
}

function maskPlate(value: string): string {
  const at = [...value].flatMap((character, index) =>
    /[A-Za-z0-9Ａ-Ｚａ-ｚ０-９]/.test(character) ? [index] : [],
  );
  return starred(value, new Set(at.slice(1, -2)));
}

function maskPaper(value: string): string {
  const at = [...value].flatMap((character, index) =>
    /[-_A-Za-z0-9Ａ-Ｚａ-ｚ０-９]/.test(character) ? [index] : [],
  );
  return starred(value, new Set(at.slice(1, at.length > 6 ? -2 : at.length)));
}

function maskMail(value: string): string {
  const domain = /.*?(?:[@＠]|[[(（【]at[\])）】])\s?([^@＠]*)$/i.exec(value)?.[1] ?? "";
  return `${value.charAt(0)}***@${domain}`;
}

function maskBirthDate(value: string): string {
  return starred(value, new Set(places(value).slice(4)));
}

/** A person's name with the surname left: 张某某, 欧阳某某, 张某. */
function maskName(value: string): string {
  const name = bareName(value);
  const rest = name.length - surnameLength(name) > 1 ? "某某" : "某";
  return `${name.slice(0, surnameLength(name))}${rest}`;
}
