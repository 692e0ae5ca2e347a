import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import mammoth from "mammoth";
import { type Converted, type Loss, type Picture } from "./model.ts";
import { openNumbering } from "./numbering.ts";
import { packed, readParts, textOf, type Parts } from "./package.ts";
import { roleOf, type Role } from "./roles.ts";
import { readStyles, type Style } from "./styles.ts";
import { isContents, writtenOut } from "./written-out.ts";

/** A part of the document as mammoth hands it out. */
type Node = {
  readonly type: string;
  readonly children?: readonly Node[];
  readonly value?: string;
  readonly styleId?: string | null;
  readonly styleName?: string | null;
  readonly alignment?: string | null;
  readonly numbering?: { readonly isOrdered: boolean } | null;
  readonly isBold?: boolean;
  readonly fontSize?: number | null;
};

const MOST_PICTURES = 300;
const EMPTY_STYLES = "<w:styles/>";

const TAGS: Readonly<Record<Exclude<Role, "text">, string>> = {
  title: "h1.center",
  subtitle: "h2.center",
  h2: "h2",
  "h2-center": "h2.center",
  h3: "h3",
  h4: "h4",
  center: "p.center",
  sign: "p.sign",
};
const styleMap = [
  ...Object.entries(TAGS).map(([role, tag]) => `p[style-name='role-${role}'] => ${tag}:fresh`),
  "p[style-name='role-gone'] => !",
  "u => u",
];

/**
 * Converts a Word document: headings by style or by look, automatic numbers as text, tables with merged cells,
 * pictures as files in `folder`, footnotes after the text. Only for a process of its own: a hostile document
 * can take its memory and its time.
 */
export async function toHtml(path: string, folder: string): Promise<Converted> {
  const parts = await readParts(path);
  const styleOf = readStyles(textOf(parts, "word/styles.xml") || EMPTY_STYLES);
  const numbers = openNumbering(textOf(parts, "word/numbering.xml") || "<w:numbering/>");
  const written = writtenOut(textOf(parts, "word/document.xml"), styleOf, numbers);
  parts.set("word/document.xml", Buffer.from(written.xml));

  const pictures: Picture[] = [];
  const { value } = await mammoth.convertToHtml(
    { buffer: await packed(parts) },
    {
      styleMap,
      includeEmbeddedStyleMap: false,
      externalFileAccess: false,
      ignoreEmptyParagraphs: true,
      transformDocument: (document: Node) => withRoles(document, styleOf),
      convertImage: mammoth.images.imgElement(async (image) => {
        if (pictures.length >= MOST_PICTURES) return { src: "" };
        const file = `${pictures.length}.picture`;
        pictures.push({ file, mediaType: image.contentType });
        await writeFile(join(folder, file), await image.readAsBuffer());
        return { src: `picture:${pictures.length - 1}` };
      }),
    },
  );
  const losses: ReadonlySet<Loss> = new Set([
    ...written.losses,
    ...(hasHeaders(parts) ? (["headers"] as const) : []),
  ]);
  return {
    html: withPlainNotes(value),
    pictures,
    paragraphs: written.paragraphs,
    losses: [...losses],
  };
}

function withRoles(document: Node, styleOf: (id: string | null) => Style | null): Node {
  let isAtTop = true;
  const at = (node: Node, isInTable: boolean): Node => {
    if (node.type !== "paragraph") {
      if (node.children === undefined) return node;
      const inside = isInTable || node.type === "table";
      if (node.type === "table") isAtTop = false;
      return { ...node, children: node.children.map((child) => at(child, inside)) };
    }
    const style = styleOf(node.styleId ?? null);
    const runs = runsIn(node).filter((run) => wordsIn(run).trim() !== "");
    const text = wordsIn(node);
    const role = isContents(style)
      ? "gone"
      : roleOf({
          text,
          styleName: style?.name ?? node.styleName ?? "",
          alignment: node.alignment ?? style?.alignment ?? null,
          isBold:
            runs.length > 0 && runs.every((run) => run.isBold === true || style?.isBold === true),
          size: runs[0]?.fontSize ?? style?.size ?? null,
          isAtTop,
          isInTable,
        });
    if (text.trim() !== "" && role !== "title" && role !== "gone") isAtTop = false;
    const isList = node.numbering?.isOrdered === false && role === "text";
    return {
      ...node,
      children: TITLES.has(role) ? (node.children ?? []).map(plain) : (node.children ?? []),
      styleId: null,
      styleName: role === "text" ? null : `role-${role}`,
      numbering: isList ? (node.numbering ?? null) : null,
    };
  };
  return at(document, false);
}

const TITLES: ReadonlySet<string> = new Set(["title", "subtitle", "h2", "h2-center", "h3", "h4"]);

/** A heading is bold by itself. */
function plain(node: Node): Node {
  const children = node.children?.map(plain);
  return {
    ...node,
    ...(children === undefined ? {} : { children }),
    ...(node.type === "run" ? { isBold: false } : {}),
  };
}

function runsIn(node: Node): readonly Node[] {
  return node.type === "run" ? [node] : (node.children ?? []).flatMap(runsIn);
}

function wordsIn(node: Node): string {
  return node.type === "text" ? (node.value ?? "") : (node.children ?? []).map(wordsIn).join("");
}

/** Notes as a reader of a text without addresses inside it needs them: [1] in the text, and [1] before the note. */
function withPlainNotes(html: string): string {
  let number = 0;
  return html
    .replaceAll(
      /<sup><a href="#(?:foot|end)note-[^"]*" id="[^"]*">(\[\d+\])<\/a><\/sup>/g,
      "<sup>$1</sup>",
    )
    .replaceAll(/<li id="(?:foot|end)note-[^"]*">(?:<p>)?/g, () => {
      number += 1;
      return `<li><p>[${number}] `;
    })
    .replaceAll(/ <a href="#(?:foot|end)note-ref-[^"]*">↑<\/a>/g, "")
    .replace(
      /<ol>(<li><p>\[1\] [\s\S]*)<\/ol>$/,
      (_, notes: string) => `<hr />${notes.replaceAll(/<\/?li>/g, "")}`,
    );
}

function hasHeaders(parts: Parts): boolean {
  return [...parts].some(
    ([name, bytes]) =>
      /^word\/header\d*\.xml$/.test(name) && /<w:t[ >]/.test(bytes.toString("utf8")),
  );
}
