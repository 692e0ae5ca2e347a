import type { SynonymGroup } from "../model.ts";

/**
 * Reads groups from lines: `低保 最低生活保障` for words that stand for each other, `摆摊 摆地摊 > 占道经营 摊点`
 * for everyday words, a group for each, with what documents say, and `出租汽车` alone for a term that stands for
 * itself, whatever the words in it. Empty lines count for nothing.
 */
export function groupsIn(lines: string): readonly SynonymGroup[] {
  return lines
    .split("\n")
    .filter((line) => line.trim() !== "")
    .flatMap((line) => {
      const [everyday = "", inDocuments = ""] = line.split(">");
      const [words, official] = [split(everyday), split(inDocuments)];
      if (official.length === 0) return [{ words, official }];
      return words
        .map((word) => ({ words: [word], official: official.filter((other) => other !== word) }))
        .filter((group) => group.official.length > 0);
    });
}

function split(words: string): readonly string[] {
  return words.split(" ").filter((word) => word !== "");
}
