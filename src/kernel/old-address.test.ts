import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { normalisedAddress } from "./old-address.ts";

describe("an old address", () => {
  test.each([
    ["/a/b.html", "/a/b.html"],
    ["/a/?id=1&b=2#top", "/a/?id=1&b=2"],
    ["/A/b?ID=1", "/A/b?ID=1"],
    ["/%E9%80%9A%e7%9f%a5/", "/通知/"],
    ["/show.asp?name=%E9%80%9A", "/show.asp?name=通"],
    ["/show.asp?name=%b9%ab", "/show.asp?name=%B9%AB"],
    ["/a%2fb%3fc%23d%25", "/a%2Fb%3Fc%23d%25"],
    ["/show?a=%26b", "/show?a=%26b"],
    ["/100%", "/100%25"],
    ["/a?", "/a"],
    ["/e\u0301", "/é"],
    ["/a%00", null],
    ["/a%0d%0aSet-Cookie:x", null],
    ["a/b", null],
  ])("%s is kept as %s", (asked, expected) => {
    expect(normalisedAddress(asked)).toBe(expected);
  });

  it("is not kept beyond 2,000 bytes", () => {
    expect(normalisedAddress(`/${"长".repeat(666)}`)).not.toBeNull();
    expect(normalisedAddress(`/${"长".repeat(667)}`)).toBeNull();
  });

  it("is the same after it was normalised once more", () => {
    const piece = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.constantFrom("%", "%2", "%25", "%2541", "%E9%80", "?", "&", "#", "+"),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const once = normalisedAddress(`/${pieces.join("")}`);
        expect(once === null ? null : normalisedAddress(once)).toBe(once);
      }),
    );
  });
});
