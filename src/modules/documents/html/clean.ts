import sanitize from "sanitize-html";
import { isNestedWithoutEnd, withoutTags } from "./bounds.ts";
import { allowedAttributes, attributesIn, inlines, startTag } from "./elements.ts";
import { textToHtml } from "./from-text.ts";
import { openOutline } from "./outline.ts";
import { escapedText, storable } from "./plain.ts";

const MARKUP = /[<&]/;
/** Deeper elements are left out, their text stays. */
const DEEPEST = 100;
const GROUPS =
  "div section article header footer main nav aside center pre address form fieldset legend details summary dl dt dd".split(
    " ",
  );

const rules: sanitize.IOptions = {
  allowedTags:
    "div p h2 h3 h4 ul ol li table thead tbody tfoot tr th td caption strong em u sub sup blockquote br hr a figure figcaption img".split(
      " ",
    ),
  allowedAttributes: Object.fromEntries(
    Object.entries(allowedAttributes).map(([tag, names]) => [tag, [...names]]),
  ),
  allowedSchemes: ["http", "https"],
  allowProtocolRelative: false,
  nestingLimit: DEEPEST,
  enforceHtmlBoundary: false,
  nonTextTags: ["script", "style", "textarea", "option", "noscript", "title", "xml", "template"],
  transformTags: {
    ...Object.fromEntries(GROUPS.map((name) => [name, aligned("div")])),
    p: aligned("p"),
    h1: aligned("h2"),
    h2: aligned("h2"),
    h3: aligned("h3"),
    h4: aligned("h4"),
    h5: aligned("h4"),
    h6: aligned("h4"),
    b: "strong",
    i: "em",
    img: asStored,
  },
};

/** A picture at the address where the console shows it before it is public, at its own. */
function asStored(tagName: string, attribs: sanitize.Attributes): sanitize.Tag {
  const src = (attribs["src"] ?? "").replace(/^\/api(?=\/files\/)/, "");
  return { tagName, attribs: { ...attribs, src } };
}

function aligned(tagName: string): sanitize.Transformer {
  return (name, attributes) => {
    const style = attributes["style"] ?? "";
    const align =
      name === "center"
        ? name
        : (/text-align:\s*(center|right)/i.exec(style)?.[1] ?? attributes["align"] ?? "");
    return {
      tagName,
      attribs: { class: alignments[align.toLowerCase()] ?? attributes["class"] ?? "" },
    };
  };
}

const alignments: Readonly<Record<string, string>> = { center: "center", right: "sign" };
const CLASSES: ReadonlySet<string> = new Set(["center", "sign", "to"]);

/**
 * Makes HTML from anywhere (an editor, Word, a web page) safe and plain: only the elements that a text needs,
 * no styles, scripts, forms, frames, handlers or foreign pictures, of which the words stay. What comes out is
 * well-formed, its running text in paragraphs, and the same when cleaned again. Time grows with the length
 * alone; the caller bounds that.
 */
export function cleanHtml(given: string): string {
  const html = storable(given).trim();
  if (html === "") return "";
  if (!MARKUP.test(html)) return `<p>${escapedText(html)}</p>`;
  if (isNestedWithoutEnd(html)) return textToHtml(withoutTags(html));
  return arranged(sanitize(html, rules));
}

const TOKEN = /<(\/?)([a-z0-9]+)([^>]*)>|[^<]+/g;

function arranged(safe: string): string {
  const outline = openOutline();
  for (const [token, slash, tag, rest = ""] of safe.matchAll(TOKEN)) {
    if (tag === undefined) outline.text(token);
    else if (slash === "/") outline.close(tag);
    else if (tag === "br") outline.lineBreak();
    else if (tag === "hr") outline.rule();
    else {
      const attributes = attributesIn(rest);
      const start = startTag(tag, attributes);
      if (tag === "img") {
        // A picture is kept when it is a stored file; of any other, its words are.
        if (start.includes(" src=")) outline.piece(start);
        else outline.text(attributes["alt"] ?? "");
      } else if (inlines.has(tag)) {
        outline.openInline(tag, start === "<a>" ? "" : start);
      } else {
        const known = attributes["class"] ?? "";
        outline.openBlock(tag, start, CLASSES.has(known) ? known : "");
      }
    }
  }
  return outline.end();
}
