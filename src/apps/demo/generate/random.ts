/** Numbers that look random and are the same for the same seed. */
export type Random = {
  /** A whole number from `least` to `most`, both included. */
  int(least: number, most: number): number;
  pick<T>(list: readonly T[]): T;
  /** `count` different ones of a list, in a random order. */
  some<T>(list: readonly T[], count: number): readonly T[];
  chance(share: number): boolean;
};

/** A generator (mulberry32) for a seed. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    int,
    pick<T>(list: readonly T[]): T {
      const found = list[int(0, list.length - 1)];
      if (found === undefined) throw new RangeError("nothing to pick from");
      return found;
    },
    some(list, count) {
      const rest = [...list];
      for (let at = rest.length - 1; at > 0; at -= 1) {
        const other = int(0, at);
        [rest[at], rest[other]] = [rest[other] as (typeof rest)[0], rest[at] as (typeof rest)[0]];
      }
      return rest.slice(0, count);
    },
    chance: (share) => next() < share,
  };
}
