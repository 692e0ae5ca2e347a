import fc from "fast-check";
import { expect, it, test } from "vitest";
import { readSearch, writeSearch } from "./search-text.ts";

test.each([
  ["?state=published&year=2018", { state: "published", year: "2018" }],
  ["?q=2018", { q: "2018" }],
  ["?q=%E9%A2%84%E7%AE%97+1", { q: "预算 1" }],
  ["", {}],
])("%s is read and written again the same", (text, search) => {
  expect(readSearch(text)).toEqual(search);
  expect(writeSearch(search)).toBe(text);
});

it("leaves out what is not there", () => {
  expect(writeSearch({ q: "", year: undefined, state: null, page: 2 })).toBe("?page=2");
});

it("reads whatever it writes", () => {
  const texts = fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.string({ minLength: 1 }));
  fc.assert(
    fc.property(texts, (search) => {
      const whole = Object.values(search).every((text) => text.isWellFormed());
      fc.pre(whole);
      expect(readSearch(writeSearch(search))).toEqual({ ...search });
    }),
  );
});
