import { expect, test } from "vitest";
import { dataLine } from "./words.ts";

test.each([
  [{ title: "供暖通知", reason: "时间有误" }, "标题：供暖通知，理由：时间有误"],
  [{ fields: ["name", "sort"], internal: 4 }, "改动：name、sort"],
  [{ reason: null, title: "" }, ""],
])("%j reads: %s", (data, line) => {
  expect(dataLine(data)).toBe(line);
});
