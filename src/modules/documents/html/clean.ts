import sanitize from "sanitize-html";

const MARKUP = /[<&]/;
const DEEPEST = 100;
const BLANK_START = /(<(?:p|h[2-4]|li|td|th)(?:\s[^>]*)?>)[\s\u00a0\u3000]+/g;
const EMPTY = /<(p|h[2-4]|strong|em|u|span)>(?:\s|\u00a0|\u3000|&nbsp;|<br \/>)*<\/\1>/g;

const rules: sanitize.IOptions = {
  allowedTags:
    "p h2 h3 h4 ul ol li table thead tbody tfoot tr th td caption strong em u sub sup blockquote br hr a figure figcaption img".split(
      " ",
    ),
  allowedAttributes: {
    a: ["href"],
    td: ["rowspan", "colspan"],
    th: ["rowspan", "colspan", "scope"],
    ol: ["start"],
    p: ["class"],
    img: ["src", "alt", "width", "height"],
  },
  allowedClasses: { p: ["center", "sign", "to"] },
  allowedSchemes: ["http", "https"],
  allowProtocolRelative: false,
  nestingLimit: DEEPEST,
  enforceHtmlBoundary: false,
  transformTags: {
    h1: "h2",
    h5: "h4",
    h6: "h4",
    b: "strong",
    i: "em",
    div: alignedParagraph,
    section: "p",
    p: alignedParagraph,
  },
  // A picture is kept when it is a stored file; of any other, its words are.
  exclusiveFilter: (frame) =>
    frame.tag === "img" && !/^\/files\/[0-9a-f]{64}\//.test(frame.attribs["src"] ?? ""),
};

function alignedParagraph(_name: string, attributes: sanitize.Attributes): sanitize.Tag {
  const style = attributes["style"] ?? "";
  const align = /text-align:\s*(center|right)/i.exec(style)?.[1] ?? attributes["align"] ?? "";
  const known = attributes["class"];
  const given =
    align.toLowerCase() === "center" ? "center" : align.toLowerCase() === "right" ? "sign" : known;
  return { tagName: "p", attribs: given === undefined ? {} : { class: given } };
}

/**
 * Makes HTML from anywhere (an editor, Word, a web page) safe and plain: only the elements that a text needs,
 * no styles, scripts, forms, frames, handlers or foreign pictures. What comes out is well-formed.
 */
export function cleanHtml(html: string): string {
  if (!MARKUP.test(html)) return html.trim();
  const withoutComments = html
    .replaceAll(/<!--\[if[\s\S]*?<!\[endif\]-->|<!--[\s\S]*?-->/g, "")
    .replaceAll(/<\/?o:p>/g, "");
  const words = withoutComments.replaceAll(
    /<img\b[^>]*?\balt="([^"<>]+)"[^>]*>/gi,
    (image, alt: string) => (image.includes('src="/files/') ? image : alt),
  );
  let clean = sanitize(words, rules).replaceAll(BLANK_START, "$1");
  for (let before = ""; before !== clean;) {
    before = clean;
    clean = clean.replaceAll(EMPTY, "");
  }
  return clean.trim();
}
