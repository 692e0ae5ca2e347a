import { render } from "preact-render-to-string";
import { grouped } from "./numbers.ts";
import type { CountedLink } from "./links.ts";
import { safeHtml, type SafeHtml } from "./safe-html.ts";
import type { Words } from "./words.ts";

/** A column beside a list, with those below it (open only on the way to the current one). */
export type TreeItem = CountedLink & {
  readonly isCurrent: boolean;
  readonly children: readonly TreeItem[];
};

/**
 * The columns beside a list: the siblings of the current column under their parent's name. Pages of
 * one column should share one object: what is drawn from it is kept with it.
 */
export type ColumnTree = { readonly heading: CountedLink; readonly items: readonly TreeItem[] };

function itemOf(item: TreeItem) {
  const inside = (
    <>
      {item.label}
      {item.count === null ? null : <span>{grouped(item.count)}</span>}
    </>
  );
  return (
    <li>
      {item.isCurrent ? (
        <a href={item.href} aria-current="page">
          {inside}
        </a>
      ) : (
        <a href={item.href}>{inside}</a>
      )}
      {item.children.length > 0 ? <ul>{item.children.map(itemOf)}</ul> : null}
    </li>
  );
}

/**
 * The tree beside the text. On a narrow screen the style sheet shows the box and its label instead
 * and opens the tree while the box is ticked, so that folding needs no script.
 */
export function Tree({ tree, words }: { readonly tree: ColumnTree; readonly words: Words }) {
  return (
    <nav class="tree" aria-label={words.columns}>
      <input type="checkbox" id="tree-open" />
      <label for="tree-open">{words.columnsOf(tree.heading.label)}</label>
      <p>
        <a href={tree.heading.href}>{tree.heading.label}</a>
      </p>
      <ul dangerouslySetInnerHTML={{ __html: itemsOf(tree) }} />
    </nav>
  );
}

const drawn = new WeakMap<ColumnTree, SafeHtml>();

/** The items as HTML; a tree that several pages share is drawn once. */
function itemsOf(tree: ColumnTree): SafeHtml {
  let html = drawn.get(tree);
  if (html === undefined) drawn.set(tree, (html = safeHtml(render(<>{tree.items.map(itemOf)}</>))));
  return html;
}
