import { Link } from "@tanstack/react-router";
import { useMay } from "../api/session.ts";
import { readSearch } from "../search-text.ts";
import { numberWords } from "../words/numbers.ts";
import { insideConsole } from "./list-address.ts";

/** A number that leads to its records, for whoever may see them; nought leads nowhere. */
export function CellLink({ value, records }: { readonly value: number; readonly records: string }) {
  const may = useMay();
  if (value === 0 || !may("request.read")) return numberWords(value);
  const { to, query } = insideConsole(records);
  return (
    <Link to={to} search={readSearch(query) as never}>
      {numberWords(value)}
    </Link>
  );
}
