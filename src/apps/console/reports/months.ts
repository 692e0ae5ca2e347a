type Month = {
  readonly month: string;
  readonly received: number;
  readonly concluded: number;
  readonly concludedInTerm: number;
  readonly days: number;
};

/** Every month of a period, those without anything too. */
export function everyMonth(
  period: { readonly from: string; readonly to: string },
  known: readonly Month[],
): readonly Month[] {
  const byMonth = new Map(known.map((one) => [one.month, one]));
  const months: Month[] = [];
  let [year, month] = [Number(period.from.slice(0, 4)), Number(period.from.slice(5, 7))];
  for (;;) {
    const name = `${year}-${String(month).padStart(2, "0")}`;
    if (name > period.to.slice(0, 7)) return months;
    months.push(
      byMonth.get(name) ?? { month: name, received: 0, concluded: 0, concludedInTerm: 0, days: 0 },
    );
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
}

/** A share in whole per cent, and a mean with one decimal; a stroke where there is nothing to share. */
export function shareWords(part: number, whole: number): string {
  return whole === 0 ? "—" : `${Math.round((part * 100) / whole)}%`;
}

export function meanWords(sum: number, count: number): string {
  return count === 0 ? "—" : (sum / count).toFixed(1);
}
