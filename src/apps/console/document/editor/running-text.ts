/** A node of the editor's document as JSON. */
export type EditorNode = {
  readonly type?: string;
  readonly attrs?: Readonly<Record<string, unknown>> | undefined;
  readonly content?: readonly EditorNode[];
  readonly marks?: readonly {
    readonly type: string;
    readonly attrs?: Readonly<Record<string, unknown>> | undefined;
  }[];
  readonly text?: string;
};

type Tag = { readonly name: string; readonly start: string };

const MARKS: Readonly<Record<string, string>> = {
  bold: "strong",
  italic: "em",
  underline: "u",
  superscript: "sup",
  subscript: "sub",
};
const STORED = /^\/files\/[0-9a-f]{64}\/[^\s]+$/;
const HREF = /^(?:https?:\/\/[^\s]+|\/(?!\/)[^\s]*|#[^\s]*)$/i;

/**
 * The running text of a paragraph as HTML: blanks and line breaks at its ends go, blanks to be filled in stay,
 * blanks between differently marked words stand outside of the marks.
 */
export function runningText(
  content: readonly EditorNode[],
  notes: ReadonlyMap<string, number>,
): string {
  const out: string[] = [];
  let open: Tag[] = [];
  let gap = "";
  let breaks = 0;

  const put = (html: string, tags: Tag[]) => {
    let shared = 0;
    while (shared < open.length && open[shared]?.start === tags[shared]?.start) shared += 1;
    close(shared);
    if (out.length > 0) out.push(breaks > 0 ? "<br />".repeat(Math.min(breaks, 2)) : gap);
    for (const tag of tags.slice(shared)) out.push(tag.start);
    out.push(html);
    open = tags;
    gap = "";
    breaks = 0;
  };
  const close = (from: number) => {
    for (const tag of open.slice(from).toReversed()) out.push(`</${tag.name}>`);
    open = open.slice(0, from);
  };

  for (const node of content) {
    const tags = tagsOf(node);
    if (node.type === "hardBreak") {
      if (out.length > 0) breaks += 1;
    } else if (node.type === "image") {
      const picture = pictureOf(node);
      if (picture !== null) put(picture, tags);
    } else if (node.type === "footnoteReference") {
      const number = notes.get(String(node.attrs?.["data-id"] ?? ""));
      const link = `<sup><a href="#footnote-${number}" id="footnote-ref-${number}">${number}</a></sup>`;
      if (number !== undefined && number < 1_000) put(link, []);
    } else if (node.type === "text") {
      const text = storable(node.text ?? "");
      if (tags.some((tag) => tag.name === "u")) {
        if (text !== "") put(escaped(text), tags);
        continue;
      }
      const begun = out.length === 0 || breaks > 0 ? text.trimStart() : text;
      const inner = begun.trim();
      if (inner === "") {
        if (out.length > 0 && breaks === 0) gap += begun;
        continue;
      }
      const lead = begun.slice(0, begun.length - begun.trimStart().length);
      gap += lead;
      put(escaped(inner), tags);
      gap = begun.trimStart().slice(inner.length);
    }
  }
  close(0);
  return out.join("");
}

function tagsOf(node: EditorNode): Tag[] {
  return (node.marks ?? []).flatMap((mark): Tag[] => {
    if (mark.type === "link") {
      const href = String(mark.attrs?.["href"] ?? "");
      if (!HREF.test(href) || href.length > 2_000) return [];
      const rel = /^https?:/i.test(href) ? ` rel="noopener"` : "";
      return [{ name: "a", start: `<a href="${quoted(href)}"${rel}>` }];
    }
    const name = MARKS[mark.type];
    return name === undefined ? [] : [{ name, start: `<${name}>` }];
  });
}

function pictureOf(node: EditorNode): string | null {
  const { src, alt, width, height } = node.attrs ?? {};
  if (typeof src !== "string" || !STORED.test(src)) return null;
  const size = (name: string, value: unknown) => {
    const pixels = Math.round(Number(value ?? 0));
    return pixels > 0 && pixels <= 9_999 ? ` ${name}="${pixels}"` : "";
  };
  const words = storable(typeof alt === "string" ? alt : "")
    .replaceAll(/\s+/g, " ")
    .trim();
  return `<img src="${quoted(src)}" alt="${quoted(words)}"${size("width", width)}${size("height", height)} />`;
}

function storable(text: string): string {
  return text.toWellFormed().replaceAll(/(?![\t\n\r])\p{Cc}|\ufeff/gu, "");
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function quoted(text: string): string {
  return escaped(text).replaceAll('"', "&quot;");
}
