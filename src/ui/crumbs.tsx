import type { Link } from "./links.ts";
import type { PageFrame } from "./page-frame.ts";
import { linkItem } from "./link-lists.tsx";
import { wordsOf } from "./words.ts";

/** Where a page stands: home, the ancestors in order, and the page itself (not a link). */
export function Crumbs(props: {
  readonly frame: PageFrame;
  readonly ancestors: readonly Link[];
  readonly here: string;
}) {
  const words = wordsOf(props.frame.language);
  return (
    <nav class="crumbs" aria-label={words.position}>
      <ol>
        <li>
          <a href={props.frame.prefix}>{words.home}</a>
        </li>
        {props.ancestors.map(linkItem)}
        <li aria-current="page">{props.here}</li>
      </ol>
    </nav>
  );
}
