import { expect, test } from "vitest";
import { zipOf } from "../../files/fixtures.ts";
import { contentsOf, foundAt, relsOf } from "../fixtures.ts";

const NUMBER = "110105199003071234";
const text = (said: string) => `<a:p><a:r><a:t>${said}</a:t></a:r></a:p>`;
const slide = (inside: string, attributes = "") =>
  `<p:sld xmlns:p="p" xmlns:a="a" ${attributes}><p:cSld><p:spTree>${inside}</p:spTree></p:cSld></p:sld>`;
const shape = (said: string, hidden = "") =>
  `<p:sp><p:nvSpPr><p:cNvPr id="1" name="x"${hidden}/></p:nvSpPr><p:txBody>${text(said)}</p:txBody></p:sp>`;

function read(slides: readonly string[], parts: Readonly<Record<string, string>> = {}) {
  const ids = slides.map(
    (_, index) => `<p:sldId id="${256 + index}" r:id="rId${slides.length - index}"/>`,
  );
  return contentsOf(
    zipOf({
      "_rels/.rels": relsOf([["rId1", "officeDocument", "ppt/presentation.xml"]]),
      "ppt/presentation.xml": `<p:presentation xmlns:p="p" xmlns:r="r"><p:sldIdLst>${ids.join("")}</p:sldIdLst></p:presentation>`,
      "ppt/_rels/presentation.xml.rels": relsOf(
        slides.map((_, index) => [`rId${index + 1}`, "slide", `slides/slide${index + 1}.xml`]),
      ),
      ...Object.fromEntries(slides.map((xml, index) => [`ppt/slides/slide${index + 1}.xml`, xml])),
      ...parts,
    }),
    "a.pptx",
  );
}

test("slides come in the order of the presentation, cells with their places", async () => {
  const table = `<p:graphicFrame><a:tbl><a:tr><a:tc>${text("姓名")}</a:tc><a:tc>${text(NUMBER)}</a:tc></a:tr></a:tbl></p:graphicFrame>`;
  const contents = await read([slide(table), slide(shape("封面"))]);
  expect(foundAt(contents, "封面")).toStrictEqual(["第 1 张幻灯片第 1 段"]);
  expect(foundAt(contents, NUMBER)).toStrictEqual(["第 2 张幻灯片表格 1 第 1 行第 2 列"]);
});

test.each([
  ["a hidden slide", slide(shape(NUMBER), 'show="0"'), {}, "第 1 张幻灯片第 1 段 [hidden-text]"],
  ["a hidden shape", slide(shape(NUMBER, ' hidden="1"')), {}, "第 1 张幻灯片第 1 段 [hidden-text]"],
  [
    "an alternative text",
    slide(shape("x", ` descr="${NUMBER}"`)),
    {},
    "第 1 张幻灯片的替代文字 [markup]",
  ],
  [
    "notes",
    slide(shape("x")),
    {
      "ppt/slides/_rels/slide1.xml.rels": relsOf([
        ["rId1", "notesSlide", "../notesSlides/notesSlide1.xml"],
      ]),
      "ppt/notesSlides/notesSlide1.xml": slide(shape(NUMBER)),
    },
    "第 1 张幻灯片的备注第 1 段 [speaker-notes]",
  ],
  [
    "comments",
    slide(shape("x")),
    {
      "ppt/slides/_rels/slide1.xml.rels": relsOf([
        ["rId1", "comments", "../comments/comment1.xml"],
      ]),
      "ppt/comments/comment1.xml": `<p:cmLst xmlns:p="p"><p:cm><p:text>${NUMBER}</p:text></p:cm></p:cmLst>`,
    },
    "第 1 张幻灯片的批注 [comment]",
  ],
])("%s", async (_, xml, parts, where) => {
  expect(foundAt(await read([xml], parts), NUMBER)).toStrictEqual([where]);
});
