// The ways in which people (or somebody who wants to get by) write a number.
import { pick, type Next } from "./disguises-numbers.ts";

const CHINESE = "〇一二三四五六七八九";

function each(value: string, change: (character: string) => string): string {
  return [...value].map(change).join("");
}

const wide = (value: string) =>
  each(value, (one) =>
    /[0-9A-Z]/.test(one) ? String.fromCharCode(one.charCodeAt(0) + 0xfee0) : one,
  );

function grouped(value: string, sizes: readonly number[], tie: string): string {
  const groups: string[] = [];
  let at = 0;
  for (const size of sizes) {
    groups.push(value.slice(at, at + size));
    at += size;
  }
  if (at < value.length) groups.push(value.slice(at));
  return groups.filter((group) => group !== "").join(tie);
}

const GROUPS: Readonly<Record<number, readonly (readonly number[])[]>> = {
  11: [
    [3, 4, 4],
    [3, 8],
    [7, 4],
  ],
  15: [[6, 6, 3]],
  16: [[4, 4, 4, 4]],
  17: [[4, 4, 4, 4, 1]],
  18: [
    [6, 8, 4],
    [6, 4, 4, 4],
    [3, 3, 4, 4, 4],
    [4, 4, 4, 4, 2],
  ],
  19: [
    [4, 4, 4, 4, 3],
    [6, 13],
  ],
};

export type Form = { readonly name: string; write(value: string, next: Next): string };

const tied = (name: string, ties: readonly string[]): Form => ({
  name,
  write: (value, next) =>
    grouped(value, pick(next, GROUPS[value.length] ?? [[4, 4]]), pick(next, ties)),
});

/** Forms for numbers that prove themselves by a check digit, and for telephones. */
export const forms: readonly Form[] = [
  { name: "plain", write: (value) => value },
  { name: "full width", write: wide },
  { name: "half of it full width", write: (value) => wide(value.slice(0, 6)) + value.slice(6) },
  tied("blanks between groups", [" ", "  ", "\u3000", "\u00a0"]),
  tied("thin blanks", ["\u2009", "\u200a", "\u202f"]),
  tied("dashes", ["-", "－", "—", "–", "‐", "−"]),
  tied("dots", [".", "·", "．"]),
  tied("slashes", ["/", "／"]),
  { name: "a blank after each digit", write: (value) => [...value].join(" ") },
  {
    name: "invisible characters",
    write: (value, next) =>
      each(value, (one) =>
        next(3) === 0 ? `${one}${pick(next, ["\u200b", "\u200d", "\u2060", "\ufeff"])}` : one,
      ),
  },
  {
    name: "Chinese digits among others",
    write: (value, next) => {
      const from = next(3);
      return [...value]
        .map((one, index) =>
          /\d/.test(one) && index >= from && index < from + 5 ? (CHINESE[Number(one)] ?? one) : one,
        )
        .join("");
    },
  },
  {
    name: "Chinese digits only",
    write: (value) => each(value, (one) => CHINESE[Number(one)] ?? one),
  },
];

/** The line ends inside the number, as in text copied from a PDF. */
export const wrapped: Form = {
  name: "line break inside",
  write: (value, next) => {
    const at = 3 + next(value.length - 6);
    return `${value.slice(0, at)}\n${value.slice(at)}`;
  },
};
