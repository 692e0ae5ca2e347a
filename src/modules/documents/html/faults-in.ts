import { parents, textBlocks } from "./elements.ts";

const TAGS: Readonly<Record<string, RegExp>> = {
  a: /^(?: href="(?!\/\/)(?:https?:[^"<>\s]*|[^":<>\s]*|[/?#][^"<>\s]*)")(?: id="footnote-ref-\d+")?(?: rel="noopener")?$/i,
  li: /^(?: id="footnote-\d+")?$/,
  img: /^ src="\/files\/[0-9a-f]{64}\/[^"<>]*"(?: alt="[^"<>]*")?(?: width="\d{1,4}")?(?: height="\d{1,4}")? \/$/,
  br: /^ \/$/,
  hr: /^ \/$/,
  td: /^(?: (?:rowspan|colspan)="\d{1,3}")*$/,
  th: /^(?: (?:rowspan|colspan)="\d{1,3}"| scope="\w+")*$/,
  ol: /^(?: start="\d{1,4}")?(?: class="footnotes")?$/,
  ...Object.fromEntries(
    "p h2 h3 h4".split(" ").map((tag) => [tag, /^(?: class="(?:center|sign|to)")?$/]),
  ),
  ...Object.fromEntries(
    "ul table thead tbody tfoot tr caption strong em u sub sup blockquote figure figcaption"
      .split(" ")
      .map((tag) => [tag, /^$/]),
  ),
};
const INLINE = /^(?:a|img|br|strong|em|u|sub|sup)$/;
const PIECE = /<(\/?)([a-z][a-z0-9]*)([^<>]*)>|([^<>]+)|[\s\S]/g;

/** Reads HTML strictly, for tests: what is not allowed in it or stands where it may not; nothing for a good text. */
export function faultsIn(html: string): readonly string[] {
  const faults: string[] = [];
  const open: string[] = [];
  for (const [piece, slash, tag = "", attributes = "", text] of html.matchAll(PIECE)) {
    const within = open.at(-1) ?? "";
    if (text !== undefined) {
      if (/&(?!(?:amp|lt|gt|quot|#39);)/.test(text)) faults.push(`bare & in ${text}`);
      continue;
    }
    const rule = TAGS[tag];
    if (rule === undefined) faults.push(`not allowed: ${piece}`);
    else if (slash === "/") {
      if (open.pop() !== tag) faults.push(`ends nothing: ${piece}`);
    } else {
      if (!rule.test(attributes)) faults.push(`attributes: ${piece}`);
      if (!INLINE.test(tag) && open.some((one) => textBlocks.has(one) || INLINE.test(one)))
        faults.push(`${tag} within text`);
      if (tag === "a" && open.includes("a")) faults.push("link within link");
      const wanted = parents[tag];
      if (wanted !== undefined && !wanted.includes(within)) faults.push(`${tag} in ${within}`);
      if (!attributes.endsWith("/")) open.push(tag);
    }
  }
  return open.length > 0 ? [...faults, `left open: ${open.join(" ")}`] : faults;
}
