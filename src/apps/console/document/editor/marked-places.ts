import { Extension } from "@tiptap/core";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import type { Node } from "@tiptap/pm/model";
import { blocksIn, rangeOf } from "./places.ts";

/** A place in the text to mark: a finding of the checks, or the words that a comment is about. */
export type MarkedPlace = {
  readonly key: string;
  readonly block: number;
  readonly span: { readonly start: number; readonly end: number } | null;
  /** For comments: the words themselves, found again in their block. */
  readonly quote?: string;
  readonly kind: "leak" | "warning" | "note" | "comment";
  readonly label: string;
};

const key = new PluginKey<DecorationSet>("marked-places");

declare module "@tiptap/core" {
  interface Commands<ReturnType> {
    markedPlaces: {
      /** Marks these places and no others. */
      markPlaces: (places: readonly MarkedPlace[]) => ReturnType;
      /** Selects a marked place and brings it into view. */
      goToPlace: (place: MarkedPlace) => ReturnType;
    };
  }
}

/** Marks places in the text without changing it; the marks move along while the person writes. */
export const markedPlaces = Extension.create({
  name: "markedPlaces",
  addCommands() {
    return {
      markPlaces:
        (places) =>
        ({ tr, dispatch }) => {
          dispatch?.(tr.setMeta(key, places).setMeta("addToHistory", false));
          return true;
        },
      goToPlace:
        (place) =>
        ({ state, commands }) => {
          const range = placeIn(state.doc, place);
          return range !== null && commands.setTextSelection(range) && commands.scrollIntoView();
        },
    };
  },
  addProseMirrorPlugins() {
    return [
      new Plugin({
        key,
        state: {
          init: () => DecorationSet.empty,
          apply(transaction, marks) {
            const places = transaction.getMeta(key) as readonly MarkedPlace[] | undefined;
            return places === undefined
              ? marks.map(transaction.mapping, transaction.doc)
              : decorated(transaction.doc, places);
          },
        },
        props: { decorations: (state) => key.getState(state) },
      }),
    ];
  },
});

/** Where a place stands in the editor's document; null when its words are gone. */
export function placeIn(document: Node, place: MarkedPlace): { from: number; to: number } | null {
  const block = blocksIn(document)[place.block];
  if (block === undefined) return null;
  const at = place.quote === undefined ? -1 : block.text.indexOf(place.quote);
  const span = at >= 0 ? { start: at, end: at + (place.quote?.length ?? 0) } : place.span;
  return rangeOf(block, span ?? { start: 0, end: block.text.length });
}

function decorated(document: Node, places: readonly MarkedPlace[]): DecorationSet {
  const found = places.flatMap((place) => {
    const range = placeIn(document, place);
    if (range === null) return [];
    const look = {
      class: `marked marked-${place.kind}`,
      title: place.label,
      "data-place": place.key,
    };
    return [Decoration.inline(range.from, range.to, look)];
  });
  return DecorationSet.create(document, found);
}
