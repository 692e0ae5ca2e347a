import { holders, inlines as inlineTags, parents, textBlocks } from "./elements.ts";

/** Writes a text piece by piece and keeps its elements where HTML lets them stand. */
export type Outline = {
  /** Escaped text, as it came. */
  text(text: string): void;
  /** A picture. */
  piece(html: string): void;
  lineBreak(): void;
  rule(): void;
  /** `alignment` is a class name; a "div" only groups and hands its alignment down. */
  openBlock(name: string, start: string, alignment: string): void;
  /** `start` is empty for an element that shall leave no trace; one within its like leaves none. */
  openInline(name: string, start: string): void;
  close(name: string): void;
  end(): string;
};

type Block = {
  readonly name: string;
  readonly tag: string;
  readonly start: string;
  readonly alignment: string;
  isOpen: boolean;
};
type Inline = {
  readonly name: string;
  readonly start: string;
  isOpen: boolean;
  /** Whether it stood open before a block interrupted it. */
  wasOpen: boolean;
};

/** Emphasis that is never ended would else be said again in every paragraph of a text, however many. */
const MOST_RESUMED = 5_000;

const cells: ReadonlySet<string> = new Set(["td", "th"]);
const tableParts: ReadonlySet<string> = new Set([
  "table",
  "thead",
  "tbody",
  "tfoot",
  "tr",
  "td",
  "th",
  "caption",
]);

/**
 * An outline to write into. Elements appear once something stands in them, so empty ones vanish (cells stay);
 * a block ends the paragraph before it; running text always stands in a paragraph, cell or item.
 */
