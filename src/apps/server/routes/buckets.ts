/** How much one address may ask for: so many at once, and so many a second after that. */
export type BucketTerms = {
  readonly atOnce: number;
  readonly perSecond: number;
  /** Addresses remembered; beyond it those seen longest ago are forgotten, which is to their favour. */
  readonly most: number;
};

export type Buckets = {
  /** Takes what a request costs from an address's bucket: 0, or after how many seconds there is enough in it. */
  take(address: string, cost: number, now: number): number;
};

/** Buckets that fill again by themselves. A hall full of people behind one address has one bucket, so it is a large one. */
export function openBuckets({ atOnce, perSecond, most }: BucketTerms): Buckets {
  const buckets = new Map<string, { left: number; at: number }>();
  return {
    take(address, cost, now) {
      const key = networkOf(address);
      const known = buckets.get(key);
      const passed = known === undefined ? 0 : Math.max(0, now - known.at) / 1_000;
      const left = Math.min(atOnce, (known?.left ?? atOnce) + passed * perSecond);
      const isEnough = left >= cost;
      buckets.delete(key);
      buckets.set(key, { left: isEnough ? left - cost : left, at: now });
      if (buckets.size > most) buckets.delete(buckets.keys().next().value ?? "");
      return isEnough ? 0 : Math.ceil((cost - left) / perSecond);
    },
  };
}

/** What counts as one address: of IPv6 the network, since one machine has as many addresses in it as it likes. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, "");
  if (!plain.includes(":")) return plain;
  const [head = "", tail] = plain.split("%")[0]?.split("::") ?? [];
  const first = head === "" ? [] : head.split(":");
  const last = tail === undefined || tail === "" ? [] : tail.split(":");
  const zeros =
    tail === undefined ? [] : Array<string>(Math.max(0, 8 - first.length - last.length)).fill("0");
  return `${[...first, ...zeros, ...last].slice(0, 4).join(":")}::`;
}
