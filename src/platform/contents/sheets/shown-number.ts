/** How a cell's number is shown, as far as it matters to a reader of its digits. */
export type NumberFormat =
  | { readonly kind: "plain" }
  | { readonly kind: "date" }
  /** Nothing is shown at all (";;;"). */
  | { readonly kind: "invisible" }
  /** Fixed text around the digits, which are filled up with zeros. */
  | {
      readonly kind: "framed";
      readonly before: string;
      readonly after: string;
      readonly digits: number;
    };

const PLAIN: NumberFormat = { kind: "plain" };
const DATE: NumberFormat = { kind: "date" };

/** The format that a number of the built-in list stands for; only dates matter of them. */
export function builtInFormat(id: number): NumberFormat {
  const isDate =
    (id >= 14 && id <= 22) ||
    (id >= 27 && id <= 36) ||
    (id >= 45 && id <= 47) ||
    (id >= 50 && id <= 58);
  return isDate ? DATE : PLAIN;
}

/** What a format code means: "yyyy-mm-dd", ";;;", "\"4101\"00000". Codes of other kinds show the digits as they are. */
export function formatOf(code: string): NumberFormat {
  if (/^\s*;+\s*$/.test(code)) return { kind: "invisible" };
  const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, "");
  if (/[ymdhs年月日时]/i.test(bare) && !/general|[#?]|0(?!0*$)/i.test(bare)) return DATE;
  const [first = ""] = code.split(";");
  const framed = /^((?:"[^"]*"|\\.|[-() ])*)(0+|[#,]*0?)((?:"[^"]*"|\\.|[-() ])*)$/.exec(first);
  const [, before = "", digits = "", after = ""] = framed ?? [];
  if (framed === null || digits === "") return PLAIN;
  const zeros = digits.replaceAll(/[^0]/g, "").length;
  const literal = (text: string) => text.replaceAll(/"|\\(?=.)/g, "");
  return before === "" && after === "" && zeros <= 1
    ? PLAIN
    : { kind: "framed", before: literal(before), after: literal(after), digits: zeros };
}

/** A number as its reader sees it: all its digits, or a date. `is1904` says from when days are counted. */
export function shownNumber(stored: string, format: NumberFormat, is1904: boolean): string {
  if (format.kind === "date") return dateText(Number(stored), is1904) ?? stored;
  const digits = allDigits(stored);
  if (format.kind !== "framed" || !/^\d+$/.test(digits)) return digits;
  return format.before + digits.padStart(format.digits, "0") + format.after;
}

/** Writes "1.10101199001011E+17" with all its digits; other text stays as it is. */
export function allDigits(stored: string): string {
  const parts = /^([-+]?)(\d+)(?:\.(\d*))?[eE]([-+]?\d{1,3})$/.exec(stored);
  if (parts === null) return stored;
  const [, sign = "", whole = "", fraction = "", power = "0"] = parts;
  const places = whole.length + Number(power);
  const digits = whole + fraction;
  const minus = sign === "-" ? "-" : "";
  if (places <= 0) return `${minus}0.${"0".repeat(-places)}${digits}`;
  const integer = digits
    .slice(0, places)
    .padEnd(places, "0")
    .replace(/^0+(?=\d)/, "");
  const rest = digits.slice(places).replace(/0+$/, "");
  return `${minus}${integer}${rest === "" ? "" : `.${rest}`}`;
}

const DAY = 86_400_000;
// Day 60 of the older count is 29 February 1900, which never was; days before it are one off.
const FIRST_1900 = Date.UTC(1899, 11, 30);
const FIRST_1904 = Date.UTC(1904, 0, 1);
const LAST_SERIAL = 2_958_465;

function dateText(serial: number, is1904: boolean): string | null {
  if (!Number.isFinite(serial) || serial < 0 || serial > LAST_SERIAL) return null;
  const early = !is1904 && serial < 60 ? 1 : 0;
  const first = is1904 ? FIRST_1904 : FIRST_1900;
  const instant = new Date(first + Math.round((serial + early) * DAY)).toISOString();
  if (serial < 1) return instant.slice(11, 19);
  const time = instant.slice(11, 19);
  return time === "00:00:00" ? instant.slice(0, 10) : `${instant.slice(0, 10)} ${time}`;
}
