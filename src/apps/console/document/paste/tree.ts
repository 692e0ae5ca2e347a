import { Parser } from "htmlparser2";

/** An element of pasted HTML; its children are elements and texts. */
export type Element = {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Element | string)[];
};
export type Child = Element | string;

const VOID = new Set("br hr img input meta link col wbr area base embed param".split(" "));

/**
 * Reads HTML of any kind into a tree. Comments, conditional ones included, and declarations are left out, so
 * that what Word hides from browsers never appears.
 */
export function treeOf(html: string): Element {
  const root = element("body");
  const open: Element[] = [root];
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        const made = element(tag, attributes);
        open.at(-1)?.children.push(made);
        if (!VOID.has(tag)) open.push(made);
      },
      ontext(text) {
        open.at(-1)?.children.push(text);
      },
      onclosetag(tag) {
        if (!VOID.has(tag) && open.length > 1 && open.at(-1)?.tag === tag) open.pop();
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.write(html);
  parser.end();
  return root;
}

export function element(
  tag: string,
  attributes: Readonly<Record<string, string>> = {},
  children: Child[] = [],
): Element {
  return { tag, attributes, children };
}

/** All the text in an element. */
export function textOf(child: Child): string {
  return typeof child === "string" ? child : child.children.map(textOf).join("");
}

/** Writes a tree as HTML, without the root itself. */
export function htmlOf(children: readonly Child[]): string {
  return children
    .map((child) => {
      if (typeof child === "string") return escaped(child);
      const start = `<${child.tag}${Object.entries(child.attributes)
        .map(([name, value]) => ` ${name}="${escaped(value).replaceAll('"', "&quot;")}"`)
        .join("")}>`;
      return VOID.has(child.tag) ? start : `${start}${htmlOf(child.children)}</${child.tag}>`;
    })
    .join("");
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
