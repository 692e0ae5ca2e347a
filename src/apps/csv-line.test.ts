import { expect, it } from "vitest";
import { csvLine } from "./csv-line.ts";

it.each([
  [["1", "苏合"], "1,苏合\r\n"],
  [['说"好"', "一,二", "上\n下"], '"说""好""","一,二","上\n下"\r\n'],
  [["=1+1", "@x", "-2", "+86"], "'=1+1,'@x,'-2,'+86\r\n"],
])("writes %j", (cells, line) => {
  expect(csvLine(cells)).toBe(line);
});
