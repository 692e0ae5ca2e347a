import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { someFields } from "../fixtures.ts";
import { differenceOf, differentBlocks } from "./difference.ts";

const content = (body: string, about: object = {}, names: readonly string[] = []) => ({
  fields: someFields(about),
  body,
  attachments: names.map((name) => ({
    name,
    sha256: "a".repeat(64),
    mediaType: "text/plain",
    size: 1,
  })),
});
/** 同 -去- +来+ */
const written = (from: readonly string[], to: readonly string[]) =>
  differentBlocks(from, to).map(({ kind, parts }) => {
    const text = parts.map((part) =>
      part.kind === "same"
        ? part.text
        : part.kind === "added"
          ? `+${part.text}+`
          : `-${part.text}-`,
    );
    return `${kind}: ${text.join("")}`;
  });

test.each([
  [
    ["甲", "乙"],
    ["甲", "乙"],
    ["same: 甲", "same: 乙"],
  ],
  [["甲段"], ["甲段", "新的一段"], ["same: 甲段", "added: +新的一段+"]],
  [["通知", "旧的内容"], ["通知"], ["same: 通知", "removed: -旧的内容-"]],
  [
    ["请于5月1日前报送材料。"],
    ["请于6月15日前报送材料。"],
    ["changed: 请于-5月1-+6月15+日前报送材料。"],
  ],
  [
    ["供暖工作安排如下", "一、加强领导"],
    ["一、加强组织领导"],
    ["removed: -供暖工作安排如下-", "changed: 一、加强+组织+领导"],
  ],
  [["完全两样的句子"], ["ABCDEFG"], ["added: +ABCDEFG+", "removed: -完全两样的句子-"]],
])("from %j to %j reads as %j", (from, to, expected) => {
  expect(written(from, to)).toEqual(expected);
});

it("keeps every character of both texts, whatever they are", () => {
  const line = fc.string({ unit: fc.constantFrom(..."甲乙丙丁一二三") });
  const lines = fc.array(line, { maxLength: 8 });
  const kept = fc.property(lines, lines, (from, to) => {
    const blocks = differentBlocks(from, to);
    const side = (without: string) =>
      blocks
        .flatMap((block) => block.parts)
        .filter((part) => part.kind !== without)
        .map((part) => part.text)
        .join("");
    return side("added") === from.join("") && side("removed") === to.join("");
  });
  expect(fc.check(kept).counterexample).toBeNull();
});

describe("the difference of two editions", () => {
  it("names fields, attachments and rows of tables", () => {
    const table = (sum: string) => `<table><tr><td>收入</td><td>${sum}</td></tr></table>`;
    const found = differenceOf(
      content(table("100"), {}, ["旧.txt", "同.txt"]),
      content(table("120"), { title: "新标题" }, ["同.txt", "新.txt"]),
    );
    expect(found.fields).toEqual(["title"]);
    expect(found.attachments).toEqual({ removed: ["旧.txt"], added: ["新.txt"] });
    expect(found.blocks).toMatchObject([{ kind: "changed" }]);
  });

  it("of long texts that share nothing is told at once", () => {
    const text = (word: string) => Array.from({ length: 4_000 }, (_, line) => `${word}${line}`);
    expect(differentBlocks(text("甲"), text("乙"))).toHaveLength(8_000);
  });
});
