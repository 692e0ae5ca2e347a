import { describe, expect, it } from "vitest";
import { windowOf } from "./windows.ts";

const year = (of: number, count: number) =>
  Array.from({ length: 12 }, (_, index) => ({ month: of * 100 + 12 - index, count }));
const tenYears = [2018, 2017, 2016, 2015, 2014, 2013, 2012, 2011, 2010, 2009].flatMap((of) =>
  year(of, 10),
);

describe("the window for the newest matches", () => {
  it("is months while few are enough", () => {
    expect(windowOf(tenYears, 20, null)).toEqual(["m:201812", "m:201811", "m:201810"]);
  });

  it("is whole years beyond that", () => {
    expect(windowOf(tenYears, 120, null)).toEqual(["y:2018", "y:2017"]);
  });

  it("is all time when most matches are wanted, or more than there are", () => {
    expect(windowOf(tenYears, 500, null)).toBeNull();
    expect(windowOf([], 20, null)).toBeNull();
    expect(windowOf(tenYears, Number.POSITIVE_INFINITY, null)).toBeNull();
    expect(windowOf(tenYears, Number.NaN, null)).toBeNull();
  });

  it("begins where the matches are, not where the year is", () => {
    expect(windowOf(year(2009, 100), 60, null)).toEqual(["m:200912"]);
  });

  it("leaves out no month up to now when the counts are estimates", () => {
    expect(windowOf(tenYears, 10, 201903)).toEqual([
      "m:201903",
      "m:201902",
      "m:201901",
      "m:201812",
      "m:201811",
    ]);
    expect(windowOf(tenYears, 60, 201903)).toEqual(["y:2019", "y:2018"]);
  });

  it("names at most six years", () => {
    const sparse = Array.from({ length: 40 }, (_, index) => ({
      month: (2018 - index) * 100 + 6,
      count: 10,
    }));
    expect(windowOf(sparse, 39, null)).toHaveLength(6);
    expect(windowOf(sparse, 60, null)).toBeNull();
  });
});
