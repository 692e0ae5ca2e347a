/** 12,345 */
export function numberWords(value: number): string {
  return value.toLocaleString("en");
}
