import fc from "fast-check";
import { expect, test } from "vitest";
import { zipOf } from "../files/fixtures.ts";
import { contentsOf, docxOf, unreadIn, wordLine, wordPart, xlsxOf } from "./fixtures.ts";

const NUMBER = "110105199003071234";
const samples: readonly (readonly [string, Buffer])[] = [
  [
    "a.docx",
    docxOf(wordLine(NUMBER), {
      "word/comments.xml": wordPart(
        "comments",
        `<w:comment w:author="x">${wordLine("好")}</w:comment>`,
      ),
    }),
  ],
  [
    "a.xlsx",
    xlsxOf([
      {
        name: "名单",
        inside: `<sheetData><row r="1"><c r="A1"><v>${NUMBER}</v></c></row></sheetData>`,
      },
    ]),
  ],
  [
    "a.zip",
    zipOf({
      "a.csv": "姓名,号码\n甲,1\n",
      "b.html": "<p>通知</p>",
      "c.zip": zipOf({ "d.txt": "abc" }),
    }),
  ],
  ["a.rtf", Buffer.from(String.raw`{\rtf1\ansi{\info{\author A}}\'d5\'c5 text\par}`, "latin1")],
  [
    "a.ofd",
    zipOf({
      "OFD.xml": "<OFD/>",
      "Doc_0/Pages/0/Content.xml":
        '<Page><TextObject Boundary="1 1 1 1"><TextCode X="0" Y="1">a</TextCode></TextObject></Page>',
    }),
  ],
];

test("whatever is damaged is answered, and never thrown", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...samples),
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 8 }),
      fc.option(fc.nat()),
      async ([name, whole], changes, cut) => {
        const bytes = Buffer.from(
          whole.subarray(0, cut === null ? whole.length : cut % whole.length),
        );
        for (const [at, value] of changes) if (bytes.length > 0) bytes[at % bytes.length] = value;
        expect(Array.isArray(await contentsOf(bytes, name))).toBe(true);
      },
    ),
    { numRuns: 400 },
  );
}, 60_000);

test("a file that ends too early is never taken for a whole one", async () => {
  for (const [name, whole] of samples.filter(([one]) => !one.endsWith("rtf"))) {
    for (let cut = 60; cut < whole.length; cut += 97) {
      expect(
        unreadIn(await contentsOf(whole.subarray(0, cut), name)),
        `${name} ${cut}`,
      ).not.toStrictEqual([]);
    }
  }
}, 60_000);
