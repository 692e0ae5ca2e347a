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
