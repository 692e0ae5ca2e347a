import { parse, type DefaultTreeAdapterTypes as Tree, type ParserError } from "parse5";

export type Element = Tree.Element;

/** A page as its elements in the order of the document. */
export type PageTree = {
  readonly html: string;
  readonly elements: readonly Element[];
  readonly errors: readonly ParserError[];
  /** Elements of a name; none gives an empty list. */
  named(name: string): readonly Element[];
  /** Whether an element of the page carries the id. */
  hasId(id: string): boolean;
  withId(id: string): Element | undefined;
  /** Ids that more than one element carries. */
  readonly repeatedIds: readonly string[];
};

const NONE: readonly Element[] = [];

/** Parses a page as browsers do and lays its elements out, in one walk. */
export function pageTree(html: string): PageTree {
  const errors: ParserError[] = [];
  const document = parse(html, {
    sourceCodeLocationInfo: true,
    onParseError: (error) => void errors.push(error),
  });
  const elements: Element[] = [];
  const byName = new Map<string, Element[]>();
  const byId = new Map<string, Element>();
  const repeated = new Set<string>();
  const visit = (node: Tree.ParentNode): void => {
    for (const child of node.childNodes) {
      if (!("tagName" in child)) continue;
      elements.push(child);
      const alike = byName.get(child.tagName);
      if (alike === undefined) byName.set(child.tagName, [child]);
      else alike.push(child);
      const id = attribute(child, "id");
      if (id !== null && id !== "") {
        if (byId.has(id)) repeated.add(id);
        else byId.set(id, child);
      }
      visit("content" in child ? (child as Tree.Template).content : child);
    }
  };
  visit(document);
  return {
    html,
    elements,
    errors,
    named: (name) => byName.get(name) ?? NONE,
    hasId: (id) => byId.has(id),
    withId: (id) => byId.get(id),
    repeatedIds: [...repeated],
  };
}

/** The value of an attribute; null when the element has none. */
export function attribute(element: Element, name: string): string | null {
  for (const one of element.attrs) if (one.name === name) return one.value;
  return null;
}

/** The elements around one, from the nearest outwards. */
export function* around(element: Element): Generator<Element> {
  let at: Tree.ParentNode | null = element.parentNode;
  while (at !== null && "tagName" in at) {
    yield at;
    at = at.parentNode;
  }
}

/** The text inside, blanks drawn together. */
export function textOf(node: Tree.ParentNode): string {
  let text = "";
  const visit = (parent: Tree.ParentNode): void => {
    for (const child of parent.childNodes) {
      if (child.nodeName === "#text") text += (child as Tree.TextNode).value;
      else if ("childNodes" in child) visit(child);
    }
  };
  visit(node);
  return text.replace(/\s+/g, " ").trim();
}

const LONGEST = 120;

/** An element as a person finds it again: the beginning of its HTML and of its text. */
export function shown(element: Element): string {
  const attributes = element.attrs.map(({ name, value }) =>
    value === "" ? ` ${name}` : ` ${name}="${value}"`,
  );
  const tag = cut(`<${element.tagName}${attributes.join("")}>`, LONGEST);
  return `${tag}${cut(textOf(element), 30)}`;
}

function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length)}…`;
}
