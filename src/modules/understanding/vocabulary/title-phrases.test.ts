import { expect, test } from "vitest";
import { titlePhrases } from "./title-phrases.ts";

const named = (title: string) =>
  titlePhrases(title)
    .filter((phrase) => phrase.isName)
    .map((phrase) => phrase.text);
const all = (title: string) => titlePhrases(title).map((phrase) => phrase.text);

test.each([
  ["中华人民共和国民事诉讼法", ["民事诉讼法"]],
  ["山东省大气污染防治条例", ["山东省大气污染防治条例", "大气污染防治条例"]],
  [
    "关于调整城乡居民最低生活保障标准的通知",
    ["关于调整城乡居民最低生活保障标准的通知", "城乡居民最低生活保障标准"],
  ],
  ["区政府办关于印发《公共租赁住房分配办法（试行）》的通知", ["公共租赁住房分配办法"]],
  ["信访条例（2005年修订）", ["信访条例"]],
])("%s is about %j", (title, names) => {
  expect(named(title)).toEqual(names);
});

test("runs of words are phrases; what joins or opens a title is none", () => {
  const phrases = all("关于做好2018年新型农村合作医疗筹资工作的通知");
  expect(phrases).toContain("新型农村合作医疗");
  expect(phrases).toContain("合作医疗筹资");
  expect(phrases.some((text) => text.startsWith("关于") || text.endsWith("通知"))).toBe(false);
});

test("where words begin is kept", () => {
  const phrase = titlePhrases("新型农村合作医疗").find(({ text }) => text === "新型农村合作医疗");
  expect(phrase?.words.toString(2)).toBe("10001");
});
