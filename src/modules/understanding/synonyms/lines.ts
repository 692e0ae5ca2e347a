import type { SynonymGroup } from "../model.ts";

/**
 * Reads groups from lines, one each: `低保 最低生活保障` for words that stand for each other,
 * `摆摊 摆地摊 > 占道经营 摊点` for everyday words with what documents say, and
 * `出租汽车` alone for a term that stands for itself, whatever the words in it. Empty lines count for nothing.
 */
export function groupsIn(lines: string): readonly SynonymGroup[] {
  return lines
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const [words = "", official = ""] = line.split(">");
      return { words: split(words), official: split(official) };
    });
}

function split(words: string): readonly string[] {
  return words.split(" ").filter((word) => word !== "");
}
