/** A number of the year that links to the records behind it. */
export type Figure = {
  /** As it is shown: "6,504", "100%". */
  readonly value: string;
  readonly label: string;
  readonly href: string;
};

export function Figures({ figures }: { readonly figures: readonly Figure[] }) {
  return <ul class="figures">{figures.map(figureItem)}</ul>;
}

function figureItem(figure: Figure) {
  return (
    <li>
      <a href={figure.href}>
        <b>{figure.value}</b>
        <span>{figure.label}</span>
      </a>
    </li>
  );
}
