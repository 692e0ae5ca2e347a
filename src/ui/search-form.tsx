import type { Words } from "./words.ts";

/** The search field: a plain GET form, so that a page of results has an address. */
export function SearchForm(props: {
  readonly words: Words;
  readonly action: string;
  readonly id: string;
  readonly hint: string;
  readonly query?: string;
  /** Choices that a new search keeps: facets, order. */
  readonly keeps?: readonly { readonly name: string; readonly value: string }[];
}) {
  return (
    <search class="find">
      <form method="get" action={props.action}>
        <label class="unseen" for={props.id}>
          {props.words.searchLabel}
        </label>
        <input
          type="search"
          id={props.id}
          name="q"
          maxLength={100}
          placeholder={props.hint}
          value={props.query ?? ""}
          autoComplete="off"
        />
        {props.keeps?.map(({ name, value }) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <button>{props.words.search}</button>
      </form>
    </search>
  );
}
