import type { Words } from "./words-chinese.ts";

/** Interface words in traditional Mongolian script; what is missing here is shown in Chinese. */
export const mongolian: Partial<Words> = {
  home: "ᠨᠢᠭᠤᠷ ᠬᠠᠭᠤᠳᠠᠰᠤ",
  search: "ᠬᠠᠶᠢᠬᠤ",
  print: "ᠬᠡᠪᠯᠡᠬᠦ",
  textLarge: "ᠲᠣᠮᠣ",
  textMedium: "ᠳᠤᠮᠳᠠ",
  textSmall: "ᠵᠢᠵᠢᠭ",
};
