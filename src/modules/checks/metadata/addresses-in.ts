const ADDRESS = /\shref="(https?:\/\/[^"]{1,2000})"/g;
const MOST = 50;

/** The web addresses that a cleaned body links to, each once; at most 50, in the order of the body. */
export function addressesIn(body: string): readonly string[] {
  const found = new Set<string>();
  for (const [, address = ""] of body.matchAll(ADDRESS)) {
    found.add(address.replaceAll("&amp;", "&"));
    if (found.size >= MOST) break;
  }
  return [...found];
}
