import { describe, expect, it } from "vitest";
import { plainTerms, searchAddress, searchTerms } from "./search-terms.ts";

describe("the query string of the search page", () => {
  it.each([
    ["nothing", {}, {}],
    ["another name", { "q[]": "低保" }, {}],
    ["a name twice", { q: ["低保", "医保"], page: ["2", "3"] }, { q: "低保", page: 2 }],
    ["no number", { q: "x", page: "abc", year: "1e99" }, { q: "x" }],
    ["a page beyond the last", { page: "501" }, {}],
    ["an order that is none", { order: "sideways" }, {}],
    ["one step undone", { without: "synonym-低保" }, { without: ["synonym-低保"] }],
    ["steps undone, one twice", { without: ["a-1", "b-2", "a-1"] }, { without: ["a-1", "b-2"] }],
    ["an empty step", { without: ["", "a-1"] }, { without: ["a-1"] }],
    ["something nested", { without: { a: 1 }, kind: { b: 2 } }, {}],
  ])("with %s is read without an error", (_, given, expected) => {
    expect(searchTerms.parse(given)).toEqual({ ...plainTerms(""), ...expected });
  });

  it("is cut, not refused, when it is endless", () => {
    expect(searchTerms.parse({ q: "低".repeat(20_000) }).q).toHaveLength(10_000);
  });
});

describe("the address of a state", () => {
  const terms = searchTerms.parse({ q: "低保", year: "2018", page: "3", without: ["a-1", "b-2"] });

  it("holds all that differs from the usual, and is read back the same", () => {
    const address = searchAddress("/search/", terms, { page: 3 });
    const query = new URL(address, "http://x").searchParams;
    expect(
      searchTerms.parse({ ...Object.fromEntries(query), without: query.getAll("without") }),
    ).toEqual(terms);
  });

  it("begins at the first page when something changes", () => {
    expect(searchAddress("/search/", terms, { year: undefined, without: [] })).toBe(
      "/search/?q=%E4%BD%8E%E4%BF%9D",
    );
  });
});
