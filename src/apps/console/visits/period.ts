/** What an address of the page asks for: a year, or one of its months. */
export type Span = { readonly year: number; readonly month: number | null };

/** The year and month in the query of an address; what makes no sense there is this year, and the whole of it. */
export function spanIn(
  query: Readonly<Record<string, string | undefined>>,
  thisYear: number,
): Span {
  const [year, month] = [Number(query["year"]), Number(query["month"])];
  const isYear = Number.isInteger(year) && year >= 1949 && year <= 2200;
  const isMonth = Number.isInteger(month) && month >= 1 && month <= 12;
  return { year: isYear ? year : thisYear, month: isMonth ? month : null };
}

/** Its first and its last day. */
export function daysOf({ year, month }: Span): { readonly from: string; readonly to: string } {
  const last = new Date(Date.UTC(year, month ?? 12, 0)).getUTCDate();
  return {
    from: `${year}-${two(month ?? 1)}-01`,
    to: `${year}-${two(month ?? 12)}-${two(last)}`,
  };
}

/** "2018 年", "2018 年 3 月" */
export function spanWords({ year, month }: Span): string {
  return month === null ? `${year} 年` : `${year} 年 ${month} 月`;
}

type Counted = { readonly day: string; readonly people: number };
type Step = { readonly label: string; readonly value: number; readonly records?: string };

/** What is shown bar by bar: the months of a year, each with the way to it, or the days of a month. */
export function stepsOf(span: Span, byDay: readonly Counted[]): readonly Step[] {
  const sums = new Map<string, number>();
  const length = span.month === null ? 7 : 10;
  for (const { day, people } of byDay) {
    const key = day.slice(0, length);
    sums.set(key, (sums.get(key) ?? 0) + people);
  }
  const count = span.month === null ? 12 : Number(daysOf(span).to.slice(8));
  return Array.from({ length: count }, (_, index) => {
    const number = index + 1;
    if (span.month !== null) {
      const value = sums.get(`${span.year}-${two(span.month)}-${two(number)}`) ?? 0;
      return { label: `${number} 日`, value };
    }
    const value = sums.get(`${span.year}-${two(number)}`) ?? 0;
    const records = `/admin/visits?year=${span.year}&month=${number}`;
    return value === 0
      ? { label: `${number} 月`, value }
      : { label: `${number} 月`, value, records };
  });
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
