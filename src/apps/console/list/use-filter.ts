import { useNavigate, useSearch } from "@tanstack/react-router";

export type Filter = Readonly<Record<string, string | undefined>>;

/** The filter of a list as its address has it, and the way to change it; a change begins at the first page. */
export function useFilter(): readonly [Filter, (changes: Filter) => void] {
  const filter = useSearch({ strict: false }) as Filter;
  const navigate = useNavigate();
  const change = (changes: Filter) => {
    const next = { ...filter, after: undefined, ...changes };
    void navigate({ to: ".", search: next as never });
  };
  return [filter, change];
}
