import { describe, expect, it } from "vitest";
import { aboutMany, fileSize, grouped } from "./numbers.ts";

describe("numbers as readers see them", () => {
  it.each([
    [0, "0"],
    [999, "999"],
    [1000, "1,000"],
    [6504, "6,504"],
    [1234567, "1,234,567"],
  ])("groups %i as %s", (count, text) => {
    expect(grouped(count)).toBe(text);
  });

  it.each([
    [640, "640 "],
    [1240, "1,200 "],
    [9960, "1 万"],
    [12_416, "1.2 万"],
    [128_000, "13 万"],
    [1_270_000, "130 万"],
  ])("says about how many %i are as %s", (count, text) => {
    expect(aboutMany(count)).toBe(text);
  });

  it.each([
    [512, "512 B"],
    [49_152, "48 KB"],
    [1_363_149, "1.3 MB"],
  ])("says %i bytes as %s", (bytes, text) => {
    expect(fileSize(bytes)).toBe(text);
  });
});
