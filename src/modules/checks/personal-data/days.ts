const LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether "YYYYMMDD" is a day from 1890 on and not after `today` ("YYYY-MM-DD"); written for many questions a second. */
export function possibleDay(digits: string, today: string): boolean {
  const year = Number(digits.slice(0, 4));
  const month = Number(digits.slice(4, 6));
  const day = Number(digits.slice(6, 8));
  if (year < 1890 || month < 1 || month > 12 || day < 1 || day > (LENGTHS[month - 1] ?? 0))
    return false;
  if (month === 2 && day === 29 && !isLeap(year)) return false;
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}` <= today;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
