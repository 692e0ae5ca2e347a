import type { Hit } from "../personal-data/hit.ts";

const SHARE =
  /(?:占比|覆盖率|合格率|普及率|满意率|满意度|就业率|达标率|及格率|优良率|占总[^，。；\d]{1,8}的)(?:分别)?(?:已|均|仅|约)?(?:达到|达|为|是|到)?(?:了)?\s?(\d{1,4}(?:\.\d+)?)\s?[%％]/g;
const NUMERALS = "零一二三四五六七八九十";
const TOLD =
  /(?:以下|下列|如下|主要(?:有|包括|做了))(?:这)?([二三四五六七八九十]|1?\d)(?:个)?(?:项|方面|点|条|类|种)[^，。；：:]{0,12}[：:]/g;
const SERIES: readonly ((number: number) => string)[] = [
  (number) => `（${NUMERALS.charAt(number)}）`,
  (number) => `${NUMERALS.charAt(number)}是`,
];

/** Shares of more than a hundred, and series whose length differs from the number that announces them. */
export function differingCountsIn(text: string): readonly Hit[] {
  const hits: Hit[] = [];
  for (const found of text.matchAll(SHARE)) {
    if (Number(found[1]) <= 100) continue;
    hits.push({
      rule: "share-over-hundred",
      start: found.index,
      end: found.index + found[0].length,
      told: {
        message: `“${found[0]}”超过了 100%。`,
        fix: "核对数字；说的是增长的，写成“增长”。",
        shown: found[0],
      },
    });
  }
  for (const found of text.matchAll(TOLD)) {
    const told = /\d/.test(found[1] ?? "") ? Number(found[1]) : NUMERALS.indexOf(found[1] ?? "");
    const listed = listedAfter(text.slice(found.index + found[0].length));
    if (listed === null || listed === told || told > 10) continue;
    hits.push({
      rule: "count-differs",
      start: found.index,
      end: found.index + found[0].length,
      told: {
        message: `这里说是 ${told} 项，后面列出了 ${listed} 项。`,
        fix: "数一数列出的项，改正项数。",
        shown: found[0],
      },
    });
  }
  return hits;
}

/** How long the series is that follows at once and is the only one of its kind; null when there is no clear one. */
function listedAfter(rest: string): number | null {
  for (const marker of SERIES) {
    if (!rest.trimStart().startsWith(marker(1))) continue;
    let number = 1;
    let at = rest.indexOf(marker(1)) + 1;
    while (number < 10) {
      const next = rest.indexOf(marker(number + 1), at);
      if (next < 0) break;
      at = next + 1;
      number += 1;
    }
    const again = rest.indexOf(marker(1), rest.indexOf(marker(1)) + 1);
    return again >= 0 || number < 2 ? null : number;
  }
  return null;
}
