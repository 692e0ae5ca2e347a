import type { ComponentChildren } from "preact";

/** A fact of a record: its name and its value; a null value is left out of the grid. */
export type Fact = readonly [name: string, value: ComponentChildren | null];

/** Facts in a quiet grid: two beside each other where there is room, one below the other on a phone. */
export function Facts({
  facts,
  label,
}: {
  readonly facts: readonly Fact[];
  readonly label: string;
}) {
  return (
    <dl class="facts" aria-label={label}>
      {facts.map(factItem)}
    </dl>
  );
}

function factItem([name, value]: Fact) {
  if (value === null || value === "") return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
