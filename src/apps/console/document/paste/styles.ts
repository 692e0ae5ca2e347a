import type { Element } from "./tree.ts";

/** The declarations of an element's style, names in lower case. */
export function styleOf({ attributes }: Element): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const part of (attributes["style"] ?? "").split(";")) {
    const at = part.indexOf(":");
    if (at > 0) found[part.slice(0, at).trim().toLowerCase()] = part.slice(at + 1).trim();
  }
  return found;
}

/** Whether the source hides an element: what the writer does not see must not come along. */
export function isHidden(given: Element): boolean {
  const style = styleOf(given);
  return (
    style["display"] === "none" || style["mso-hide"] === "all" || style["visibility"] === "hidden"
  );
}

/** The alignment of a paragraph, as the class that stands for it. */
export function alignmentOf(given: Element): "center" | "sign" | null {
  const said = (styleOf(given)["text-align"] ?? given.attributes["align"] ?? "").toLowerCase();
  if (said === "center" || given.tag === "center") return "center";
  return said === "right" || said === "end" ? "sign" : null;
}

/** The elements of emphasis that an element's name and style amount to, outermost first. */
export function emphasisOf(given: Element): readonly string[] {
  const style = styleOf(given);
  const weight = style["font-weight"] ?? "";
  const isBold =
    (weight === "" ? /^(?:b|strong)$/.test(given.tag) : /^(?:bold|bolder|[6-9]00)$/.test(weight)) &&
    !given.children.every(isPlainOrBlank);
  const slant = style["font-style"] ?? "";
  const isItalic = slant === "" ? /^(?:i|em)$/.test(given.tag) : /italic|oblique/.test(slant);
  const line = `${style["text-decoration"] ?? ""} ${style["text-decoration-line"] ?? ""}`;
  const place = style["vertical-align"] ?? "";
  return [
    ...(isBold ? ["strong"] : []),
    ...(isItalic ? ["em"] : []),
    ...(given.tag === "u" || /underline/.test(line) ? ["u"] : []),
    ...(given.tag === "sup" || place === "super" ? ["sup"] : []),
    ...(given.tag === "sub" || place === "sub" ? ["sub"] : []),
  ];
}

/** WPS writes bold around what it then says is not. */
function isPlainOrBlank(child: Element | string): boolean {
  if (typeof child === "string") return child.trim() === "";
  return /^(?:normal|400)$/.test(styleOf(child)["font-weight"] ?? "");
}
