import type { Value } from "../located.ts";
import { escaped, type Package } from "./package.ts";

/** Values that cannot be mistaken for ordinary text: a number, an address of mail. Names are not replaced blindly. */
const SURE = /\d{5}|@/;

/** Masks values that stand in attributes, links and data, wherever they occur in the file. */
export async function maskValues(file: Package, values: readonly Value[]): Promise<void> {
  const sure = values.filter(({ value }) => SURE.test(value));
  if (sure.length === 0) return;
  const pairs = new Map<string, string>();
  for (const { value, masked } of sure) {
    pairs.set(escaped(value), escaped(masked));
    pairs.set(encodeURIComponent(value), encodeURIComponent(masked));
    pairs.set(encodeURI(value), encodeURI(masked));
  }
  for (const name of file.names) {
    if (!/\.(?:xml|rels|vml)$/i.test(name)) continue;
    const xml = await file.xml(name);
    if (xml === null) continue;
    const masked = withPairs(xml, pairs);
    if (masked !== xml) file.write(name, masked);
  }
}

/** The text with each first of a pair replaced by the second, longer ones before shorter ones. */
export function withPairs(text: string, pairs: ReadonlyMap<string, string>): string {
  const longestFirst = [...pairs].toSorted(([a], [b]) => b.length - a.length);
  return longestFirst.reduce((result, [from, to]) => result.replaceAll(from, () => to), text);
}
