import { FORMS } from "./model.ts";

/** A file as the log promises it. */
export type Promised = { readonly sha256: string; readonly size: number };

/**
 * What the log promises to stand in the folder. A page and its compressed forms share one place, so that
 * 100,000 pages with both take 30 MB.
 */
export type FoldedSite = {
  /** How many files there are, compressed forms and markers counted. */
  readonly count: number;
  get(path: string): Promised | null;
  paths(): Generator<string>;
};

export type Folding = FoldedSite & {
  set(path: string, sha256: string, size: number): void;
  remove(path: string): void;
  /** Notes that a file was met. */
  see(path: string): void;
  /** The files that were not met. */
  unseen(): Generator<string>;
};

const ENDINGS = ["", ...FORMS.map(({ ending }) => ending)];
const DIGEST = 32;
const ABSENT = -1;

/** An empty fold, to which the lines of the log are added one after the other. */
export function openFolding(): Folding {
  const places = new Map<string, number>();
  const free: number[] = [];
  let digests = Buffer.alloc(0);
  let sizes = new Float64Array(0);
  let seen = new Uint8Array(0);
  let count = 0;
  let used = 0;

  function placeFor(page: string): number {
    const known = places.get(page);
    if (known !== undefined) return known;
    const place = free.pop() ?? used++;
    places.set(page, place);
    if ((place + 1) * ENDINGS.length > sizes.length) grow();
    return place;
  }

  function grow(): void {
    const most = Math.max(1024, Math.ceil(sizes.length * 1.5));
    const moreSizes = new Float64Array(most).fill(ABSENT);
    moreSizes.set(sizes);
    sizes = moreSizes;
    const moreSeen = new Uint8Array(most);
    moreSeen.set(seen);
    seen = moreSeen;
    const moreDigests = Buffer.alloc(most * DIGEST);
    digests.copy(moreDigests);
    digests = moreDigests;
  }

  function slotOf(path: string): number | null {
    const { page, form } = partsOf(path);
    const place = places.get(page);
    return place === undefined ? null : place * ENDINGS.length + form;
  }

  function* pathsWhere(isWanted: (slot: number) => boolean): Generator<string> {
    for (const [page, place] of places) {
      for (const [form, ending] of ENDINGS.entries()) {
        const slot = place * ENDINGS.length + form;
        if (sizes[slot] !== ABSENT && isWanted(slot)) yield page + ending;
      }
    }
  }

  return {
    get count() {
      return count;
    },
    get(path) {
      const slot = slotOf(path);
      const size = slot === null ? ABSENT : (sizes[slot] ?? ABSENT);
      if (slot === null || size === ABSENT) return null;
      return { sha256: digests.toString("hex", slot * DIGEST, (slot + 1) * DIGEST), size };
    },
    set(path, sha256, size) {
      const { page, form } = partsOf(path);
      const slot = placeFor(page) * ENDINGS.length + form;
      if (sizes[slot] === ABSENT) count += 1;
      sizes[slot] = size;
      seen[slot] = 0;
      digests.write(sha256, slot * DIGEST, DIGEST, "hex");
    },
    remove(path) {
      const slot = slotOf(path);
      if (slot === null || (sizes[slot] ?? ABSENT) === ABSENT) return;
      sizes[slot] = ABSENT;
      count -= 1;
      const first = slot - (slot % ENDINGS.length);
      if (!sizes.subarray(first, first + ENDINGS.length).every((size) => size === ABSENT)) return;
      places.delete(partsOf(path).page);
      free.push(first / ENDINGS.length);
    },
    see(path) {
      const slot = slotOf(path);
      if (slot !== null) seen[slot] = 1;
    },
    paths: () => pathsWhere(() => true),
    unseen: () => pathsWhere((slot) => seen[slot] === 0),
  };
}

function partsOf(path: string): { readonly page: string; readonly form: number } {
  for (let form = 1; form < ENDINGS.length; form += 1) {
    const ending = ENDINGS[form] ?? "";
    if (path.endsWith(ending)) return { page: path.slice(0, -ending.length), form };
  }
  return { page: path, form: 0 };
}
