import { parsePlainDate, type PlainDate } from "../../../kernel/dates.ts";
import { pastColumn, type PastKey } from "./columns.ts";
import type { CellProblem } from "./past-case.ts";
import { choicesOf, readWord, type Words } from "./words.ts";

/** The cells of a row, read as what they should hold; what is wrong gathers in `problems`. */
export type Cells = {
  readonly problems: readonly CellProblem[];
  wrong(key: PastKey, message: string): void;
  text(key: PastKey, most: number): string;
  needed(key: PastKey, most: number): string;
  /** A day up to today, not before another one of the row. */
  day(key: PastKey, notBefore?: PastKey): PlainDate | null;
  /** A day that may lie ahead. */
  anyDay(key: PastKey, notBefore: PastKey): PlainDate | null;
  neededDay(key: PastKey): PlainDate | null;
  word<K extends string>(key: PastKey, words: Words<K>): K | null;
  neededWord<K extends string>(key: PastKey, words: Words<K>): K | null;
  /** The word where it is a known one; another one has been named already. */
  known<K extends string>(key: PastKey, words: Words<K>): K | null;
  yes(key: PastKey): boolean | null;
  number(
    key: PastKey,
    within: { readonly least: number; readonly most: number; readonly isWhole: boolean },
  ): number | null;
  /** Names a cell that is filled in without the one that it belongs to. */
  only(key: PastKey, wanted: PastKey): void;
  /** Names the empty one of two cells that are filled in together or not at all. */
  together(one: PastKey, other: PastKey): void;
};

const FIRST_DAY = "2008-05-01" as PlainDate;
const yesWords: Words<"yes" | "no"> = {
  yes: ["是", "同意", "√", "有"],
  no: ["否", "不同意", "×", "无"],
};

/** Opens the cells of a row. */
export function cellsOf(
  texts: Readonly<Partial<Record<PastKey, string>>>,
  today: PlainDate,
): Cells {
  const problems: CellProblem[] = [];
  const raw = (key: PastKey) => (texts[key] ?? "").trim();
  const wrong = (key: PastKey, message: string) => {
    problems.push({ key, message });
  };
  function text(key: PastKey, most: number): string {
    const found = raw(key);
    if ([...found].length > most) wrong(key, `最多${most}个字，请改短。`);
    return found;
  }
  function needed(key: PastKey, most: number): string {
    const found = text(key, most);
    if (found === "") wrong(key, "不能为空，请填写。");
    return found;
  }
  function anyDay(key: PastKey, notBefore?: PastKey): PlainDate | null {
    const written = raw(key);
    if (written === "") return null;
    const found = dayIn(written);
    if (found === null) {
      wrong(key, `“${written}”不是日期，请写成 2018-03-05 的样子。`);
      return null;
    }
    if (found < FIRST_DAY) {
      wrong(key, `${found}早于2008年5月1日，当时条例还没有施行，请核对。`);
      return null;
    }
    const before = notBefore === undefined ? null : dayIn(raw(notBefore));
    if (notBefore !== undefined && before !== null && found < before)
      wrong(key, `${found}早于“${pastColumn(notBefore).head}”（${before}），请核对。`);
    return found;
  }
  function day(key: PastKey, notBefore?: PastKey): PlainDate | null {
    const found = anyDay(key, notBefore);
    if (found !== null && found > today) wrong(key, `${found}晚于今天，请核对。`);
    return found;
  }
  const known = <K extends string>(key: PastKey, words: Words<K>) => readWord(words, raw(key));
  function word<K extends string>(key: PastKey, words: Words<K>): K | null {
    const found = known(key, words);
    if (raw(key) !== "" && found === null)
      wrong(key, `不认识“${raw(key)}”，请从这些里选一个：${choicesOf(words).join("、")}。`);
    return found;
  }
  return {
    problems,
    wrong,
    text,
    needed,
    day,
    anyDay,
    neededDay(key) {
      if (raw(key) === "") wrong(key, "不能为空，请填写。");
      return day(key);
    },
    word,
    neededWord(key, words) {
      if (raw(key) === "") wrong(key, "不能为空，请填写。");
      return word(key, words);
    },
    known,
    yes(key) {
      const found = word(key, yesWords);
      return found === null ? null : found === "yes";
    },
    number(key, { least, most, isWhole }) {
      const written = raw(key).replaceAll(/[,，\s]/g, "");
      if (written === "") return null;
      const found = /^\d+(?:\.\d{1,2})?$/.test(written) ? Number(written) : null;
      if (
        found !== null &&
        found >= least &&
        found <= most &&
        (!isWhole || Number.isInteger(found))
      )
        return found;
      wrong(key, `请填写${isWhole ? "整数" : "数字"}，${least}至${most}。`);
      return null;
    },
    only(key, wanted) {
      if (raw(key) !== "" && raw(wanted) === "")
        wrong(wanted, `填写了“${pastColumn(key).head}”，这一格也要填写。`);
    },
    together(one, other) {
      for (const [empty, filled] of [
        [one, other],
        [other, one],
      ] as const)
        if (raw(empty) === "" && raw(filled) !== "")
          wrong(empty, `填写了“${pastColumn(filled).head}”，这一格也要填写。`);
    },
  };
}

const WRITTEN = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:\s+00?:00(?::00)?)?$/;

/** A day as people write it, the year first: 2018-03-05, 2018/3/5, 2018.3.5, 2018年3月5日, 20180305. */
export function dayIn(text: string): PlainDate | null {
  const plain = text.normalize("NFKC").trim();
  const digits = /^(\d{4})(\d{2})(\d{2})$/.exec(plain) ?? WRITTEN.exec(plain);
  if (digits === null) return null;
  const [, year = "", month = "", day = ""] = digits;
  return parsePlainDate(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
}
