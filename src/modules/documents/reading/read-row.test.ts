import { describe, expect, it, test } from "vitest";
import { plainDateOf } from "../../../kernel/dates.ts";
import { readRow } from "./index.ts";

const today = plainDateOf("2018-11-23");
const read = (row: unknown) =>
  readRow(typeof row === "string" ? row : JSON.stringify(row), { today });
const value = (row: unknown) => {
  const done = read(row);
  if (!done.ok) throw new Error(done.refusal);
  return done.value;
};

describe("a row", () => {
  it("is read with the field names of a national export", () => {
    expect(
      value({
        id: "a",
        title: "关于双随机监管的意见",
        index_no: "000014349/2019-00007",
        doc_no: "国发〔2018〕5号",
        agency: "国务院",
        theme: "市场监管\\工商",
        date_written: "2018-01-27",
        date_published: "2018-02-15",
        url: "http://x.example/",
        body: "纯文字",
        html: "<p onclick=x()>正文</p>",
      }),
    ).toMatchObject({
      sourceKey: "a",
      genre: "意见",
      documentNumber: "国发〔2018〕5号",
      theme: "市场监管/工商",
      writtenOn: "2018-01-27",
      publishedOn: "2018-02-15",
      body: "<p>正文</p>",
      address: "http://x.example/",
    });
  });

  it("is read with Chinese field names", () => {
    expect(
      value({
        标题: "公告",
        正文: "一\n二",
        发布日期: "2018年5月1日",
        发文字号: "晴政发〔2018〕1号",
        发布机构: "区民政局",
      }),
    ).toMatchObject({
      title: "公告",
      body: "<p>一</p>\n<p>二</p>",
      publishedOn: "2018-05-01",
      agency: "区民政局",
    });
  });

  it("finds the number at the head of the text where none is given", () => {
    expect(
      value({ title: "通知", body: "关于公开工作的通知\n晴政办发〔2018〕9号\n各单位：" })
        .documentNumber,
    ).toBe("晴政办发〔2018〕9号");
    expect(
      value({ title: "通知", body: "根据晴政办发〔2018〕9号文件要求" }).documentNumber,
    ).toBeNull();
  });

  test.each([
    ["in brackets", "（晴政办发〔2018〕9号）\n各单位："],
    ["with blanks", "某某通知\n晴政办发 [2018] 第 9 号\n各单位："],
    ["in HTML", "<div>题</div><p style='text-align:center'>晴政办发〔2018〕9号</p><p>文</p>"],
    ["in Markdown", "# 题\n\n晴政办发〔2018〕9号\n\n文"],
  ])("finds the number at its head %s", (_name, body) => {
    expect(value({ title: "通知", body }).documentNumber).toMatch(/^晴政办发.*2018.*9.*号$/);
  });

  test.each([["无"], ["—"], ["/"], ["　"]])("has no number where it says %s", (said) => {
    expect(value({ title: "通知", body: "文", doc_no: said }).documentNumber).toBeNull();
  });

  it("without text is taken when it has an address", () => {
    expect(value({ title: "目录", url: "http://x.example/" }).body).toBe("");
  });

  it("keeps the time of publication and none where a day alone is said", () => {
    const timed = { title: "t", body: "x", 发布时间: "2018-05-01 9:12" };
    expect(value(timed)).toMatchObject({ publishedOn: "2018-05-01", publishedTime: "09:12" });
    expect(value({ title: "t", body: "x", date: "2018-05-01" }).publishedTime).toBeNull();
  });

  it("with a year alone is published on its first day, by guess, and written on none", () => {
    expect(value({ title: "t", body: "x", date: null, year: 2017 })).toMatchObject({
      publishedOn: "2017-01-01",
      isDayGuessed: true,
      writtenOn: null,
    });
    expect(value({ title: "t", body: "x", date: " " })).toMatchObject({
      publishedOn: null,
      isDayGuessed: false,
    });
  });

  it("goes by the first field that says something", () => {
    expect(value({ title: " ", 标题: "题", body: "", 正文: "文" })).toMatchObject({
      title: "题",
      body: "<p>文</p>",
    });
  });

  it("carries nothing that a database refuses", () => {
    const row = `{"title":"题\\u0000\\n目\\ud800","body":"文\\u0000\\u0008","agency":"局\\u0000","id":"a\\u0000"}`;
    expect(value(row)).toMatchObject({
      title: "题 目\ufffd",
      body: "<p>文</p>",
      agency: "局",
      sourceKey: "a",
    });
  });

  it("keeps identities apart that numbers of the language cannot", () => {
    const keys = [
      `1234567890123456788`,
      `1234567890123456789`,
      `"${"a".repeat(300)}1"`,
      `"${"a".repeat(300)}2"`,
    ];
    const kept = keys.map((id) => value(`{"id":${id},"title":"t","body":"x"}`).sourceKey);
    expect(new Set(kept).size).toBe(4);
    expect(kept.slice(0, 2)).toEqual(keys.slice(0, 2));
    expect(value({ id: 7, title: "t", body: "x" }).sourceKey).toBe("7");
    expect(value({ id: null, title: "t", body: "x" }).sourceKey).toBeNull();
  });

  test.each([
    ["有效", "in-force"],
    ["现行有效", "in-force"],
    ["未失效", "in-force"],
    ["", "in-force"],
    ["已修改", "amended"],
    ["部分废止", "amended"],
    ["全文废止", "repealed"],
    ["失效", "expired"],
    ["尚未生效", "not-yet-in-force"],
    ["repealed", "repealed"],
  ])("of status %s is %s", (status, validity) => {
    expect(value({ title: "t", body: "x", status }).validity).toBe(validity);
  });

  test.each([
    [
      "plain text with stray markup",
      "甲</p>\n乙<BR>丙&nbsp;丁",
      "<p>甲</p>\n<p>乙</p>\n<p>丙 丁</p>",
    ],
    ["titles in plain brackets", "关于<某办法>的通知", "<p>关于&lt;某办法&gt;的通知</p>"],
    ["HTML by its look", "<p>甲</p><p>乙</p>", "<p>甲</p>\n<p>乙</p>"],
    ["Markdown by its look", "# 另题\n\n甲 **乙**", "<h2>另题</h2>\n<p>甲 <strong>乙</strong></p>"],
    ["a list of paragraphs", ["甲", "乙"], "<p>甲</p>\n<p>乙</p>"],
  ])("has %s read", (_name, body, html) => {
    expect(value({ title: "t", body }).body).toBe(html);
  });

  it("is read in the format that it says, whatever it looks like", () => {
    expect(value({ title: "t", format: "text", body: "<p>甲</p><p>乙</p>" }).body).not.toContain(
      "<p>甲",
    );
    expect(value({ title: "t", format: "MD", body: "甲\n\n- 乙" }).body).toContain("<li>乙</li>");
  });

  it("has the relative links of its page led to where they were", () => {
    const row = {
      title: "t",
      url: "http://x.example/a/b.html",
      html: `<p><a href="./P1.doc?x=1&amp;y=2">甲</a><a href="#z">乙</a></p>`,
    };
    expect(value(row).body).toBe(
      `<p><a href="http://x.example/a/P1.doc?x=1&amp;y=2" rel="noopener">甲</a><a href="#z">乙</a></p>`,
    );
  });

  it("lists its files below the text, those not linked there already", () => {
    const attachments = [
      "一览表.doc",
      "https://x.example/a/%E8%A1%A8.xls",
      "https://x.examplehttps://y.example/files/b.pdf",
      { name: "附表<1>", url: "javascript:alert(1)" },
      { name: "已有", url: "https://x.example/c.pdf" },
      7,
      null,
    ];
    const row = value({
      title: "t",
      attachments,
      html: `<p><a href="https://x.example/c.pdf">已有</a></p>`,
    });
    expect(row.attachmentNames).toEqual(["一览表.doc", "表.xls", "b.pdf", "附表<1>", "已有", "7"]);
    expect(row.body).toBe(
      [
        `<p><a href="https://x.example/c.pdf" rel="noopener">已有</a></p>`,
        `<p>附件：</p>`,
        `<ul><li>一览表.doc</li><li><a href="https://x.example/a/%E8%A1%A8.xls" rel="noopener">表.xls</a></li><li><a href="https://y.example/files/b.pdf" rel="noopener">b.pdf</a></li><li>附表&lt;1&gt;</li><li>7</li></ul>`,
      ].join("\n"),
    );
  });

  test.each([["javascript:alert(1)"], ["ftp://x.example"], ["/a/b.html"], [{ a: 1 }]])(
    "has no address where it says %s",
    (url) => {
      expect(value({ title: "t", body: "x", url }).address).toBeNull();
    },
  );

  it("has its title without leftovers of HTML", () => {
    const title = "关于<b>印发</b>&ldquo;双随机&rdquo;<br/>监管&nbsp;办法的<某规定>通知";
    expect(value({ title, body: "x" }).title).toBe("关于印发“双随机” 监管 办法的<某规定>通知");
  });

  it("has its keywords and the path of its kinds, each once", () => {
    expect(
      value({
        title: "t",
        body: "x",
        keywords: ["公开", "公开", 7, null, {}],
        category: "DLC/地方法规/a/北京",
      }).keywords,
    ).toEqual(["公开", "7", "地方法规", "北京"]);
    expect(value({ title: "t", body: "x", 主题词: "公开；预算 决算" }).keywords).toEqual([
      "公开",
      "预算",
      "决算",
    ]);
  });
});
