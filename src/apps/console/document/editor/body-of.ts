import { runningText, type EditorNode } from "./running-text.ts";

const ALIGNMENTS: Readonly<Record<string, string>> = {
  center: "center",
  right: "sign",
  flush: "to",
};

/**
 * The editor's document as the HTML that is kept. It is written just as the server's cleaning writes it, so
 * that a saved text comes back unchanged: blocks on lines of their own, no empty paragraphs, no blanks at the
 * ends of paragraphs.
 */
export function bodyOf(document: EditorNode): string {
  const notes = notesOf(document);
  return (document.content ?? [])
    .map((node) => blockOf(node, notes))
    .filter((html) => html !== "")
    .join("\n");
}

/** The numbers of footnotes by their keys, in the order in which the text mentions them. */
function notesOf(document: EditorNode): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  const walk = (node: EditorNode) => {
    const key = String(node.attrs?.["data-id"] ?? "");
    if (node.type === "footnoteReference" && !numbers.has(key)) numbers.set(key, numbers.size + 1);
    node.content?.forEach(walk);
  };
  walk(document);
  return numbers;
}

function blockOf(node: EditorNode, notes: ReadonlyMap<string, number>): string {
  const { attrs = {}, content = [] } = node;
  const inside = () => content.map((child) => blockOf(child, notes)).join("");
  switch (node.type) {
    case "paragraph":
      return textBlock("p", node, notes);
    case "heading":
      return textBlock(`h${Math.min(Math.max(Number(attrs["level"] ?? 2), 2), 4)}`, node, notes);
    case "bulletList":
      return wrapped("<ul>", content.map((item) => itemOf(item, "<li>", notes)).join(""), "</ul>");
    case "orderedList": {
      const start = Number(attrs["start"] ?? 1);
      const tag = start > 1 && start <= 9_999 ? `<ol start="${start}">` : "<ol>";
      return wrapped(tag, content.map((item) => itemOf(item, "<li>", notes)).join(""), "</ol>");
    }
    case "footnotes":
      return wrapped(
        `<ol class="footnotes">`,
        content.map((one) => noteOf(one, notes)).join(""),
        "</ol>",
      );
    case "blockquote":
      return wrapped("<blockquote>", inside(), "</blockquote>");
    case "horizontalRule":
      return "<hr />";
    case "table":
      return wrapped(
        "<table>",
        content.map((row, at) => rowOf(row, at === 0, notes)).join(""),
        "</table>",
      );
    default:
      return "";
  }
}

function textBlock(tag: string, node: EditorNode, notes: ReadonlyMap<string, number>): string {
  const text = runningText(node.content ?? [], notes);
  if (text === "") return "";
  const name = ALIGNMENTS[String(node.attrs?.["textAlign"] ?? "")];
  return `<${tag}${name === undefined ? "" : ` class="${name}"`}>${text}</${tag}>`;
}

/** What stands in an item or a cell: one plain paragraph stands bare. */
function heldOf(content: readonly EditorNode[], notes: ReadonlyMap<string, number>): string {
  const [first, ...others] = content;
  const isBare =
    first?.type === "paragraph" &&
    ALIGNMENTS[String(first.attrs?.["textAlign"] ?? "")] === undefined &&
    others.every((one) => one.type === "bulletList" || one.type === "orderedList");
  if (!isBare) return content.map((child) => blockOf(child, notes)).join("");
  return (
    runningText(first.content ?? [], notes) + others.map((one) => blockOf(one, notes)).join("")
  );
}

function itemOf(item: EditorNode, start: string, notes: ReadonlyMap<string, number>): string {
  return wrapped(start, heldOf(item.content ?? [], notes), "</li>");
}

function noteOf(note: EditorNode, notes: ReadonlyMap<string, number>): string {
  const number = notes.get(String(note.attrs?.["data-id"] ?? ""));
  return number === undefined ? "" : itemOf(note, `<li id="footnote-${number}">`, notes);
}

function rowOf(row: EditorNode, isFirst: boolean, notes: ReadonlyMap<string, number>): string {
  const cells = (row.content ?? []).map((cell) => {
    const tag = cell.type === "tableHeader" ? "th" : "td";
    const span = (name: string) => {
      const count = Number(cell.attrs?.[name] ?? 1);
      return count > 1 && count <= 999 ? ` ${name}="${count}"` : "";
    };
    const scope = tag === "th" ? ` scope="${isFirst ? "col" : "row"}"` : "";
    return `<${tag}${span("rowspan")}${span("colspan")}${scope}>${heldOf(cell.content ?? [], notes)}</${tag}>`;
  });
  return cells.length === 0 ? "" : `<tr>${cells.join("")}</tr>`;
}

function wrapped(start: string, inside: string, end: string): string {
  return inside === "" ? "" : start + inside + end;
}
