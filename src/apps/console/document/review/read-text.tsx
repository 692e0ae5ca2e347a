import { useEffect, useLayoutEffect, useRef } from "react";
import "../editor/editor.css";
import type { MarkedPlace } from "../editor/marked-places.ts";
import { useLatest } from "../use-latest.ts";
import { blocksInPage, type PageBlock } from "./blocks-in-page.ts";

/** Words that a reader selected, to write a comment on. */
export type Picked = { readonly block: number; readonly quote: string };

/** The text of an edition to be read, with places marked in it. `body` has been cleaned by the server. */
export function ReadText({
  body,
  places,
  chosen,
  onPlace,
  onPick,
}: {
  readonly body: string;
  readonly places: readonly MarkedPlace[];
  readonly chosen: string | null;
  readonly onPlace: (key: string) => void;
  readonly onPick?: (picked: Picked | null) => void;
}) {
  const paper = useRef<HTMLDivElement>(null);
  const latest = useLatest({ onPlace, onPick });
  useLayoutEffect(() => {
    const { current: root } = paper;
    if (root === null) return;
    root.innerHTML = shown(body);
    for (const table of root.querySelectorAll("table")) {
      const frame = document.createElement("div");
      frame.className = "tableWrapper";
      frame.tabIndex = 0;
      frame.setAttribute("role", "region");
      frame.setAttribute("aria-label", "表格，可左右滚动");
      table.replaceWith(frame);
      frame.append(table);
    }
    // Marking splits texts, so the blocks are counted anew for each place.
    for (const place of places) mark(blocksInPage(root)[place.block], place);
  }, [body, places]);
  useEffect(() => {
    if (chosen === null) return;
    paper.current
      ?.querySelector(`[data-place="${CSS.escape(chosen)}"]`)
      ?.scrollIntoView({ block: "center" });
  }, [chosen]);
  useEffect(() => {
    const changed = () => {
      const { current: root } = paper;
      if (root !== null && latest.current.onPick !== undefined) {
        const picked = pickedIn(root);
        if (picked !== undefined) latest.current.onPick(picked);
      }
    };
    document.addEventListener("selectionchange", changed);
    return () => document.removeEventListener("selectionchange", changed);
  }, [latest]);
  return (
    // The same is reached from the list of findings and comments.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <div
      className="text text-read"
      ref={paper}
      onClick={(event) => {
        const { target } = event;
        const place = target instanceof Element ? target.closest("[data-place]") : null;
        if (place instanceof HTMLElement) onPlace(place.dataset["place"] ?? "");
      }}
    />
  );
}

/** Pictures of what is not public come by the address of the console. */
function shown(body: string): string {
  return body.replaceAll(/(<img src=")(\/files\/)/g, "$1/api$2");
}

function mark(block: PageBlock | undefined, place: MarkedPlace): void {
  if (block === undefined) return;
  const at = place.quote === undefined ? -1 : block.text.indexOf(place.quote);
  const span =
    at >= 0
      ? { start: at, end: at + (place.quote?.length ?? 0) }
      : (place.span ?? { start: 0, end: block.text.length });
  // From the end, so that splitting a text does not move what is still to be marked.
  for (const piece of block.pieces.toReversed()) {
    const { node } = piece;
    if (!(node instanceof Text)) continue;
    const from = Math.max(0, span.start - piece.at);
    const to = Math.min(node.length, span.end - piece.at);
    if (from >= to) continue;
    const range = document.createRange();
    range.setStart(node, from);
    range.setEnd(node, to);
    const around = document.createElement("mark");
    around.className = `marked marked-${place.kind}`;
    around.title = place.label;
    around.dataset["place"] = place.key;
    range.surroundContents(around);
  }
}

/** The selected words within one block; null when nothing is selected, undefined when the selection is elsewhere. */
function pickedIn(root: HTMLElement): Picked | null | undefined {
  const selection = getSelection();
  if (selection === null || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.commonAncestorContainer)) return undefined;
  if (selection.isCollapsed) return null;
  const blocks = blocksInPage(root);
  const number = blocks.findIndex((block) =>
    block.pieces.some((piece) => range.intersectsNode(piece.node)),
  );
  const block = blocks[number];
  if (block === undefined) return null;
  const words = selection
    .toString()
    .split("\n")
    .map((line) => line.trim())
    .find((line) => line !== "" && block.text.includes(line));
  return words === undefined ? null : { block: number, quote: words.slice(0, 300) };
}
