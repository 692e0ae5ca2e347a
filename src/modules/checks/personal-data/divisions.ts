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
