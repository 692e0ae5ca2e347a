import type { Hit } from "./hit.ts";

const PROVINCE = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";
const TIE = "[\\s·•・.．\\-－—‧∙]{0,2}";
const LETTER = "[A-HJ-NP-Z]";
const PLATES = new RegExp(
  [
    // New energy: D, F and their successors at the head (small cars) or at the end (large ones).
    `[${PROVINCE}]\\s?[A-Z]${TIE}(?:[ABCDEFGHJK][A-HJ-NP-Z0-9]\\d{4}|\\d{5}[ABCDEFGHJK])(?![A-Za-z0-9])`,
    // Special ends: police, driving school, trailer, Hong Kong, Macao, consulate.
    `[${PROVINCE}]\\s?[A-Z]${TIE}[A-HJ-NP-Z0-9]{4}\\s?[警学挂港澳领试超]`,
    `[${PROVINCE}]\\s?[A-Z]${TIE}(?=[A-HJ-NP-Z0-9]*\\d)[A-HJ-NP-Z0-9]{5}(?![A-Za-z0-9])`,
    // Embassies and consulates.
    `使\\s?\\d{3}${TIE}\\d{3}(?!\\d)|\\d{3}${TIE}\\d{3}\\s?使|使\\s?\\d{3}${TIE}\\d{3}\\s?[领]?`,
    `${LETTER}${LETTER}${TIE}\\d{5}(?=\\s?军车)`,
  ].join("|"),
  "g",
);
/** No plate is without a letter behind its province, but for those of embassies and the army. */
const SIGN = new RegExp(`[${PROVINCE}]\\s?[A-Za-z]|使\\s?\\d|\\d\\s?使|军车`);
const NOT_A_CAR = /^\s?[)）]?\s?(?:股|备|号文|标|型号|系列)/;
const SPLIT = /[\p{L}\p{N}]/u;

/** Registration plates of cars, those of new energy, police, schools, trailers, embassies and the border among them. */
export function platesIn(folded: string): readonly Hit[] {
  if (!SIGN.test(folded)) return [];
  const hits: Hit[] = [];
  for (const found of folded.toUpperCase().matchAll(PLATES)) {
    const end = found.index + found[0].length;
    const after = folded.slice(end, end + 4);
    if (NOT_A_CAR.test(after) || /^\s?号(?:文|公告|令|决定)/.test(after)) continue;
    if (/^\d/.test(found[0]) && SPLIT.test(folded.charAt(found.index - 1))) continue;
    hits.push({ rule: "plate-number", start: found.index, end });
  }
  return hits;
}
