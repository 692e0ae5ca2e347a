import { describe, expect, it } from "vitest";
import { openTitles, type Titled } from "./title-index.ts";

const idOf = (number: number) => String(number).padStart(32, "0");

function run<T>(work: Generator<void, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

function indexOf(titles: readonly (string | readonly [string, number])[]) {
  const rows = titles.map((given, at): Titled => {
    const [title, siteId] = typeof given === "string" ? [given, 1] : given;
    return { id: idOf(at), siteId, title };
  });
  const indexing = openTitles();
  run(indexing.titles(rows));
  return run(indexing.index());
}

const index = indexOf([
  "关于调整城乡居民最低生活保障标准的通知",
  "关于老旧小区改造工作的通知",
  ["关于最低工资标准的公示", 2],
  "最低生活保障名单（低保）最低生活保障",
  "关于印发 ＡＢＣ 办法的通知",
  "中小学校车管理办法",
]);
const found = (...terms: readonly string[]) =>
  [...index.candidates(1, terms)].map((id) => Number(id));

describe("titles", () => {
  it.each([
    ["how they start", ["关于"], [0, 1, 4]],
    ["how a word in them starts", ["最低"], [0, 3]],
    ["a word and the beginning of the next", ["小区改"], [1]],
    ["a word inside a longer one", ["保障标"], [0]],
    ["one letter", ["低"], [3]],
    ["one term that starts a word and others that they hold", ["标准", "居民"], [0]],
    ["letters of any width and case", ["abc"], [4]],
    ["the last word with nothing after it", ["通知"], [0, 1, 4]],
    ["nothing where a word is left half way", ["于印"], []],
    ["nothing that no title holds", ["雪豹"], []],
    ["nothing beyond one title", ["通知关于"], []],
  ])("are found by %s, newest first, each once", (_, terms, expected) => {
    expect(found(...terms)).toEqual(expected);
  });

  it("are found on their own site alone", () => {
    expect([...index.candidates(2, ["最低"])]).toEqual([idOf(2)]);
  });

  it("may be none at all", () => {
    expect([...indexOf([]).candidates(1, ["低保"])]).toEqual([]);
  });

  it("are found under what thousands of them begin with, however much of it is typed", () => {
    const many = indexOf([
      ...Array.from({ length: 2_500 }, (_, at) => `关于第${at}号事项的通知`),
      "关于雪豹的通知",
    ]);
    const first = (term: string) => Number(many.candidates(1, [term]).next().value ?? -1);
    const all = (term: string) => [...many.candidates(1, [term])].length;
    expect(["关于", "关于第", "关于第7", "关于第77", "关于第2499号", "通知"].map(first)).toEqual([
      0, 0, 7, 77, 2_499, 0,
    ]);
    expect(
      ["关于", "关于第", "关于雪", "关于雪豹", "关于雪豹的", "关于虎", "关于虎豹"].map(all),
    ).toEqual([2_501, 2_500, 1, 1, 1, 0, 0]);
  });
});
