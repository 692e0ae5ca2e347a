import { expect, test } from "vitest";
import { merged, type Found, type Suggestion } from "./merged.ts";

const place = (text: string, by: Found["by"] = "start"): Found => ({
  of: { text, kind: "栏目", href: `/${text}/` },
  by,
});
const question = (text: string, by: Found["by"] = "start"): Found => ({
  of: { text, kind: "大家在搜", href: null },
  by,
});
const title = (text: string): Suggestion => ({ text, kind: "文件", href: `/${text}.html` });
const texts = (...given: Parameters<typeof merged>) => merged(...given).map(({ text }) => text);

test("places come first, then questions, then titles; of each those first that start as typed", () => {
  expect(
    texts(
      [place("甲", "letters"), place("乙", "word"), place("丙")],
      [question("丁", "word"), question("戊")],
      [title("己"), title("庚")],
    ),
  ).toEqual(["丙", "乙", "甲", "戊", "丁", "己", "庚"]);
});

test("there are eight at most, and room for each sort", () => {
  const many = Array.from({ length: 9 }, (_, at) => String(at));
  expect(
    texts(
      many.map((one) => place(`栏${one}`)),
      many.map((one) => question(`问${one}`)),
      many.map((one) => title(`文${one}`)),
    ),
  ).toEqual(["栏0", "栏1", "栏2", "问0", "问1", "问2", "问3", "文0"]);
});

test("the same words are suggested once, whatever stands between them", () => {
  expect(texts([place("低保标准")], [question("低保 标准？")], [title("《低保标准》")])).toEqual([
    "低保标准",
  ]);
});
