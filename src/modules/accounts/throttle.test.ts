import { expect, it } from "vitest";
import { delayAfter } from "./throttle.ts";

it.each([
  [0, 0],
  [10, 0],
  [11, 500],
  [15, 2_500],
  [20, 5_000],
  [1_000_000, 5_000],
])("after %i failures the next attempt waits %i ms, and never for ever", (failures, delay) => {
  expect(delayAfter(failures)).toBe(delay);
});
