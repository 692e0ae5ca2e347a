import { expect, test } from "vitest";
import { kindWord, renamed, sizeWords, titleFrom } from "./sizes.ts";

test.each([
  [17, "17 B"],
  [1_025, "2 KB"],
  [1_572_864, "1.5 MB"],
])("%i bytes read %s", (bytes, words) => {
  expect(sizeWords(bytes)).toBe(words);
});

test.each([
  ["名单.xlsx", "XLSX"],
  ["说明", "文件"],
])("%s is of the kind %s", (name, kind) => {
  expect(kindWord(name)).toBe(kind);
});

test.each([
  ["名单.xlsx", "低保名单", "低保名单.xlsx"],
  ["名单.xlsx", "低保名单.xlsx", "低保名单.xlsx"],
  ["名单.xlsx", " ", "名单.xlsx"],
  ["名单.xlsx", "a/b:c", "abc.xlsx"],
])("%s renamed to %s is %s", (name, beginning, expected) => {
  expect(renamed(name, beginning)).toBe(expected);
});

test.each([
  ["关于供暖的通知.docx", "关于供暖的通知"],
  ["三月财务公开表(1).xlsx", "三月财务公开表"],
  ["村务公开_2018 - 副本.xlsx", "村务公开 2018"],
  ["IMG_20180418_140311.jpg", ""],
  ["mmexport1524031391.jpg", ""],
])("the title from %s is %j", (name, title) => {
  expect(titleFrom(name)).toBe(title);
});
