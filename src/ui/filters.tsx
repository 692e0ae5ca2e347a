import { grouped } from "./numbers.ts";
import type { CountedLink } from "./links.ts";

/** One way to narrow a list: years, kinds, agencies. The first choice is "all". */
export type FilterGroup = {
  readonly label: string;
  readonly choices: readonly (CountedLink & { readonly isCurrent: boolean })[];
};

function choiceOf(choice: FilterGroup["choices"][number]) {
  return (
    <li>
      <a href={choice.href} {...(choice.isCurrent ? { "aria-current": "true" } : {})}>
        {choice.label}
        {choice.count === null ? null : <span>{grouped(choice.count)}</span>}
      </a>
    </li>
  );
}

/** The choices in a line above a list. */
export function Filters({ groups }: { readonly groups: readonly FilterGroup[] }) {
  return <>{groups.map(lineOf)}</>;
}

function lineOf(group: FilterGroup) {
  return (
    <nav class="filters" aria-label={group.label}>
      <span aria-hidden="true">{group.label}</span>
      <ul>{group.choices.map(choiceOf)}</ul>
    </nav>
  );
}