export function openOutline(): Outline {
  const blocks: Block[] = [];
  const inlines: Inline[] = [];
  const out: string[] = [];
  let isFresh = true;
  let breaks = 0;
  let gap = "";
  let resumed = 0;

  function innermost(): Block | undefined {
    return blocks.findLast((block) => block.tag !== "div");
  }

  function push(name: string, tag: string, start: string, alignment = ""): void {
    blocks.push({ name, tag, start, alignment, isOpen: false });
    begin();
  }

  function begin(): void {
    isFresh = true;
    breaks = 0;
    gap = "";
  }

  function closeInlines(): void {
    for (const inline of inlines.toReversed()) {
      if (inline.isOpen) out.push(`</${inline.name}>`);
      inline.isOpen = false;
    }
  }

  function closeInline(name: string): void {
    const at = inlines.findLastIndex((inline) => inline.name === name);
    if (at < 0) return;
    for (const inline of inlines.slice(at).toReversed()) {
      if (inline.isOpen) out.push(`</${inline.name}>`);
      inline.isOpen = false;
    }
    inlines.splice(at, 1);
  }

  function openBlocks(): void {
    for (const block of blocks) {
      if (block.isOpen || block.tag === "div") continue;
      if (out.length > 0 && !blocks.some((other) => other.isOpen)) out.push("\n");
      out.push(block.start);
      block.isOpen = true;
    }
  }

  function pop(): void {
    const block = blocks.at(-1);
    if (block === undefined) return;
    if (cells.has(block.tag)) openBlocks();
    blocks.pop();
    if (block.tag === "div" && isInText()) return startLine();
    closeInlines();
    if (block.isOpen) out.push(`</${block.tag}>`);
    begin();
  }

  function popTo(length: number): void {
    while (blocks.length > length) pop();
  }

  function isInText(): boolean {
    return textBlocks.has(innermost()?.tag ?? "");
  }

  function startLine(): void {
    if (!isFresh) breaks = Math.max(breaks, 1);
  }

  /** Ends the paragraph that is open, if one is. */
  function leaveText(): void {
    const at = blocks.findLastIndex((block) => block.tag !== "div");
    if (at >= 0 && textBlocks.has(blocks[at]?.tag ?? "")) popTo(at);
    closeInlines();
  }

  function hold(): void {
    for (const tag of holders[innermost()?.tag ?? ""] ?? []) push("", tag, `<${tag}>`);
  }

  function alignmentHere(): string {
    const from = blocks.findLastIndex((block) => block.tag === "table");
    return blocks.slice(from + 1).findLast((block) => block.alignment !== "")?.alignment ?? "";
  }

  function openParagraph(name: string, tag: string, start: string, alignment: string): void {
    const given = alignment === "" ? alignmentHere() : alignment;
    push(name, tag, given === "" ? start : start.replace(">", ` class="${given}">`));
  }

  function put(content: string): void {
    hold();
    const top = blocks.at(-1);
    if ((top === undefined || top.tag === "div") && !isInText()) openParagraph("", "p", "<p>", "");
    openBlocks();
    if (!isFresh) out.push(breaks > 0 ? "<br />".repeat(Math.min(breaks, 2)) : gap);
    for (const inline of inlines) {
      if (inline.isOpen || inline.start === "") continue;
      if (inline.wasOpen && (resumed += 1) > MOST_RESUMED) continue;
      inline.wasOpen = true;
      out.push(inline.start);
      inline.isOpen = true;
    }
    out.push(content);
    isFresh = false;
    breaks = 0;
    gap = "";
  }

  /** Where the parent of an element is among the open blocks, or -1. */
  function parentOf(tag: string): number {
    const wanted = parents[tag] ?? [];
    for (let at = blocks.length - 1; at >= 0; at -= 1) {
      const here = blocks[at]?.tag ?? "";
      if (wanted.includes(here)) return at;
      if (here === "table" || (!tableParts.has(tag) && cells.has(here))) return -1;
    }
    return -1;
  }

  function openChild(name: string, start: string): void {
    let parent = parentOf(name);
    if (parent < 0 && cells.has(name)) {
      const row = parentOf("tr");
      if (row >= 0) {
        popTo(row + 1);
        push("", "tr", "<tr>");
        parent = blocks.length - 1;
      }
    }
    if (parent < 0) {
      leaveText();
      push(name, "div", "");
      return;
    }
    popTo(parent + 1);
    closeInlines();
    push(name, name, start);
  }

  return {
    text(text) {
      const isUnderlined = inlines.some((inline) => inline.name === "u");
      if (isUnderlined && text !== "") return put(text);
      const begun = isFresh || breaks > 0 ? text.trimStart() : text;
      const kept = begun.trimEnd();
      if (kept !== "") put(kept);
      if (!isFresh && breaks === 0) gap += begun.slice(kept.length);
    },
    piece: put,
    lineBreak() {
      if (!isFresh) breaks += 1;
    },
    rule() {
      leaveText();
      hold();
      openBlocks();
      if (out.length > 0 && blocks.every((block) => !block.isOpen)) out.push("\n");
      out.push("<hr />");
      begin();
    },
    openBlock(name, start, alignment) {
      if (name in parents) return openChild(name, start);
      const within = innermost()?.tag ?? "";
      if (textBlocks.has(within) && within !== "p" && (name === "div" || name === "p")) {
        startLine();
        // Its end tag must find it, and not a group further out.
        if (name === "div") blocks.push({ name, tag: "div", start, alignment: "", isOpen: false });
        return;
      }
      leaveText();
      if (name !== "div") hold();
      if (textBlocks.has(name)) openParagraph(name, name, start, alignment);
      else push(name, name, start, alignment);
    },
    openInline(name, start) {
      const isSaid = inlines.some((inline) => inline.name === name);
      inlines.push({ name, start: isSaid ? "" : start, isOpen: false, wasOpen: false });
    },
    close(name) {
      if (inlineTags.has(name)) return closeInline(name);
      for (let at = blocks.length - 1; at >= 0; at -= 1) {
        const block = blocks[at];
        if (block?.name === name) return popTo(at);
        if (block?.tag === "table" || (!tableParts.has(name) && cells.has(block?.tag ?? "")))
          return;
      }
    },
    end() {
      popTo(0);
      closeInlines();
      return out.join("");
    },
  };
}
