import type { Hit } from "../personal-data/hit.ts";
import { differingAmountsIn } from "./amounts-in-words.ts";
import { differingCountsIn } from "./counts-and-shares.ts";
import { contradictingDatesIn } from "./written-dates.ts";

const DATES = /\d\s?月/;
const AMOUNTS = /[元圆][整正角零（(壹贰叁肆伍陆柒捌玖]|元?[（(][^）)]{0,6}[壹贰叁肆伍陆柒捌玖拾]/;
const COUNTS = /[%％]|[项面点条类种][^，。；：:]{0,12}[：:]/;

/** Numbers and dates that contradict each other within one text. Each kind is looked for only where its signs stand. */
export function contradictionsIn(text: string): readonly Hit[] {
  const hits: Hit[] = [];
  if (DATES.test(text)) hits.push(...contradictingDatesIn(text));
  if (AMOUNTS.test(text)) hits.push(...differingAmountsIn(text));
  if (COUNTS.test(text)) hits.push(...differingCountsIn(text));
  return hits;
}
