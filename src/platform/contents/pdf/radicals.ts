/**
 * Simplified radicals of U+2E80–2EFF for which Unicode gives no plain character, though PDF files made by
 * browsers have them in place of it.
 */
const SIMPLIFIED: Readonly<Record<string, string>> = {
  "⺠": "民",
  "⻄": "西",
  "⻅": "见",
  "⻆": "角",
  "⻉": "贝",
  "⻋": "车",
  "⻓": "长",
  "⻔": "门",
  "⻘": "青",
  "⻙": "韦",
  "⻚": "页",
  "⻛": "风",
  "⻜": "飞",
  "⻝": "食",
  "⻢": "马",
  "⻣": "骨",
  "⻤": "鬼",
  "⻥": "鱼",
  "⻦": "鸟",
  "⻨": "麦",
  "⻩": "黄",
  "⻬": "齐",
  "⻮": "齿",
  "⻰": "龙",
};

/** A character of a PDF as people type it: radicals (U+2E80–2FDF) become the characters that look the same. */
export function plainCharacter(character: string): string {
  if (character < "\u2e80" || character > "\u2fdf") return character;
  return SIMPLIFIED[character] ?? character.normalize("NFKC");
}
