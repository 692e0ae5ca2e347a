import { expect, test } from "vitest";
import { carried } from "./comment-rules.ts";

test.each([
  ["where it stood", 1, "供暖", ["通知", "做好供暖", "特此通知"], 1, true],
  ["after a paragraph was put in before it", 1, "供暖", ["通知", "新增一段", "做好供暖"], 2, true],
  ["nearest of several", 3, "供暖", ["供暖", "a", "供暖工作", "b"], 2, true],
  ["gone with its words", 1, "供暖", ["通知", "做好取暖"], 1, false],
  ["without a quote, in its block", 1, "", ["通知", "做好取暖"], 1, true],
  ["without a quote, its block gone", 4, "", ["通知"], 4, false],
])("a remark is found %s", (_, block, quote, blocks, to, stands) => {
  expect(carried({ block, quote }, blocks)).toEqual({ block: to, quoteStands: stands });
});
