import { describe, expect, it } from "vitest";
import { settings } from "./fixtures.ts";
import { htmlPieces } from "./html-pieces.ts";
import { scanPieces } from "./scan.ts";

describe("the pieces of a body", () => {
  it("are its paragraphs and headings, without tags", () => {
    const pieces = htmlPieces(
      "<h2>标题</h2><p>一<strong>二</strong>&amp;三<br />四</p><ul><li>五</li></ul>",
    );
    expect(pieces.map((piece) => piece.text)).toEqual(["标题", "一二&三\n四", "五"]);
    expect(pieces[1]?.place.spot).toBe("正文第 2 段");
  });

  it("are the cells of tables with their places", () => {
    const pieces = htmlPieces(
      "<table><caption>名单</caption><tr><th>姓名</th><th>电话</th></tr><tr><td><p>李桂芳</p></td><td>13812345678</td></tr></table><p>完</p>",
    );
    expect(pieces.map(({ text, cell }) => [text, cell?.row ?? 0, cell?.column ?? 0])).toEqual([
      ["名单", 0, 0],
      ["姓名", 1, 1],
      ["电话", 1, 2],
      ["李桂芳", 2, 1],
      ["13812345678", 2, 2],
      ["完", 0, 0],
    ]);
  });

  it("are alternative texts, comments and addresses of mail, which readers do not see at once", () => {
    const pieces = htmlPieces(
      '<!-- 13812345678 --><img src="/files/a" alt="李桂芳身份证"><a href="mailto:li@163.com">信</a><script>1</script>',
    );
    expect(pieces.map(({ text, concealed }) => [text.trim(), concealed])).toEqual([
      ["信", null],
      ["13812345678", "markup"],
      ["李桂芳身份证", "markup"],
      ["li@163.com", "markup"],
    ]);
  });

  it("let a list in a body be judged by its headings", () => {
    const html =
      "<p>低保对象公示</p><table><tr><td>姓名</td><td>账号</td></tr><tr><td>李桂芳</td><td>060301123456</td></tr></table>";
    expect(scanPieces(htmlPieces(html), settings).map(({ rule }) => rule)).toEqual([
      "bank-account",
      "name-in-sensitive-list",
    ]);
  });

  it("end with whatever the text ends with", () => {
    expect(htmlPieces("<p>没有关上<table><tr><td>格").map(({ text }) => text)).toEqual([
      "没有关上",
      "格",
    ]);
    expect(htmlPieces("")).toEqual([]);
  });
});
