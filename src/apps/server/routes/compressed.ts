const forms = [
  ["br", ".br"],
  ["gzip", ".gz"],
] as const;

/**
 * In which form a file is sent: the smallest that is kept beside it and that the browser takes by its header
 * accept-encoding; as it is when there is none. A form with weight 0 is one that it refuses.
 */
export function formFor(
  accepted: string | string[] | undefined,
  name: string,
  kept: ReadonlySet<string>,
): { readonly encoding: "br" | "gzip" | null; readonly file: string } {
  const takes = new Set(
    String(accepted ?? "")
      .toLowerCase()
      .split(",")
      .filter((part) => !/;\s*q=0(\.0*)?\s*$/.test(part))
      .map((part) => part.split(";")[0]?.trim() ?? ""),
  );
  const found = forms.find(([encoding, ending]) => takes.has(encoding) && kept.has(name + ending));
  return found === undefined
    ? { encoding: null, file: name }
    : { encoding: found[0], file: name + found[1] };
}
