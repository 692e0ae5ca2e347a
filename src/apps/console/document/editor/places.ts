import type { Node } from "@tiptap/pm/model";

/** A block of running text in the editor, numbered as the server numbers the blocks of the kept body. */
export type EditorBlock = {
  readonly index: number;
  readonly text: string;
  /** Where each run of its text begins, in the block and in the editor's document. */
  readonly runs: readonly { readonly at: number; readonly from: number; readonly length: number }[];
  readonly from: number;
  readonly to: number;
};

/** The blocks of an editor's document that keeping it would keep, in order. */
export function blocksIn(document: Node): readonly EditorBlock[] {
  const blocks: EditorBlock[] = [];
  document.descendants((node, position, parent, place) => {
    if (!node.isTextblock) return true;
    const { text, runs } = runsOf(node, position + 1);
    const isCell =
      parent?.type.spec["tableRole"] === "cell" || parent?.type.spec["tableRole"] === "header_cell";
    const isOnly = isCell && (parent?.childCount ?? 0) === 1;
    const isFirstOfEmpty =
      isCell && place === 0 && (parent?.textContent ?? "").trim() === "" && !hasPieces(parent);
    if (text.trim() === "" && !hasPieces(node) && !isOnly && !isFirstOfEmpty) return false;
    blocks.push({
      index: blocks.length,
      ...trimmed(text, runs),
      from: position,
      to: position + node.nodeSize,
    });
    return false;
  });
  return blocks;
}

/** Where a span of a block's text stands in the editor; null when the text has changed since. */
export function rangeOf(
  block: EditorBlock,
  span: { readonly start: number; readonly end: number },
): { readonly from: number; readonly to: number } | null {
  const place = (offset: number, isEnd: boolean) => {
    const run =
      block.runs.findLast((one) => (isEnd ? one.at < offset : one.at <= offset)) ?? block.runs[0];
    return run === undefined ? null : run.from + Math.min(offset - run.at, run.length);
  };
  if (span.start < 0 || span.end > block.text.length || span.start >= span.end) return null;
  const from = place(span.start, false);
  const to = place(span.end, true);
  return from === null || to === null || from >= to ? null : { from, to };
}

function runsOf(node: Node, start: number) {
  let text = "";
  const runs: { at: number; from: number; length: number }[] = [];
  node.forEach((child, offset) => {
    const shown = child.isText
      ? (child.text ?? "")
      : child.type.name === "hardBreak"
        ? "\n"
        : child.type.name === "image"
          ? "\u{fffc}"
          : String(child.attrs["referenceNumber"] ?? "");
    runs.push({
      at: text.length,
      from: start + offset,
      length: child.isText ? shown.length : child.nodeSize,
    });
    text += shown;
  });
  return { text, runs };
}

function trimmed(text: string, runs: EditorBlock["runs"]) {
  const lead = text.length - text.trimStart().length;
  return {
    text: text.trim(),
    runs: runs
      .map((run) =>
        run.at >= lead
          ? { ...run, at: run.at - lead }
          : {
              at: 0,
              from: run.from + (lead - run.at),
              length: Math.max(0, run.length - (lead - run.at)),
            },
      )
      .filter((run, at, all) => run.length > 0 || at === all.length - 1),
  };
}

function hasPieces(node: Node | null): boolean {
  let found = false;
  node?.descendants((child) => {
    if (child.type.name === "image" || child.type.name === "footnoteReference") found = true;
    return !found;
  });
  return found;
}
