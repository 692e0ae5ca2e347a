/** Elements that hold running text and no other block. */
export const textBlocks: ReadonlySet<string> = new Set([
  "p",
  "h2",
  "h3",
  "h4",
  "caption",
  "figcaption",
]);

/** Elements within running text that may be opened again after a block has interrupted them. */
export const inlines: ReadonlySet<string> = new Set(["strong", "em", "u", "sub", "sup", "a"]);

/** Elements that mean nothing outside of another, and those they may stand in. */
export const parents: Readonly<Record<string, readonly string[]>> = {
  li: ["ul", "ol"],
  thead: ["table"],
  tbody: ["table"],
  tfoot: ["table"],
  caption: ["table"],
  tr: ["table", "thead", "tbody", "tfoot"],
  td: ["tr"],
  th: ["tr"],
  figcaption: ["figure"],
};

/** What text must be put into where it stands directly in one of these. */
export const holders: Readonly<Record<string, readonly string[]>> = {
  ul: ["li"],
  ol: ["li"],
  table: ["tr", "td"],
  thead: ["tr", "td"],
  tbody: ["tr", "td"],
  tfoot: ["tr", "td"],
  tr: ["td"],
};

const SMALL_NUMBER = /^[1-9]\d{0,2}$/;
const PIXELS = /^[1-9]\d{0,3}$/;
// One name after the digest and nothing else: not a way on to another address.
const STORED_FILE = /^\/files\/[0-9a-f]{64}\/(?!\.{1,2}$)[^/\\?#"\s]{1,600}$/;

const allowed: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  a: { href: /^[^\s]{1,2000}$/, id: /^footnote-ref-[1-9]\d{0,2}$/ },
  li: { id: /^footnote-[1-9]\d{0,2}$/ },
  td: { rowspan: SMALL_NUMBER, colspan: SMALL_NUMBER },
  th: { rowspan: SMALL_NUMBER, colspan: SMALL_NUMBER, scope: /^(?:row|col|rowgroup|colgroup)$/ },
  ol: { start: /^\d{1,4}$/, class: /^footnotes$/ },
  img: { src: STORED_FILE, alt: /^/, width: PIXELS, height: PIXELS },
};

/** The tags and attributes that a text may have. */
export const allowedAttributes: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    Object.entries(allowed).map(([tag, attributes]) => [tag, Object.keys(attributes)]),
  ),
  ...Object.fromEntries(["div", "p", "h2", "h3", "h4"].map((tag) => [tag, ["class"]])),
};

const ATTRIBUTE = /([a-z]+)="([^"]*)"/g;

/** The attributes of a sanitized tag by name; their values stay escaped. */
export function attributesIn(text: string): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const [, name = "", value = ""] of text.matchAll(ATTRIBUTE)) found[name] = value;
  return found;
}

/** The start tag of an element with those of its attributes whose values are sensible. */
export function startTag(tag: string, attributes: Readonly<Record<string, string>>): string {
  const kept = Object.entries(allowed[tag] ?? {}).map(([name, rule]) => {
    const value = attributes[name];
    return value !== undefined && rule.test(value) ? ` ${name}="${value}"` : "";
  });
  const rel = tag === "a" && /^https?:/i.test(attributes["href"] ?? "") ? ` rel="noopener"` : "";
  return `<${tag}${kept.join("")}${rel}${tag === "img" ? " /" : ""}>`;
}
