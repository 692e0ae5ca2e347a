import type { Content, Piece } from "../../../platform/contents/model.ts";
import { structures, type Structure, type Target } from "./model.ts";
import { usualMask } from "../masks/usual-masks.ts";

/** A value that has no address in its file, and what is to stand in its place. */
export type Value = { readonly value: string; readonly masked: string; readonly spot: string };

/** A text in which something was found. */
export type LocatedPiece = {
  readonly text: string;
  readonly spot: string;
  readonly targets: readonly Target[];
};

/** What is to be masked in a file, with the texts that reading it gave. */
export type Located = {
  /** By the address of a piece: its text and the findings in it. */
  readonly pieces: ReadonlyMap<string, LocatedPiece>;
  /** Values of pieces without an address, or of files inside this file. */
  readonly values: readonly Value[];
  /** Addresses of what is hidden, by how. */
  readonly hidden: ReadonlyMap<Structure, ReadonlySet<string>>;
  /** Ways of hiding that are to be taken out. */
  readonly structures: ReadonlySet<Structure>;
  /** Files inside this one in which something is to be masked, by name. */
  readonly inside: ReadonlySet<string>;
};

/** Puts the findings of a file together with its texts, which are read again for it: findings hold no values. */
export async function locate(
  contents: AsyncIterable<readonly Content[]>,
  targets: readonly Target[],
): Promise<Located> {
  const byAddress = Map.groupBy(
    targets.filter(
      ({ address, span, within }) => address !== null && span !== null && within.length === 0,
    ),
    ({ address }) => address ?? "",
  );
  const bySpot = Map.groupBy(
    targets.filter(
      ({ address, span, within }) => address === null && span !== null && within.length === 0,
    ),
    ({ spot }) => spot,
  );
  const asked = new Set<Structure>(
    structures.filter((kind) => targets.some(({ rule }) => rule === kind)),
  );
  const pieces = new Map<string, LocatedPiece>();
  const hidden = new Map<Structure, Set<string>>();
  const values: Value[] = [];
  for await (const some of contents) for (const piece of some) take(piece);
  const inside = new Set(targets.flatMap(({ within }) => within.slice(0, 1)));
  return { pieces, values, hidden, structures: asked, inside };

  function take(piece: Content): void {
    if (piece.kind !== "piece" || piece.place.within.length > 0) return;
    const own = piece.address === null ? undefined : byAddress.get(piece.address);
    if (own !== undefined && PLAIN.test(piece.address ?? "")) values.push(...valuesIn(piece, own));
    else if (own !== undefined && piece.address !== null) {
      pieces.set(piece.address, { text: piece.text, spot: piece.place.spot, targets: own });
    }
    if (piece.address === null) values.push(...valuesIn(piece, bySpot.get(piece.place.spot) ?? []));
    const kind = structures.find((structure) => structure === piece.concealed);
    if (kind !== undefined && asked.has(kind) && piece.address !== null) {
      let addresses = hidden.get(kind);
      if (addresses === undefined) hidden.set(kind, (addresses = new Set()));
      addresses.add(piece.address);
    }
  }
}

/** Parts whose texts are replaced by their value, wherever it stands in the file. */
const PLAIN = /^(?:docProps\/|xl\/workbook\.xml#)/;

/** Several pieces may stand at one spot; the value is the one whose usual mask is that of the finding. */
function valuesIn({ text, place }: Piece, targets: readonly Target[]): readonly Value[] {
  return targets.flatMap(({ rule, span, masked }) => {
    if (span === null || span.end > text.length) return [];
    const value = text.slice(span.start, span.end);
    return usualMask(rule, value) === masked ? [{ value, masked, spot: place.spot }] : [];
  });
}

/** The names of the parts of an office file in which a piece with findings stands. */
export function partsOf(located: Located): ReadonlySet<string> {
  const parts = [
    ...located.pieces.keys(),
    ...[...located.hidden.values()].flatMap((all) => [...all]),
  ];
  return new Set(parts.map((address) => address.slice(0, address.indexOf("#"))));
}
