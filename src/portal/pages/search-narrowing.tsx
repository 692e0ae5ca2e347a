import type { Link } from "../../ui/links.ts";
import type { Facet, SearchPage } from "./search-view.ts";
import { searchWords as say } from "./search-words.ts";

const AT_ONCE = 6;

/** The ways to narrow a result down, beside it; folded behind their label on a phone. */
export function Narrowing({ page }: { readonly page: SearchPage }) {
  return (
    <aside class="narrowing" aria-label={say.narrow}>
      <input type="checkbox" id="tree-open" />
      <label for="tree-open">{say.narrow}</label>
      <div>{page.facets.map(facetOf)}</div>
    </aside>
  );
}

function facetOf({ label, choices }: Facet) {
  const rest = choices.slice(AT_ONCE);
  return (
    <section class="facet">
      <h2>{label}</h2>
      <ul>{choices.slice(0, AT_ONCE).map(choiceOf)}</ul>
      {rest.length > 0 ? (
        <details open={rest.some((choice) => choice.isCurrent)}>
          <summary>{say.more(label)}</summary>
          <ul>{rest.map(choiceOf)}</ul>
        </details>
      ) : null}
    </section>
  );
}

function choiceOf(choice: Facet["choices"][number]) {
  return (
    <li>
      <a
        href={choice.href}
        rel="nofollow"
        {...(choice.isCurrent ? { "aria-current": "true" } : {})}
      >
        {choice.label}
        {choice.count === null ? null : <span>{choice.count}</span>}
      </a>
    </li>
  );
}

/** The filters that are set, above the result; each is taken off by one touch. */
export function Chosen({ page }: { readonly page: SearchPage }) {
  return (
    <nav class="chips chosen" aria-label={say.chosen}>
      <span aria-hidden="true">{say.chosen}</span>
      <ul>
        {page.chosen.map(chosenOf)}
        {page.clearHref !== null && page.chosen.length > 1 ? (
          <li class="clear">
            <a href={page.clearHref}>{say.clear}</a>
          </li>
        ) : null}
      </ul>
    </nav>
  );
}

function chosenOf({ label, href }: Link) {
  return (
    <li>
      <a href={href} rel="nofollow">
        <span class="unseen">{say.takeOff} </span>
        {label}
        <i aria-hidden="true">×</i>
      </a>
    </li>
  );
}
