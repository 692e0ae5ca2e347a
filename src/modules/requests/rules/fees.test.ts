import { describe, expect, it } from "vitest";
import { feeByPages, feeByRequests, feeOfRequest, stepsByPages } from "./fees.ts";

describe("the fee of 国办函〔2020〕109号", () => {
  it.each([
    [0, 0],
    [10, 0],
    [11, 100],
    [30, 2000],
    [31, 2200],
    [35, 3000],
    [40, 4000],
    [41, 4300],
    [50, 7000],
    [51, 7400],
  ])("of %i requests of a month is %i yuan", (count, yuan) => {
    expect(feeByRequests(count)).toBe(yuan);
  });

  it("of a single request is that of its place in the month", () => {
    const shares = Array.from({ length: 60 }, (_, index) => feeOfRequest(index + 1));
    expect(shares.reduce((sum, yuan) => sum + yuan, 0)).toBe(feeByRequests(60));
  });

  it.each([
    [30, 0],
    [31, 10],
    [100, 700],
    [101, 720],
    [200, 2700],
    [201, 2740],
    [250, 4700],
  ])("of %i pages is %i yuan", (pages, yuan) => {
    expect(feeByPages(pages)).toBe(yuan);
    expect(stepsByPages(pages).reduce((sum, step) => sum + step.count, 0)).toBe(pages);
  });
});
