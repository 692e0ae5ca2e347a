/** A whole number with its thousands apart: 6504 -> "6,504". */
export function grouped(count: number): string {
  const digits = String(count);
  return digits.length < 4 ? digits : digits.replace(/\B(?=(?:\d{3})+$)/g, ",");
}

/** The size of a file in words: bytes -> "48 KB", "1.3 MB"; never "0 KB". */
export function fileSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

/** A number that is only about right, in two digits that count and ready to stand before a measure word: 12,400 -> "1.2 万", 1,240 -> "1,200 ". */
export function aboutMany(count: number): string {
  const rounded = Number(count.toPrecision(2));
  if (rounded < 10_000) return `${grouped(rounded)} `;
  const tenThousands = rounded / 10_000;
  return `${tenThousands < 10 ? tenThousands.toFixed(1).replace(/\.0$/, "") : grouped(tenThousands)} 万`;
}
