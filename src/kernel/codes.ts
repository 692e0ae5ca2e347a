const CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const WEIGHTS = Array.from({ length: 17 }, (_, place) => 3 ** place % 31);

/** Who registered it and what it is (GB 32100-2015, table 1), the division, the body's own number, the check character. */
const CREDIT =
  /(?<![0-9A-Z])(?:1[1239]|2[19]|3[1-59]|4[19]|5[1239]|6[129]|7[129]|8[19]|9[123]|A[19]|N[1239]|Y1)[1-8]\d{5}[0-9A-HJ-NPQRTUWXY]{10}(?![0-9A-Z])/g;
const PROJECT = /(?<![0-9A-Z-])20\d{2}-\d{6}-\d{2}-\d{2}-\d{6}(?![0-9A-Z-])/g;

/**
 * The unified social credit codes (GB 32100, check character right) and project codes (2018-150299-47-03-012345)
 * that stand in a text, in capitals, each once, in their order there.
 */
export function codesIn(text: string): readonly string[] {
  const plain = text
    .normalize("NFKC")
    .toUpperCase()
    .replaceAll(/\p{Pd}/gu, "-");
  const credit = Array.from(plain.matchAll(CREDIT), ([code]) => code).filter(isCreditCode);
  return [...new Set([...credit, ...Array.from(plain.matchAll(PROJECT), ([code]) => code)])];
}

/** Whether the last of 18 characters is the one that the others ask for (GB 32100, chapter 5). */
function isCreditCode(code: string): boolean {
  const values = Array.from(code, (character) => CHARACTERS.indexOf(character));
  if (values.length !== 18 || values.includes(-1)) return false;
  const sum = WEIGHTS.reduce((all, weight, place) => all + weight * (values[place] ?? 0), 0);
  return values[17] === (31 - (sum % 31)) % 31;
}
