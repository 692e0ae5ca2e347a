import fc from "fast-check";
import { expect, test } from "vitest";
import { blockWatcher } from "../../../platform/contents/office/blocks.ts";
import { xmlParser } from "../../../platform/contents/xml/read-xml.ts";
import { findingsIn } from "../fixtures.ts";
import type { Located } from "./located.ts";
import type { Target } from "./model.ts";
import { maskBlocks } from "./office/mask-blocks.ts";
import { escaped } from "./office/package.ts";
import { replaced, replacedPart, replacementsIn } from "./replacements.ts";
import { inGb18030, withReplacements } from "./texts/encoded-line.ts";

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

const residentId = fc
  .tuple(
    fc.constantFrom("150203", "110101", "310104"),
    fc.integer({ min: 1940, max: 2015 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
    fc.integer({ min: 0, max: 999 }),
  )
  .map(([place, year, month, day, serial]) => {
    const two = (number: number) => String(number).padStart(2, "0");
    const body = `${place}${year}${two(month)}${two(day)}${String(serial).padStart(3, "0")}`;
    const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(body[index]), 0);
    return `${body}${"10X98765432"[sum % 11]}`;
  });

/** An ID number as people write it to get by. */
const disguised = fc
  .tuple(residentId, fc.constantFrom("plain", "wide", "spaced", "dashed"))
  .map(([id, how]) => {
    if (how === "wide")
      return id.replaceAll(/\d/g, (digit) => "０１２３４５６７８９".charAt(Number(digit)));
    const separator = how === "spaced" ? " " : "-";
    return how === "plain" ? id : [id.slice(0, 6), id.slice(6, 14), id.slice(14)].join(separator);
  });

const words = fc
  .array(fc.constantFrom("经审核", "，", "张三", "符合条件", "。", "A&B <C>", "𠮷", " ", "元"), {
    maxLength: 8,
  })
  .map((parts) => parts.join(""));
const cuts = fc.array(fc.nat({ max: 60 }), { maxLength: 6 });

function targetsIn(text: string): readonly Target[] {
  return findingsIn(text)
    .filter(({ maskable, span }) => maskable && span !== null)
    .map(({ rule, span, masked }) => {
      return { rule, span, masked, address: "p#1", maskable: true, within: [], spot: "" };
    });
}

const digitsOf = (text: string) => text.normalize("NFKC").replaceAll(/[^\dX]/g, "");

test("nothing of a number is left, however it was written, and nothing else changes", () => {
  fc.assert(
    fc.property(words, disguised, words, (before, id, after) => {
      const text = `${before}身份证号${id}，${after}`;
      const targets = targetsIn(text).filter(({ rule }) => rule.startsWith("resident-id"));
      expect(targets).toHaveLength(1);
      const masked = replaced(text, replacementsIn(text, targets));
      expect(digitsOf(masked)).not.toContain(digitsOf(id));
      expect(masked.startsWith(`${before}身份证号`)).toBe(true);
      expect(masked.endsWith(`，${after}`)).toBe(true);
      expect(findingsIn(masked).map(({ rule }) => rule)).not.toContain("resident-id");
    }),
  );
});

test("a text masked in parts is the text masked as a whole", () => {
  fc.assert(
    fc.property(words, disguised, words, cuts, (before, id, after, at) => {
      const text = `${before}${id}${after}`;
      const replacements = replacementsIn(text, targetsIn(text));
      const parts = partsOf(text, at).map(([from, to]) =>
        replacedPart(text, from, to, replacements),
      );
      expect(parts.join("")).toBe(replaced(text, replacements));
    }),
  );
});

test("runs of a Word file are masked as their text is, whatever the borders", () => {
  fc.assert(
    fc.property(words, disguised, words, cuts, (before, id, after, at) => {
      const text = `号码${before}${id}${after}`;
      const runs = partsOf(text, at).map(
        ([from, to]) =>
          `<w:r><w:t xml:space="preserve">${escaped(text.slice(from, to))}</w:t></w:r>`,
      );
      const xml = `<w:body xmlns:w="urn:w"><w:p>${runs.join("")}</w:p><w:p><w:r><w:t>别的</w:t></w:r></w:p></w:body>`;
      const targets = targetsIn(text);
      const located: Located = {
        pieces: new Map([["p#1", { text, spot: "", targets }]]),
        values: [],
        hidden: new Map(),
        structures: new Set(),
        inside: new Set(),
      };
      const masked = maskBlocks(xml, "p", located, new Set(), 100);
      const whole = replaced(text, replacementsIn(text, targets));
      expect(textsOf(masked)).toEqual([whole, "别的"]);
      expect(masked.replaceAll(/>[^<]+</g, "><")).toBe(xml.replaceAll(/>[^<]+</g, "><"));
    }),
  );
});

test.each([
  ["utf-8", (text: string) => Buffer.from(text)],
  ["gb18030", inGb18030],
] as const)("a line in %s keeps its encoding", (encoding, encode) => {
  fc.assert(
    fc.property(words, disguised, words, (before, id, after) => {
      const text = `号码${before}${id}${after}`.replaceAll("𠮷", "土");
      const replacements = [...replacementsIn(text, targetsIn(text))];
      const last = replacements.at(-1)?.end ?? 0;
      replacements.push({ start: last, end: last, text: "（已隐去）某" });
      const masked = withReplacements(encode(text), encoding, replacements);
      expect(new TextDecoder(encoding).decode(masked)).toBe(replaced(text, replacements));
    }),
  );
});

/** A text cut at places that are not within a letter of two units. */
function partsOf(text: string, at: readonly number[]): readonly (readonly [number, number])[] {
  const places = at.filter(
    (place) => place < text.length && !/[\uDC00-\uDFFF]/.test(text.charAt(place)),
  );
  const borders = [...new Set([0, ...places, text.length])].toSorted((a, b) => a - b);
  return borders.slice(1).map((to, index) => [borders[index] ?? 0, to] as const);
}

function textsOf(xml: string): readonly string[] {
  const texts: string[] = [];
  const parser = xmlParser(blockWatcher({ block: ({ text }) => texts.push(text) }, new Set()), 100);
  parser.write(xml);
  parser.close();
  return texts;
}
