import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { partAsked } from "./byte-range.ts";

describe("the part that a header asks for", () => {
  it.each([
    [undefined, 10, { kind: "whole" }],
    ["bytes=0-0", 10, { kind: "part", first: 0, last: 0 }],
    ["bytes = 2 - 4", 10, { kind: "part", first: 2, last: 4 }],
    ["Bytes=5-", 10, { kind: "part", first: 5, last: 9 }],
    ["bytes=-3", 10, { kind: "part", first: 7, last: 9 }],
    ["bytes=-30", 10, { kind: "part", first: 0, last: 9 }],
    ["bytes=-0", 10, { kind: "beyond" }],
    ["bytes=10-", 10, { kind: "beyond" }],
    ["bytes=0-", 0, { kind: "beyond" }],
    ["bytes=-1", 0, { kind: "beyond" }],
    ["bytes=4-2", 10, { kind: "whole" }],
    ["bytes=0-1,4-5", 10, { kind: "whole" }],
    ["bytes=a-b", 10, { kind: "whole" }],
    ["bytes=--1", 10, { kind: "whole" }],
    ["bytes=1e3-", 10, { kind: "whole" }],
    ["bytes=99999999999999999999-", 10, { kind: "whole" }],
    ["pages=1-2", 10, { kind: "whole" }],
  ])("%j of %i bytes is %j", (header, size, part) => {
    expect(partAsked(header, size)).toEqual(part);
  });

  it("lies within the file whatever is written", () => {
    const number = fc.oneof(
      fc.nat(),
      fc.bigInt(0n, 10n ** 20n),
      fc.constantFrom("", "-1", "x", " "),
    );
    const headers = fc.oneof(
      fc.string(),
      fc.tuple(number, number).map(([from, to]) => `bytes=${from}-${to}`),
    );
    fc.assert(
      fc.property(headers, fc.nat({ max: 1_000_000 }), (header, size) => {
        const part = partAsked(header, size);
        if (part.kind !== "part") return;
        expect(part.first).toBeGreaterThanOrEqual(0);
        expect(part.last).toBeLessThan(size);
        expect(part.first).toBeLessThanOrEqual(part.last);
      }),
    );
  });
});
