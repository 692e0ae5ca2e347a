import { describe, expect, it } from "vitest";
import { networkOf, openBuckets } from "./buckets.ts";

const terms = { atOnce: 300, perSecond: 30, most: 1_000 };

describe("an address's bucket", () => {
  it("gives a hall of 300 their page at once, and then 30 a second", () => {
    const { take } = openBuckets(terms);
    for (let visitor = 0; visitor < 300; visitor += 1) expect(take("10.0.0.1", 1, 0)).toBe(0);
    expect(take("10.0.0.1", 1, 0)).toBe(1);
    for (let visitor = 0; visitor < 30; visitor += 1) expect(take("10.0.0.1", 1, 1_000)).toBe(0);
    expect(take("10.0.0.1", 1, 1_000)).toBe(1);
  });

  it("says after how many seconds a dear request fits", () => {
    const { take } = openBuckets(terms);
    for (let at = 0; at < 300; at += 1) take("10.0.0.1", 1, 0);
    expect(take("10.0.0.1", 60, 0)).toBe(2);
    expect(take("10.0.0.1", 60, 2_000)).toBe(0);
  });

  it("is each address's own, and never holds more than at first", () => {
    const { take } = openBuckets({ ...terms, atOnce: 2 });
    expect([take("a", 1, 0), take("a", 1, 0), take("a", 1, 0)]).toEqual([0, 0, 1]);
    expect(take("b", 1, 0)).toBe(0);
    expect([take("a", 2, 3_600_000), take("a", 1, 3_600_000)]).toEqual([0, 1]);
  });

  it("is forgotten when there are too many addresses", () => {
    const { take } = openBuckets({ atOnce: 1, perSecond: 1, most: 2 });
    take("a", 1, 0);
    take("b", 1, 0);
    take("c", 1, 0);
    expect([take("a", 1, 0), take("c", 1, 0)]).toEqual([0, 1]);
  });

  it("does not mind a clock that is set back", () => {
    const { take } = openBuckets({ ...terms, atOnce: 1 });
    expect([take("a", 1, 5_000), take("a", 1, 0)]).toEqual([0, 1]);
  });
});

describe("one address", () => {
  it.each([
    ["10.0.0.1", "10.0.0.1"],
    ["::ffff:10.0.0.1", "10.0.0.1"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::"],
    ["2001:db8::1", "2001:db8:0:0::"],
    ["fe80::1%eth0", "fe80:0:0:0::"],
    ["::1", "0:0:0:0::"],
  ])("of %s is %s", (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
