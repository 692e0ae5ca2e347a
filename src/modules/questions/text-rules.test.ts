import { expect, it } from "vitest";
import { questionText } from "./text-rules.ts";

it.each([
  ["  低保   怎么申请？ ", "低保 怎么申请"],
  ["ＤＩＢＡＯ", "dibao"],
  ["包府发〔2018〕12号", "包府发〔2018〕12号"],
  ["“清洁取暖”", "“清洁取暖”"],
  ["低\u0000保\u200b", "低 保"],
  ["？？！", null],
  ["", null],
  ["问".repeat(61), null],
  ["问 ".repeat(5_000), null],
])("%j is kept as %j", (typed, kept) => expect(questionText(typed)).toBe(kept));
