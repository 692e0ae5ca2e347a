import { expect, test } from "vitest";
import { contentsOf, foundAt, piecesIn, unreadIn } from "../fixtures.ts";

const NUMBER = "110105199003071234";
/** 张三 in GB18030. */
const GB_NAME = Buffer.from("d5c5c8fd", "hex");

test("running text is read by its lines, and by two where a number is cut", async () => {
  const contents = await contentsOf(
    "关于公示的通知\n\n身份证号 110105199003\n071234，特此公示\n",
    "a.txt",
  );
  expect(piecesIn(contents).map(({ place, text }) => [place.spot, text])).toStrictEqual([
    ["第 1 行", "关于公示的通知"],
    ["第 3 行", "身份证号 110105199003\n071234，特此公示"],
  ]);
});

test.each([
  ["GB18030", Buffer.concat([GB_NAME, Buffer.from(` ${NUMBER}\n`)])],
  ["UTF-16", Buffer.from(`\ufeff张三 ${NUMBER}\n`, "utf16le")],
  ["UTF-8 with mark", Buffer.from(`\ufeff张三 ${NUMBER}\n`)],
  ["UTF-16 without mark", Buffer.from(`张三 ${NUMBER}\n`.repeat(20), "utf16le")],
])("text in %s", async (_, bytes) => {
  const contents = await contentsOf(bytes, "a.txt");
  expect(piecesIn(contents)[0]?.text).toBe(`张三 ${NUMBER}`);
  expect(unreadIn(contents)).toStrictEqual([]);
});

test("a line longer than a megabyte is read in parts that overlap", async () => {
  const contents = await contentsOf(
    `${"甲".repeat(1_000_000)}${NUMBER}${"乙".repeat(1_000_000)}`,
    "a.txt",
  );
  expect(foundAt(contents, NUMBER)).toContain("第 1 行");
});

test.each([
  ["a.csv", `姓名,号码\n"张,三","${NUMBER}"\n`],
  ["a.txt", `姓名\t号码\n张,三\t${NUMBER}\n`],
  ["a.csv", `姓名;号码\n张,三;="${NUMBER}"\n`],
])("columns of %s", async (name, text) => {
  const contents = await contentsOf(text, name);
  expect(
    piecesIn(contents)
      .slice(2)
      .map((piece) => [piece.text, piece.cell?.row, piece.cell?.column]),
  ).toStrictEqual([
    ["张,三", 2, 1],
    [NUMBER, 2, 2],
  ]);
  expect(piecesIn(contents).at(-1)?.place.spot).toBe("第 2 行第 2 列");
});

test("a quoted field goes over lines, and one that never ends does not swallow the file", async () => {
  const whole = await contentsOf(`a,"一\n二",c\nd,e,f\n`, "a.csv");
  expect(piecesIn(whole).map(({ text }) => text)).toStrictEqual([
    "a",
    "一\n二",
    "c",
    "d",
    "e",
    "f",
  ]);
  const broken = await contentsOf(`a,"b\n${"c,d\n".repeat(20_000)}`, "a.csv");
  expect(piecesIn(broken).length).toBeGreaterThan(10_000);
});

test.each([
  ["a paragraph", `<p>号码<b>110105</b>199003071234</p>`, "第 1 段"],
  [
    "a cell",
    `<table><tr><td colspan=2>姓名</td><td>x</td></tr><tr><td>a</td><td>b</td><td>${NUMBER}</td></tr></table>`,
    "表格 1 第 2 行第 3 列",
  ],
  ["a hidden element", `<div style="display: none">${NUMBER}</div>`, "第 1 段 [hidden-text]"],
  ["a white element", `<div style="color:#FFF">${NUMBER}</div>`, "第 1 段 [hidden-text]"],
  ["a comment", `<p>x</p><!-- ${NUMBER} -->`, "网页注释 [markup]"],
  ["an alternative text", `<img alt="${NUMBER}">`, "属性 alt [markup]"],
  ["an attribute for programs", `<p data-id="${NUMBER}">x</p>`, "属性 data-id [markup]"],
  ["a hidden field", `<input type="hidden" value="${NUMBER}">`, "属性 value [hidden-text]"],
  ["an address", `<a href="tel:${NUMBER}">x</a>`, "链接地址 [markup]"],
  [
    "entities",
    `<p>${[...NUMBER].map((digit) => `&#${digit.charCodeAt(0)};`).join("")}</p>`,
    "第 1 段",
  ],
])("a web page: %s", async (_, body, where) => {
  const contents = await contentsOf(`<!DOCTYPE html><html><body>${body}</body></html>`, "a.html");
  expect(foundAt(contents, NUMBER)).toStrictEqual([where]);
});

test("scripts and styles of a web page are no text; a web page called .xls is one all the same", async () => {
  const contents = await contentsOf(
    `<html><script>var a = "${NUMBER}"</script><p>通知</p></html>`,
    "a.xls",
  );
  expect(piecesIn(contents).map(({ text }) => text)).toStrictEqual(["通知"]);
});

test("rich text: paragraphs, Chinese, hidden text, comments and properties", async () => {
  const rtf = String.raw`{\rtf1\ansi\ansicpg936{\fonttbl{\f0 SimSun;}}{\info{\author \'d5\'c5\'c8\'fd}}\pard \u36523?\u20221?\u35777? 110105{\b 1990}03071234\par{\v 13800138000}\par{\*\annotation 13900139000}\par}`;
  const contents = await contentsOf(rtf, "a.doc");
  expect(foundAt(contents, NUMBER)).toStrictEqual(["第 1 段"]);
  expect(foundAt(contents, "身份证")).toStrictEqual(["第 1 段"]);
  expect(foundAt(contents, "张三")).toStrictEqual(["文档属性：作者 [document-property]"]);
  expect(foundAt(contents, "13800138000")).toStrictEqual(["第 2 段 [hidden-text]"]);
  expect(foundAt(contents, "13900139000")[0]).toMatch(/\[comment\]$/);
  expect(unreadIn(contents)).toStrictEqual([]);
});

test("an old file of Office is searched for letters and said to be unread; an encrypted new one is encrypted", async () => {
  const head = Buffer.from("d0cf11e0a1b11ae1", "hex");
  const body = Buffer.concat([
    head,
    Buffer.alloc(505),
    Buffer.from(`身份证号${NUMBER}`, "utf16le"),
    Buffer.alloc(600),
  ]);
  const contents = await contentsOf(body, "a.xls");
  expect(foundAt(contents, NUMBER).length).toBe(1);
  expect(unreadIn(contents)).toStrictEqual([
    "全文（旧格式，请另存为 docx、xlsx 或 pptx 后再检查）: unknown-kind",
  ]);
  const locked = Buffer.concat([
    head,
    Buffer.alloc(504),
    Buffer.from("EncryptedPackage", "utf16le"),
  ]);
  expect(unreadIn(await contentsOf(locked, "a.docx"))).toStrictEqual(["全文: encrypted"]);
});

test("mail is read as far as it is text and said to be unread", async () => {
  const contents = await contentsOf(`From: a@b.example\nMIME-Version: 1.0\n\n${NUMBER}\n`, "a.eml");
  expect(foundAt(contents, NUMBER)).toStrictEqual(["第 4 行"]);
  expect(unreadIn(contents)).toStrictEqual(["全文: unknown-kind"]);
});

test("an empty file says nothing", async () => {
  expect(await contentsOf("", "a.txt")).toStrictEqual([]);
});
