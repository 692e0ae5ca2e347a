import { normalized } from "../../platform/segmenting/index.ts";

const WIDE: Readonly<Record<string, string>> = {
  "(": "（",
  ")": "）",
  ":": "：",
  ";": "；",
  ",": "，",
  "!": "！",
  "?": "？",
};

/** The ways in which a text may be spelt in documents: as typed, in half width, with the full-width signs of Chinese. */
export function spellings(text: string): readonly string[] {
  const narrow = normalized(text);
  const wide = narrow.replaceAll(/[():;,!?]/g, (sign) => WIDE[sign] ?? sign);
  return [...new Set([text.toLowerCase(), narrow, wide])];
}
