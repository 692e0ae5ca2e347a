type Named = { readonly id: number; readonly name: string; readonly shortName: string };

/**
 * Which organization a text is of: the one that signs at its end, else the one that its title begins with or
 * its head names, else the last that the text names. The longest name wins: 区财政局 is not 区. Null when none is
 * named.
 */
export function agencyIn(
  title: string,
  lines: readonly string[],
  organizations: readonly Named[],
): number | null {
  const names = organizations
    .flatMap(({ id, name, shortName }) => [
      { id, name },
      ...(shortName.length >= 3 ? [{ id, name: shortName }] : []),
    ])
    .filter(({ name }) => name.length >= 3)
    .toSorted((a, b) => b.name.length - a.name.length);
  const signature = lines.slice(-6).map((line) => line.replaceAll(/[\s　]/g, ""));
  for (const line of signature.toReversed()) {
    const signed = names.find(
      ({ name }) => line.startsWith(name) && line.length <= name.length + 24,
    );
    if (signed !== undefined) return signed.id;
  }
  const head = [title, ...lines.slice(0, 3)].map((line) => line.replaceAll(/[\s　]/g, ""));
  for (const line of head) {
    const begins = names.find(({ name }) => line.startsWith(name));
    if (begins !== undefined) return begins.id;
  }
  return names.find(({ name }) => title.includes(name))?.id ?? null;
}
