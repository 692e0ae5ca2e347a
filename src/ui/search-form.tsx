import type { Words } from "./words.ts";

/** A choice that a new search keeps: a facet, the order. */
export type KeptChoice = { readonly name: string; readonly value: string };

/** The search field: a plain GET form, so that a page of results has an address. */
export function SearchForm(props: {
  readonly words: Words;
  readonly action: string;
  readonly id: string;
  readonly hint: string;
  readonly query?: string;
  readonly keeps?: readonly KeptChoice[];
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
          maxLength={200}
          placeholder={props.hint}
          value={props.query ?? ""}
          autoComplete="off"
        />
        {props.keeps?.map(hiddenField)}
        <button>{props.words.search}</button>
      </form>
    </search>
  );
}

function hiddenField({ name, value }: KeptChoice) {
  return <input type="hidden" name={name} value={value} />;
}
