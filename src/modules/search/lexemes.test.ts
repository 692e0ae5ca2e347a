import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { anEntry } from "./fixtures.ts";
import { quoted, sampleOf, vectorOf } from "./lexemes.ts";

const lexemesOf = (vector: string) =>
  new Set(Array.from(vector.matchAll(/'((?:[^'\\]|''|\\\\)*)'/g), (found) => found[1]));

describe("the vector of an entry", () => {
  const vector = lexemesOf(
    vectorOf(
      anEntry({
        title: "清洁取暖补贴办法",
        body: "根据国办发〔2016〕80号，对城乡居民取暖给予补贴。补贴标准另行公布。",
      }),
    ),
  );

  it.each(["取暖", "^取暖", "+取暖", "补贴", "+补贴", "居民"])("holds %s", (lexeme) => {
    expect(vector).toContain(lexeme);
  });

  it.each(["^居民", "的", "，", "+居民"])("does not hold %s", (lexeme) => {
    expect(vector).not.toContain(lexeme);
  });

  it.each([
    "t:1",
    "y:2018",
    "m:201811",
    "a:7",
    "c:3",
    "c:9",
    "v:1",
    "k:通知",
    "n:晴政发2018-12",
    "n:国办发2016-80",
  ])("is marked %s", (marker) => {
    expect(vector).toContain(marker);
  });

  it("is marked as no longer in force when it is repealed", () => {
    expect(lexemesOf(vectorOf(anEntry({ validity: "repealed" })))).toContain("v:0");
  });
});

it("is a literal that no text can break out of", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
      const inside = quoted(text).slice(1, -1);
      expect(inside.replaceAll("''", "").replaceAll("\\\\", "")).not.toMatch(/['\\]/);
    }),
  );
});

it("of a text without end stays below what PostgreSQL holds", () => {
  const body = Array.from({ length: 200_000 }, (_, index) => `${index}号楼`).join(" ");
  expect(Buffer.byteLength(vectorOf(anEntry({ body })))).toBeLessThan(1_000_000);
});

test.each([
  ["0193-00", 0],
  ["0193-3f", 63],
  ["0193-40", 0],
  ["0193-ff", 63],
])("the entry %s is in sample %i", (id, sample) => {
  expect(sampleOf(id)).toBe(sample);
});
