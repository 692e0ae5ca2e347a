// 《政府信息公开信息处理费管理办法》国办函〔2020〕109号; the day it came into force is in `deadlines`.

/** A step of the tariff: up to how many, and what each costs. */
export type FeeStep = { readonly upTo: number; readonly yuan: number };

const byPage: readonly FeeStep[] = [
  { upTo: 30, yuan: 0 },
  { upTo: 100, yuan: 10 },
  { upTo: 200, yuan: 20 },
  { upTo: Infinity, yuan: 40 },
];

/** What the nth request of one applicant in a calendar month costs (art. 4): 10 are free, 20 cost 100, each further ten 100 more. */
export function feeOfRequest(nth: number): number {
  if (nth <= 10) return 0;
  return nth <= 30 ? 100 : 200 + Math.floor((nth - 31) / 10) * 100;
}

/** What so many requests of one applicant in a calendar month cost together (art. 4). */
export function feeByRequests(count: number): number {
  let yuan = 0;
  for (let nth = 1; nth <= count; nth += 1) yuan += feeOfRequest(nth);
  return yuan;
}

/** What so many pages cost (art. 5): 30 are free; what exceeds a step costs what its step does. */
export function feeByPages(pages: number): number {
  return stepsByPages(pages).reduce((yuan, step) => yuan + step.count * step.yuan, 0);
}

/** How many of the pages cost what: the lines of a fee notice. */
export function stepsByPages(pages: number): readonly {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly yuan: number;
}[] {
  return byPage.flatMap(({ upTo, yuan }, index) => {
    const from = (byPage[index - 1]?.upTo ?? 0) + 1;
    const to = Math.min(upTo, pages);
    return to < from ? [] : [{ from, to, count: to - from + 1, yuan }];
  });
}
