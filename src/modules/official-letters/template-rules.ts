/** Values of the places of a template: text, or a list whose entries have places of their own. */
export type Places = { readonly [name: string]: string | readonly Places[] | undefined };

export type Rendered = {
  readonly text: string;
  /** Places that the template asks for and that have no value, each once. */
  readonly missing: readonly string[];
};

const PLACE = /\{\{([#/]?)\s*([^{}]{1,40}?)\s*\}\}/gu;

type Node =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "place"; readonly name: string }
  | { readonly kind: "section"; readonly name: string; readonly within: readonly Node[] };

/** What is wrong with the brackets of a template: a section that is not closed, or closed without being opened. */
export type TemplateFault = { readonly fault: "not-closed" | "not-opened"; readonly name: string };

/**
 * Fills a template: `{{申请人}}` is a place, `{{#每项}} … {{/每项}}` is repeated for each entry of a list, or stands
 * only where the text of that name is there. Values are put in as they are: what looks like a place in them is text.
 * Throws for a template whose sections do not fit; ask `templateFault` before one is kept.
 */
export function render(template: string, places: Places): Rendered {
  const parsed = parse(template);
  if ("fault" in parsed) throw new Error(`template: ${parsed.fault} ${parsed.name}`);
  const missing = new Set<string>();
  const text = renderNodes(parsed.nodes, [places], missing);
  return { text, missing: [...missing] };
}

/** Why a template cannot be used, or null. */
export function templateFault(template: string): TemplateFault | null {
  const parsed = parse(template);
  return "fault" in parsed ? parsed : null;
}

/** The names of the places and sections of a template, each once. */
export function placesIn(template: string): readonly string[] {
  return [...new Set(Array.from(template.matchAll(PLACE), ([, , name]) => name ?? ""))];
}

function renderNodes(
  nodes: readonly Node[],
  scopes: readonly Places[],
  missing: Set<string>,
): string {
  return nodes
    .map((node) => {
      if (node.kind === "text") return node.text;
      const value = valueOf(scopes, node.name);
      if (node.kind === "place") {
        if (typeof value === "string" && value !== "") return value;
        missing.add(node.name);
        return "";
      }
      if (value === undefined || value.length === 0) return "";
      if (typeof value === "string") return renderNodes(node.within, scopes, missing);
      return value.map((entry) => renderNodes(node.within, [entry, ...scopes], missing)).join("");
    })
    .join("");
}

function valueOf(scopes: readonly Places[], name: string): string | readonly Places[] | undefined {
  const scope = scopes.find((one) => Object.hasOwn(one, name) && one[name] !== undefined);
  return scope?.[name];
}

type Open = { readonly name: string; readonly within: Node[] };

function parse(template: string): { readonly nodes: readonly Node[] } | TemplateFault {
  const root: Open = { name: "", within: [] };
  const open: Open[] = [root];
  let from = 0;
  for (const found of template.matchAll(PLACE)) {
    const [whole, mark, name = ""] = found;
    const now = open.at(-1) ?? root;
    if (found.index > from)
      now.within.push({ kind: "text", text: template.slice(from, found.index) });
    from = found.index + whole.length;
    if (mark === "#") open.push({ name, within: [] });
    else if (mark === "") now.within.push({ kind: "place", name });
    else {
      if (open.length === 1 || now.name !== name) return { fault: "not-opened", name };
      open.pop();
      (open.at(-1) ?? root).within.push({ kind: "section", name, within: now.within });
    }
  }
  const left = open.at(-1);
  if (left !== undefined && left !== root) return { fault: "not-closed", name: left.name };
  root.within.push({ kind: "text", text: template.slice(from) });
  return { nodes: root.within };
}
