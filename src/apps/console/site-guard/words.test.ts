import { expect, test } from "vitest";
import { publicAddress } from "./words.ts";

test.each([
  ["index.html", "/"],
  ["policies/index.html", "/policies/"],
  ["documents/2018/a1.html", "/documents/2018/a1.html"],
  ["casino/赌 场?#.html", "/casino/%E8%B5%8C%20%E5%9C%BA%3F%23.html"],
  ["files/0a1b", null],
  [".moved/0a/0a1b", null],
])("%s stands at %s", (path, address) => {
  expect(publicAddress(path)).toBe(address);
});
